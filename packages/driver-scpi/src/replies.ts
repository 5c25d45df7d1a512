/** Reads and writes a kind of value as an instrument spells it. */
export interface ReplyFormat<T> {
  /** @throws Error that says what was wanted. */
  parse(reply: string): T;
  print(value: T): string;
}

/** What SCPI sends for infinity, and for what is not a number. @see SCPI-99, volume 1, 7.2.1.4 and 7.2.1.5 */
const infinity = 9.9e37;
const notANumber = 9.91e37;

export const numberFormat: ReplyFormat<number> = {
  parse(reply) {
    const text = reply.trim();
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw new Error("which is no number");
    const value = Number(text);
    if (value === notANumber) return Number.NaN;
    return Math.abs(value) >= infinity ? Math.sign(value) * Number.POSITIVE_INFINITY : value;
  },
  print: String,
};

export const booleanFormat: ReplyFormat<boolean> = {
  parse(reply) {
    const text = reply.trim().toUpperCase();
    if (text === "1" || text === "ON") return true;
    if (text === "0" || text === "OFF") return false;
    throw new Error("which is neither 1, ON, 0 nor OFF");
  },
  print: (value) => (value ? "ON" : "OFF"),
};

export const textFormat: ReplyFormat<string> = {
  parse: (reply) =>
    reply
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .replaceAll('""', '"'),
  print: (value) => `"${value.replaceAll('"', '""')}"`,
};

/** @param words - The instrument's word for each choice. */
export function choiceFormat<C extends string>(words: Readonly<Record<C, string>>): ReplyFormat<C> {
  const bare = (text: string) =>
    text
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .toUpperCase();
  const choices = Object.keys(words) as C[];
  return {
    parse(reply) {
      const choice = choices.find((one) => bare(words[one]) === bare(reply));
      if (choice === undefined) throw new Error(`which is none of ${Object.values(words).join(", ")}`);
      return choice;
    },
    print: (choice) => words[choice],
  };
}
