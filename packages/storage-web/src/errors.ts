/** The worker that keeps the archive is gone. What it had accepted is kept. */
export class WorkerFailedError extends Error {
  override readonly name = "WorkerFailedError";
  readonly reason: string;

  constructor(reason: string) {
    super(`The worker that keeps the archive failed: ${reason}; reload the page, what was accepted is kept`);
    this.reason = reason;
  }
}
