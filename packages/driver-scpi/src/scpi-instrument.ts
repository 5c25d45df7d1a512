import {
  booleanValue,
  Connection,
  ConnectionLostError,
  type ConnectionOptions,
  readOnlySignal,
  type SettableBackend,
  type Signal,
  type SignalBackend,
} from "@runengine/devices";
import type { Clock } from "@runengine/protocols";
import { systemClock } from "@runengine/protocols";
import { CommandQueue, type QueueOptions, type SendOptions } from "./command-queue.ts";
import { type Dialect, scpiDialect } from "./dialect.ts";
import { booleanFormat, choiceFormat, numberFormat, type ReplyFormat, textFormat } from "./replies.ts";
import { TrafficLog } from "./traffic-log.ts";
import type { OpenTransport, Transport } from "./transport.ts";

export interface ScpiInstrumentOptions extends Omit<ConnectionOptions, "timeout"> {
  /** What its identity must match, as `/KEYSIGHT.*E3631/`. Default: anything. */
  readonly identity?: RegExp;
  /** Default: {@link scpiDialect}. */
  readonly dialect?: Dialect;
  /** Seconds until a reply is too late. Default: 2. */
  readonly timeout?: number;
  /** Seconds that opening may take, identity and first settings included. Default: 10. */
  readonly openTimeout?: number;
  /** After what its own errors are asked for. Default: commands, which are answered by nothing else. */
  readonly checkErrors?: "commands" | "always" | "never";
  /** How many entries the traffic log keeps. Default: 1000. */
  readonly logLength?: number;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/** What an instrument can be told while it is being opened, before anybody else reaches it. */
export interface ScpiSession {
  query(command: string, options?: SendOptions): Promise<string>;
  command(command: string, options?: SendOptions): Promise<void>;
}

/**
 * An instrument that is spoken to in lines of text.
 *
 * `number("VOLT")` and its like give what stands behind a signal: it is asked by `VOLT?` and set by `VOLT 5`; a header that ends with a
 * question mark can only be asked.
 */
export class ScpiInstrument implements ScpiSession {
  readonly name: string;
  readonly connection: Connection;
  /** All that went to and fro lately. */
  readonly log: TrafficLog;
  readonly clock: Clock;
  /** Whether its line is open; can be read and subscribed to at all times, for a suspender. */
  readonly connected: Signal<boolean>;
  readonly #transport: Transport;
  readonly #options: ScpiInstrumentOptions;
  readonly #openings = new Set<(session: ScpiSession) => Promise<void>>();
  #queue: CommandQueue | undefined;
  #open: OpenTransport | undefined;
  #identity = "";

  /** @param name - For messages: the name of the device. @throws RangeError for times that are not above 0. */
  constructor(name: string, transport: Transport, options: ScpiInstrumentOptions = {}) {
    const { timeout = 2, openTimeout = 10, clock = systemClock, logLength = 1000, ...others } = options;
    if (!(timeout > 0)) throw new RangeError(`${name}: timeout must be above 0 s, got ${timeout}`);
    this.name = name;
    this.clock = clock;
    this.log = new TrafficLog(clock, logLength);
    this.#transport = transport;
    this.#options = { ...others, timeout };
    const link = {
      open: (giveUp: AbortSignal, lost: (reason: unknown) => void) => this.#opened(giveUp, lost),
      close: () => this.#closed(),
    };
    const { firstDelay, longestDelay } = options;
    this.connection = new Connection(transport.address, link, {
      timeout: openTimeout,
      clock,
      ...(firstDelay !== undefined && { firstDelay }),
      ...(longestDelay !== undefined && { longestDelay }),
    });
    this.connected = readOnlySignal(booleanValue(), this.#connectedBackend(), {
      name: `${name}-connected`,
      clock,
    });
  }

  /** What it last said that it is; empty before it was opened. */
  get identity(): string {
    return this.#identity;
  }

  /** Carries out `settings` at each opening, before anybody else reaches the instrument; the opening fails with it. */
  onOpening(settings: (session: ScpiSession) => Promise<void>): () => void {
    this.#openings.add(settings);
    return () => this.#openings.delete(settings);
  }

  /** Asks, and gives the reply as it came. @throws as {@link ask}. */
  query(command: string, options?: SendOptions): Promise<string> {
    return this.ask(command, (reply) => reply, options);
  }

