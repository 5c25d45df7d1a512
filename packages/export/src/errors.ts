/** A run has no stream of the name that was asked for. */
export class UnknownStreamError extends Error {
  override readonly name = "UnknownStreamError";
  readonly stream: string;
  /** The streams that it has. */
  readonly streams: readonly string[];

  constructor(stream: string, streams: readonly string[]) {
    const remedy = streams.length === 0 ? "it has none" : `choose one of ${streams.join(", ")}`;
    super(`The run has no stream "${stream}"; ${remedy}`);
    this.stream = stream;
    this.streams = streams;
  }
}
