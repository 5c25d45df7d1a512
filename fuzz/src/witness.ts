import type { Msg, Plan, SegmentState } from "@runengine/messages";
import type { Readings } from "@runengine/protocols";

/** An event as the plan saw it: the values that it was given between its `create` and its `save`. */
export interface SeenEvent {
  readonly run: string;
  readonly stream: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Commands that are always answered. */
const answered: ReadonlySet<string> = new Set([
  "open_run",
  "close_run",
  "read",
  "read_all",
  "locate",
  "set",
  "trigger",
  "kickoff",
  "complete",
  "stage",
  "unstage",
  "wait",
  "wait_for",
  "rewindable",
  "declare_stream",
]);

interface Bundle {
  readonly stream: string;
  readonly values: Record<string, unknown>;
}

/** Stands between a plan and the engine, and knows what the plan was given. */
export class Witness {
  /** What the plan has seen and not begun anew. */
  seen: SeenEvent[] = [];
  /** Messages that should have been answered and were not. */
  readonly unanswered: string[] = [];
  readonly #runs = new Map<string | null, string>();
  readonly #bundles = new Map<string | null, Bundle>();
  #sent: Msg | undefined;
  #segment: object | undefined;
  #before = 0;

  watch<R>(plan: Plan<R>): Plan<R> {
    const take = (result: IteratorResult<Msg, R>) => this.#take(result);
    const watched = {
      next: (reply?: unknown) => {
        this.#given(reply);
        return take(plan.next(reply));
      },
      throw: (error: unknown) => {
        this.#beginsAnew();
        return take(plan.throw(error));
      },
      return: (value: R) => take(plan.return(value)),
      [Symbol.iterator]: () => watched,
    };
    return watched as unknown as Plan<R>;
  }

  #take<R>(result: IteratorResult<Msg, R>): IteratorResult<Msg, R> {
    this.#sent = result.done ? undefined : result.value;
    const segment = this.#sent?.segment;
    if (segment !== this.#segment) this.#before = this.seen.length;
    this.#segment = segment;
    return result;
  }

  /** A segment that begins anew forgets what it has seen. */
  #beginsAnew(): boolean {
    if (!(this.#sent?.segment as SegmentState | undefined)?.pending) return false;
    this.seen.length = this.#before;
    this.#bundles.clear();
    return true;
  }

  #given(reply: unknown): void {
    const msg = this.#sent;
    if (!msg || this.#beginsAnew()) return;
    if (reply === undefined && answered.has(msg.command)) this.unanswered.push(msg.command);
    const bundle = this.#bundles.get(msg.run);
    switch (msg.command) {
      case "open_run":
        this.#runs.set(msg.run, String(reply));
        break;
      case "create":
        this.#bundles.set(msg.run, { stream: String(msg.kwargs.name), values: {} });
        break;
      case "read":
      case "read_all":
        if (bundle) Object.assign(bundle.values, valuesOf(reply as Readings | undefined));
        break;
      case "drop":
        this.#bundles.delete(msg.run);
        break;
      case "save":
        this.#bundles.delete(msg.run);
        if (bundle) this.seen.push({ run: this.#runs.get(msg.run) ?? "", ...bundle });
    }
  }
}

function valuesOf(readings: Readings = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(readings).map(([key, { value }]) => [key, value]));
}