  /** Asks, and reads the reply by `parse`. @throws ReplyTimeoutError, ReplyError, NotConnectedError, ConnectionLostError */
  async ask<T>(command: string, parse: (reply: string) => T, options?: SendOptions): Promise<T> {
    return this.#reached().query(command, parse, options);
  }

  /** @throws InstrumentError when it was not taken; NotConnectedError, ConnectionLostError. */
  async command(command: string, options?: SendOptions): Promise<void> {
    return this.#reached().command(command, options);
  }

  number(header: `${string}?`): SignalBackend<number>;
  number(header: string): SettableBackend<number>;
  number(header: string): SignalBackend<number> {
    return this.backend(header, numberFormat);
  }

  boolean(header: `${string}?`): SignalBackend<boolean>;
  boolean(header: string): SettableBackend<boolean>;
  boolean(header: string): SignalBackend<boolean> {
    return this.backend(header, booleanFormat);
  }

  /** A text; quotation marks around it are dropped and put. */
  text(header: `${string}?`): SignalBackend<string>;
  text(header: string): SettableBackend<string>;
  text(header: string): SignalBackend<string> {
    return this.backend(header, textFormat);
  }

  /** @param words - The instrument's word for each choice. */
  choice<const C extends string>(header: string, words: Readonly<Record<C, string>>): SettableBackend<C> {
    return this.backend(header, choiceFormat(words));
  }

  /** A value in a format of your own. */
  backend<T>(header: string, format: ReplyFormat<T>): SettableBackend<T> {
    const isReadOnly = header.endsWith("?");
    const query = isReadOnly ? header : `${header}?`;
    const { clock, connection } = this;
    const backend = {
      source: `scpi:${query}`,
      connection,
      get: async () => {
        const value = await this.ask(query, format.parse);
        return { value, timestamp: clock.now() };
      },
    };
    const put = (value: T) => this.command(`${header} ${format.print(value)}`);
    return (isReadOnly ? backend : { ...backend, put }) as SettableBackend<T>;
  }

  #connectedBackend(): SignalBackend<boolean> {
    const { clock, connection } = this;
    const get = () => ({ value: connection.state === "open", timestamp: clock.now() });
    return {
      source: connection.address,
      get,
      subscribe: (listener) => connection.onChange(() => listener(get())),
    };
  }

  #reached(): CommandQueue {
    this.connection.whileOpen(this.name, () => {})();
    return this.#queue as CommandQueue;
  }

  async #opened(giveUp: AbortSignal, lost: (reason: unknown) => void): Promise<void> {
    const { identity = /^/, dialect = scpiDialect, timeout = 2, checkErrors = "commands" } = this.#options;
    const { address } = this.#transport;
    let open: OpenTransport | undefined;
    const options: QueueOptions = {
      instrument: this.name,
      address,
      dialect,
      timeout,
      checkErrors,
      clock: this.clock,
      log: this.log,
      write: (bytes) => open?.write(bytes),
      lost: (reason) => fail(reason),
    };
    const queue = new CommandQueue(options);
    const fail = (reason: unknown) => {
      this.log.add("note", `lost: ${reason instanceof Error ? reason.message : String(reason)}`);
      queue.end(new ConnectionLostError(this.name, address, reason, true));
      lost(reason);
    };
    giveUp.addEventListener("abort", () => queue.end(giveUp.reason), { once: true });
    try {
      open = await this.#transport.open({ received: (bytes) => queue.received(bytes), lost: fail }, giveUp);
      giveUp.throwIfAborted();
      this.#identity = await queue.identify(identity);
      const session: ScpiSession = {
        query: (command, sending) => queue.query(command, (reply) => reply, sending),
        command: (command, sending) => queue.command(command, sending),
      };
      for (const settings of this.#openings) await settings(session);
      giveUp.throwIfAborted();
    } catch (error) {
      await open?.close();
      throw error;
    }
    this.log.add("note", `open: ${this.#identity}`);
    this.#queue = queue;
    this.#open = open;
  }

  async #closed(): Promise<void> {
    const { name, connection } = this;
    const open = this.#open;
    this.#queue?.end(new ConnectionLostError(name, connection.address, new Error("it was closed"), false));
    this.#queue = undefined;
    this.#open = undefined;
    await open?.close();
  }
}
