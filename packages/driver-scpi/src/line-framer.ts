import { latin1Text } from "./latin-1.ts";

/** The longest line kept, in characters: a line without an end must not fill the memory. */
const longest = 2 ** 20;

/** Cuts what comes in pieces into lines. */
export class LineFramer {
  readonly #terminator: string;
  #rest = "";

  /** @param terminator - That ends each line. A carriage return before a line feed is dropped too. */
  constructor(terminator: string) {
    this.#terminator = terminator;
  }

  /** The lines that these bytes complete. */
  push(bytes: Uint8Array): readonly string[] {
    const lines = (this.#rest + latin1Text(bytes)).split(this.#terminator);
    this.#rest = (lines.pop() ?? "").slice(-longest);
    return this.#terminator === "\n" ? lines.map((line) => line.replace(/\r+$/, "")) : lines;
  }
}
