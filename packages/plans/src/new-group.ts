let made = 0;

/** A name for a group of work that no other group has. `label` says what the group is for. */
export function newGroup(label: string): string {
  made += 1;
  return `${label}-${made}`;
}

const numbers: readonly string[] = Array.from({ length: 256 }, (_, i) => String(i));

/** {@link newGroup} for what is done at every event: a number is made a text only once in 256 names. */
export function groupNames(label: string): () => string {
  let next = numbers.length;
  let first = "";
  return () => {
    if (next === numbers.length) {
      first = `${newGroup(label)}.`;
      next = 0;
    }
    return first + numbers[next++];
  };
}
