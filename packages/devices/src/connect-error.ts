import { OpenTimeoutError, reasonText } from "./connection-errors.ts";
import { textTree } from "./text-tree.ts";

/** One line that could not be opened. */
export interface ConnectFailure {
  /** The device that needs it. */
  readonly device: string;
  /** Paths of the parts that it serves. */
  readonly users: readonly string[];
  readonly address: string;
  readonly reason: unknown;
}

/** Devices could not be connected: every one of them, with what was tried and what to do. */
export class ConnectError extends Error {
  override readonly name = "ConnectError";
  readonly failures: readonly ConnectFailure[];
  constructor(failures: readonly ConnectFailure[], devices: number) {
    const names = [...new Set(failures.map(({ device }) => device))];
    const tree = names.map((name) => ({
      text: name,
      below: failures.filter(({ device }) => device === name).map(branch),
    }));
    const head = `${names.length} of ${devices} devices could not be connected`;
    super([head, ...textTree(tree)].join("\n"), { cause: failures[0]?.reason });
    this.failures = failures;
  }
}

const remedy = "look whether it is switched on, its cable and its address, then connect again";

function branch({ address, users, reason }: ConnectFailure) {
  const [first = "", ...others] = users;
  const who = others.length > 0 ? `${first} and ${others.length} more` : first;
  return {
    text: `opened ${address} for ${who}: ${reasonText(reason)}`,
    // A time-out says itself what to do.
    below: reason instanceof OpenTimeoutError ? [] : [{ text: remedy, below: [] }],
  };
}
