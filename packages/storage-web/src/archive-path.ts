/** Where a browser keeps an archive, in words. */
export function archivePath(name: string): string {
  return `"${name}" of this browser`;
}
