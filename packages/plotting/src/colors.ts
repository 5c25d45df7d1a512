/** Colours of curves in a terminal, in the order of the curves. */
const codes: readonly number[] = [36, 33, 35, 32, 34, 31];

/** A text in the colour of a curve. */
export function colored(text: string, curve: number): string {
  return `\u001b[${codes[curve % codes.length]}m${text}\u001b[0m`;
}
