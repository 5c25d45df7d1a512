/** Where a case and what was found first differ. */
export class Difference extends Error {
  override readonly name = "Difference";
  readonly where: string;
  constructor(where: string, expected: unknown, got: unknown) {
    super(`${where}: expected ${shown(expected)}, got ${shown(got)}`);
    this.where = where;
  }
}

const longest = 160;

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "number") return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
