const numberPattern = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const stringPattern = /"(?:[^"\\\u0000-\u001f]|\\.)*"/y;
const blank = /[ \t\n\r]*/y;
const words: readonly (readonly [string, unknown])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
];
/** Nesting that the call stack surely bears. */
const deepest = 1000;

/**
 * Parses JSON as Python writes it: with NaN and the infinities as bare words, and integers of any size, which become
 * `bigint` from 2⁵³ on. The slow way, for lines that `JSON.parse` refuses or rounds.
 *
 * @throws SyntaxError naming the position.
 */
export function parsePythonJson(text: string): unknown {
  const parser = new Parser(text);
  return parser.parse();
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
    if (depth > deepest) throw new SyntaxError(`nested deeper than ${deepest} levels`);
    const first = this.#next();
    if (first === "{") return this.#object(depth);
    if (first === "[") return this.#array(depth);
    if (first === '"') return this.#string();
    for (const [word, value] of words) {
      if (this.#text.startsWith(word, this.#position)) {
        this.#position += word.length;
        return value;
      }
    }
    return this.#number();
  }

  #object(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.#list("}", () => {
      if (this.#next() !== '"') throw this.#unexpected();
      const key = this.#string();
      if (this.#next() !== ":") throw this.#unexpected();
      this.#position++;
      const value = this.#value(depth + 1);
      // An assignment to this one key would set the prototype.
      if (key !== "__proto__") object[key] = value;
      else
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    });
    return object;
  }

  #array(depth: number): unknown[] {
    const array: unknown[] = [];
    this.#list("]", () => array.push(this.#value(depth + 1)));
    return array;
  }

  /** What stands between brackets, the opening one being next. */
  #list(end: string, item: () => void): void {
    this.#position++;
    if (this.#next() !== end) {
      item();
      while (this.#next() === ",") {
        this.#position++;
        item();
      }
      if (this.#next() !== end) throw this.#unexpected();
    }
    this.#position++;
  }

  #string(): string {
    return JSON.parse(this.#match(stringPattern)[0]) as string;
  }

  #number(): number | bigint {
    const [digits, fraction, exponent] = this.#match(numberPattern);
    const value = Number(digits);
    const isInteger = fraction === undefined && exponent === undefined;
    return isInteger && !Number.isSafeInteger(value) ? BigInt(digits) : value;
  }

  #match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.#position;
    const match = pattern.exec(this.#text);
    if (match === null) throw this.#unexpected();
    this.#position = pattern.lastIndex;
    return match;
  }

  /** The next character that is no blank; empty at the end. */
  #next(): string {
    blank.lastIndex = this.#position;
    blank.test(this.#text);
    this.#position = blank.lastIndex;
    return this.#text.charAt(this.#position);
  }

  #unexpected(): SyntaxError {
    const found = this.#text.slice(this.#position, this.#position + 12);
    return new SyntaxError(
      found === ""
        ? "it ends too early"
        : `unexpected ${JSON.stringify(found)} at character ${this.#position}`,
    );
  }
}
