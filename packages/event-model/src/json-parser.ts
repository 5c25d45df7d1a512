const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words: ReadonlyMap<string, readonly [word: string, value: unknown]> = new Map<
  string,
  [string, unknown]
>([
  ["t", ["true", true]],
  ["f", ["false", false]],
  ["n", ["null", null]],
  ["N", ["NaN", Number.NaN]],
  ["I", ["Infinity", Number.POSITIVE_INFINITY]],
]);
/** Nesting that the call stack surely bears. */
const deepest = 1000;

/**
 * Parses JSON as Python writes it: with NaN and the infinities as bare words, and integers of any size, which become
 * `bigint` from 2⁵³ on. The slow way, for texts that `JSON.parse` refuses or rounds.
 *
 * @throws SyntaxError naming the position.
 */
export function parsePythonJson(text: string): unknown {
  return new Parser(text).parse();
}

class Parser {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): unknown {
    const value = this.#value(0);
    if (this.#next() !== "") throw this.#unexpected();
    return value;
  }

  #value(depth: number): unknown {
    if (depth > deepest) throw new SyntaxError(`it is nested deeper than ${deepest} levels`);
    const first = this.#next();
    if (first === "{") return this.#object(depth);
    if (first === "[") return this.#array(depth);
    if (first === '"') return this.#string();
    const [word, value] = words.get(first) ?? ["", undefined];
    if (word === "") return this.#number();
    if (!this.#text.startsWith(word, this.#position)) throw this.#unexpected();
    this.#position += word.length;
    return value;
  }

  #object(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    while (this.#hasItem("{", "}")) {
      if (this.#next() !== '"') throw this.#unexpected();
      const key = this.#string();
      if (this.#next() !== ":") throw this.#unexpected();
      this.#position++;
      const value = this.#value(depth + 1);
      // An assignment to this one key would set the prototype.
      if (key !== "__proto__") object[key] = value;
      else
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    }
    return object;
  }

  #array(depth: number): unknown[] {
    const array: unknown[] = [];
    while (this.#hasItem("[", "]")) array.push(this.#value(depth + 1));
    return array;
  }

  /** Takes what stands before an item, the opening bracket or a comma; or the closing bracket, if there is no further item. */
  #hasItem(open: string, close: string): boolean {
    const next = this.#next();
    if (next !== open && next !== "," && next !== close) throw this.#unexpected();
    this.#position++;
    if (next !== open) return next === ",";
    if (this.#next() !== close) return true;
    this.#position++;
    return false;
  }

  #string(): string {
    let end = this.#position;
    do {
      end = this.#text.indexOf('"', end + 1);
      if (end < 0) throw new SyntaxError("it ends within a string");
    } while (this.#isEscaped(end));
    const string = JSON.parse(this.#text.slice(this.#position, end + 1)) as string;
    this.#position = end + 1;
    return string;
  }

  /** Whether an odd number of backslashes stands before a character of a string. */
  #isEscaped(position: number): boolean {
    let before = position - 1;
    while (this.#text.charAt(before) === "\\") before--;
    return (position - before) % 2 === 0;
  }

  #number(): number | bigint {
    if (this.#text.startsWith("-Infinity", this.#position)) {
      this.#position += "-Infinity".length;
      return Number.NEGATIVE_INFINITY;
    }
    numberPattern.lastIndex = this.#position;
    if (!numberPattern.test(this.#text)) throw this.#unexpected();
    const digits = this.#text.slice(this.#position, numberPattern.lastIndex);
    this.#position = numberPattern.lastIndex;
    const value = Number(digits);
    const isExact = Math.abs(value) <= Number.MAX_SAFE_INTEGER || /[.eE]/.test(digits);
    return isExact ? value : BigInt(digits);
  }

  /** The next character that is no blank; empty at the end. */
  #next(): string {
    let next = this.#text.charAt(this.#position);
    while (next === " " || next === "\n" || next === "\t" || next === "\r")
      next = this.#text.charAt(++this.#position);
    return next;
  }

  #unexpected(): SyntaxError {
    const found = this.#text.slice(this.#position, this.#position + 12);
    return new SyntaxError(
      found === ""
        ? "it ends too early"
        : `${JSON.stringify(found)} is unexpected at character ${this.#position}`,
    );
  }
}
