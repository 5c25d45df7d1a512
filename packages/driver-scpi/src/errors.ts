import type { InstrumentMessage } from "./dialect.ts";

/** No connection could be made. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
  readonly address: string;
  constructor(address: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(
      `${address} cannot be reached (${why}); look whether the instrument is on, whether the address is right, ` +
        "and whether another program holds its only connection",
      { cause },
    );
    this.address = address;
  }
}

/** A reply did not come in time. */
export class ReplyTimeoutError extends Error {
  override readonly name = "ReplyTimeoutError";
  readonly instrument: string;
  readonly command: string;
  readonly timeout: number;
  constructor(
    instrument: string,
    command: string,
    timeout: number,
    found: readonly InstrumentMessage[] = [],
  ) {
    const remedy =
      found.length > 0
        ? `the instrument found ${shownMessages(found)}; correct the command`
        : "look whether the instrument is on and knows the command, or give a longer timeout";
    super(`${instrument}: no reply to ${shownText(command)} within ${timeout} s; ${remedy}`);
    this.instrument = instrument;
    this.command = command;
    this.timeout = timeout;
  }
}

/** A reply came that is none to what was asked. */
export class ReplyError extends Error {
  override readonly name = "ReplyError";
  readonly instrument: string;
  readonly command: string;
  readonly reply: string;
  constructor(instrument: string, command: string, reply: string, why: string) {
    super(
      `${instrument}: ${shownText(command)} was answered by ${shownText(reply)}, ${why}; ` +
        "ask again, and look at the traffic log and at the dialect if it happens again",
    );
    this.instrument = instrument;
    this.command = command;
    this.reply = reply;
  }
}

/** The instrument's own error queue says that a command was not carried out. */
export class InstrumentError extends Error {
  override readonly name = "InstrumentError";
  readonly instrument: string;
  readonly command: string;
  readonly found: readonly InstrumentMessage[];
  constructor(instrument: string, command: string, found: readonly InstrumentMessage[]) {
    super(
      `${instrument} did not take ${shownText(command)}: it found ${shownMessages(found)}; ` +
        "look that number up in its manual, and correct the value or the command",
    );
    this.instrument = instrument;
    this.command = command;
    this.found = found;
  }
}

/** Another instrument answers at this address, or none that can be told. */
export class IdentityError extends Error {
  override readonly name = "IdentityError";
  readonly instrument: string;
  readonly reply: string;
  constructor(instrument: string, address: string, expected: RegExp, reply: string) {
    super(
      `${instrument}: at ${address} answers ${shownText(reply)} instead of ${expected}; correct the address or the expected identity`,
    );
    this.instrument = instrument;
    this.reply = reply;
  }
}

/** A voltage does not come since the current has come to its limit. */
export class CurrentLimitError extends Error {
  override readonly name = "CurrentLimitError";
  readonly device: string;
  constructor(device: string, volts: number, limit: number, cause: unknown) {
    super(
      `${device} does not come to ${volts} V: the current is at its limit of ${limit} A; ` +
        "look at the load, or raise the limit if the sample stands it",
      { cause },
    );
    this.device = device;
  }
}

/** A power supply could not be told to switch off. */
export class OutputStillOnError extends Error {
  override readonly name = "OutputStillOnError";
  readonly device: string;
  constructor(device: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(
      `${device} may still be on: it could not be told to switch off (${why}); ` +
        "switch it off by hand, or leave it: it is told first thing when it is connected again",
      { cause },
    );
    this.device = device;
  }
}

export type ScpiError =
  | UnreachableError
  | ReplyTimeoutError
  | ReplyError
  | InstrumentError
  | IdentityError
  | CurrentLimitError
  | OutputStillOnError;

export function isScpiError(error: unknown): error is ScpiError {
  return (
    error instanceof UnreachableError ||
    error instanceof ReplyTimeoutError ||
    error instanceof ReplyError ||
    error instanceof InstrumentError ||
    error instanceof IdentityError ||
    error instanceof CurrentLimitError ||
    error instanceof OutputStillOnError
  );
}

function shownMessages(found: readonly InstrumentMessage[]): string {
  return found.map(({ code, text }) => `${code} "${text}"`).join(", ");
}

function shownText(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
