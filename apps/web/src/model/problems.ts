import type { Clock } from "@runengine/protocols";
import { type Observable, valueStore } from "./value-store.ts";

/** Something that went wrong without ending the run, or before one could begin. */
interface Problem {
  readonly id: number;
  /** What failed, such as `listener of "message"`. */
  readonly where: string;
  readonly message: string;
  /** When it happened last, in seconds since the UNIX epoch. */
  readonly time: number;
  /** How often it happened. */
  readonly times: number;
}

export interface Problems extends Observable<readonly Problem[]> {
  add(where: string, error: unknown): void;
  dismiss(id: number): void;
}

/** Problems that are kept; of more, the newest. */
const most = 20;

/** Keeps what went wrong until it is dismissed. */
export function problemList(clock: Pick<Clock, "now">): Problems {
  const { get, set, subscribe } = valueStore<readonly Problem[]>([]);
  let count = 0;
  return {
    get,
    subscribe,
    add(where, error) {
      const message = errorInWords(error);
      const same = get().find((one) => one.where === where && one.message === message);
      const problem = { id: ++count, where, message, time: clock.now(), times: (same?.times ?? 0) + 1 };
      set([...get().filter((one) => one !== same), problem].slice(-most));
    },
    dismiss(id) {
      set(get().filter((problem) => problem.id !== id));
    },
  };
}

/** The text of an error, or of whatever else was thrown. */
export function errorInWords(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
