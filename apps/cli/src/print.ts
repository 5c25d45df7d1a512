/** Writes text to stdout, and a newline. Waits where the reader is slow. */
export async function print(text: string): Promise<void> {
  await write(`${text}\n`);
}

/** Writes text to stdout as it is. Waits where the reader is slow. */
export async function write(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once("drain", resolve));
}

/** A reader that has seen enough, such as `head`, ends the program quietly. */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
}
