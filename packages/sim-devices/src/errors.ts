/** Work was ended before it was done. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
  readonly device: string;
  constructor(device: string, why = "it was stopped") {
    super(`${device} did not come to its end: ${why}`);
    this.device = device;
  }
}

/** A fault that was asked for has happened. */
export class SimulatedFaultError extends Error {
  override readonly name = "SimulatedFaultError";
  readonly device: string;
  constructor(device: string, what: string) {
    super(`${device}: ${what} (a simulated fault; clear its faults, or leave out withFaults)`);
    this.device = device;
  }
}
