let made = 0;

/** A name for a group of work that no other group has. `label` says what the group is for. */
export function newGroup(label: string): string {
  made += 1;
  return `${label}-${made}`;
}
