/** Work failed since the line to its device broke. */
export class ConnectionLostError extends Error {
  override readonly name = "ConnectionLostError";
  readonly device: string;
  readonly address: string;
  constructor(device: string, address: string, reason: unknown, reopens: boolean) {
    const next = reopens ? "it is opened again as soon as it can be" : `call connect([${device}]) to go on`;
    super(`${device} has lost its connection to ${address}: ${reasonText(reason)}; ${next}`, {
      cause: reason,
    });
    this.device = device;
    this.address = address;
  }
}

/** A device was asked for something and is not connected. */
export class NotConnectedError extends Error {
  override readonly name = "NotConnectedError";
  readonly device: string;
  readonly address: string;
  constructor(device: string, address: string, state: string, reason: unknown) {
    const why = reason === undefined ? state : `${state}: ${reasonText(reason)}`;
    const remedy = state === "closed" ? `call connect([${device}]) first` : "wait until it is back";
    super(`${device} is not connected to ${address} (${why}); ${remedy}`);
    this.device = device;
    this.address = address;
  }
}

/** A line could not be opened in time. */
export class OpenTimeoutError extends Error {
  override readonly name = "OpenTimeoutError";
  readonly address: string;
  constructor(address: string, timeout: number) {
    super(`${address} did not answer within ${timeout} s; look whether it is switched on and reachable`);
    this.address = address;
  }
}

/** The reason as a message gives it. */
export function reasonText(reason: unknown): string {
  if (reason instanceof Error) return reason.message;
  return reason === undefined ? "no reason is known" : String(reason);
}
