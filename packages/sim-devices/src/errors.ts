/** Work was ended before it was done. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
  readonly device: string;
  constructor(device: string, why = "it was stopped") {
    super(`${device} did not come to its end: ${why}`);
    this.device = device;
  }
}
