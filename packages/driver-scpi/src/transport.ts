import type { MaybePromise } from "@runengine/protocols";

/** What carries bytes to an instrument and back: TCP, a serial line, memory. */
export interface Transport {
  /** Where it leads, for messages: `tcp://psu:5025`. */
  readonly address: string;
  /**
   * Opens it.
   *
   * @param giveUp - Aborted when it is no longer wanted; nothing may be left open then.
   */
  open(events: TransportEvents, giveUp: AbortSignal): MaybePromise<OpenTransport>;
}

/** What an open transport tells of. */
export interface TransportEvents {
  /** Bytes came, in pieces of whatever length. */
  received(bytes: Uint8Array): void;
  /** It broke by itself. */
  lost(reason: unknown): void;
}

export interface OpenTransport {
  write(bytes: Uint8Array): void;
  close(): MaybePromise<void>;
}
