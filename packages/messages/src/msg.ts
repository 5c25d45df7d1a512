/**
 * A moment that a plan counts from. The engine notes it when it takes up a `checkpoint` that carries the stopwatch; a `sleep` that
 * carries the same one lasts until its seconds have passed since then. So a plan keeps a pace without asking what time it is.
 */
export interface Stopwatch {
  /** Seconds since the UNIX epoch by the engine's clock; absent until the engine has noted it. */
  startedAt?: number;
}

/** One instruction from a plan to the engine: command, object, positional and keyword arguments, run key. */
export interface Msg {
  readonly command: string;
  readonly obj: unknown;
  readonly args: readonly unknown[];
  readonly kwargs: Readonly<Record<string, unknown>>;
  /** Key of the run that is meant; `null` is the run opened without a key. */
  readonly run: string | null;
  /** The step that begins anew after an interruption, for messages within a segment. Set by `segment` alone. */
  readonly segment?: object | undefined;
  readonly stopwatch?: Stopwatch | undefined;
}

/**
 * An experiment: yields messages, receives the replies.
 *
 * A function that returns a fresh plan is what users write; `yield*` a token or another plan to have its reply typed.
 */
export type Plan<R = void> = Generator<Msg, R, unknown>;

const noArgs: readonly unknown[] = Object.freeze([]);
const noKwargs: Readonly<Record<string, unknown>> = Object.freeze({});

/** Makes a message from its parts, for shapes that no token makes. */
export function message(
  command: string,
  obj: unknown = null,
  args: readonly unknown[] = noArgs,
  kwargs: Readonly<Record<string, unknown>> = noKwargs,
  run: string | null = null,
): Msg {
  return { command, obj, args, kwargs, run };
}

/** Whether `value` has the parts of a message. */
export function isMsg(value: unknown): value is Msg {
  if (typeof value !== "object" || value === null) return false;
  const { command, args, kwargs } = value as Partial<Msg>;
  return typeof command === "string" && Array.isArray(args) && typeof kwargs === "object" && kwargs !== null;
}
