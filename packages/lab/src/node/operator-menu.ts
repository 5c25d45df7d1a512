import { createInterface } from "node:readline";

/** What the operator wants after a pause. */
export type Decision =
  | { readonly how: "resume" | "stop" | "halt" }
  | { readonly how: "abort"; readonly reason: string };

/** Asks the operator what to do while the engine is paused. `null` when `signal` ended the question. */
export type AskOperator = (signal: AbortSignal) => Promise<Decision | null>;

export interface OperatorMenuOptions {
  /** Where answers come from, line by line. Default: stdin. */
  readonly input?: NodeJS.ReadableStream;
  /** Where the menu is shown. Default: stderr, so that what a program prints on stdout stays as it is; stdout where only that is a terminal. */
  readonly output?: NodeJS.WritableStream;
}

const choices = {
  resume: "go on; what was begun since the last checkpoint is done again",
  stop: "end here; the plan cleans up, and the run counts as a success",
  abort: "end here; the plan cleans up, and the run is marked as aborted",
  halt: "end at once; the plan's own cleanup is left out",
} as const;
type Choice = keyof typeof choices;

const menu = [
  "Paused: everything that was moving has been stopped.",
  ...Object.entries(choices).map(([name, words]) => `  ${name.charAt(0)}  ${name.padEnd(6)}  ${words}`),
].join("\n");

/**
 * A menu in words, one line an answer, for any terminal: resume, stop, abort (asks for a reason), halt. An input that ends aborts, since
 * nobody can answer any more.
 */
export function operatorMenu({
  input = process.stdin,
  output = screen(),
}: OperatorMenuOptions = {}): AskOperator {
  return async (signal) => {
    // Without `terminal` the keys stay the terminal's own, and Ctrl-C stays a signal.
    const lines = createInterface({ input, output, terminal: false });
    // Keeps the lines that come together, and those typed before they are asked for.
    const answers = lines[Symbol.asyncIterator]();
    const withdraw = () => lines.close();
    signal.addEventListener("abort", withdraw);
    const answerTo = async (question: string): Promise<string | null> => {
      output.write(question);
      const { done, value } = await answers.next();
      return done === true ? null : value;
    };
    try {
      output.write(`\n${menu}\n`);
      for (;;) {
        const answer = await answerTo("resume, stop, abort or halt? ");
        if (signal.aborted) return null;
        if (answer === null) return { how: "abort", reason: "nobody was there to answer" };
        const how = choiceIn(answer);
        if (how === "abort")
          return { how, reason: ((await answerTo("Why? (may stay empty) ")) ?? "").trim() };
        if (how !== undefined) return { how };
      }
    } finally {
      signal.removeEventListener("abort", withdraw);
      lines.close();
    }
  };
}

/** Whether somebody can be asked: there is a terminal to type at, and one to read from. */
export function hasOperator(): boolean {
  return process.stdin.isTTY === true && screen().isTTY === true;
}

function screen(): NodeJS.WriteStream {
  return process.stdout.isTTY && !process.stderr.isTTY ? process.stdout : process.stderr;
}

function choiceIn(answer: string): Choice | undefined {
  const typed = answer.trim().toLowerCase();
  if (typed === "") return undefined;
  return (Object.keys(choices) as Choice[]).find((choice) => choice.startsWith(typed));
}
