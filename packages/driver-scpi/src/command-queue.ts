import type { Clock } from "@runengine/protocols";
import type { Dialect, InstrumentMessage } from "./dialect.ts";
import { IdentityError, InstrumentError, ReplyError, ReplyTimeoutError } from "./errors.ts";
import { latin1Bytes, latin1Text } from "./latin-1.ts";
import { LineFramer } from "./line-framer.ts";
import type { TrafficLog } from "./traffic-log.ts";

export interface QueueOptions {
  readonly instrument: string;
  readonly address: string;
  readonly dialect: Dialect;
  /** Seconds until a reply is too late. */
  readonly timeout: number;
  readonly checkErrors: "commands" | "always" | "never";
  readonly clock: Clock;
  readonly log: TrafficLog;
  write(bytes: Uint8Array): void;
  /** Called when it can no longer be told which reply belongs to what. */
  lost(reason: unknown): void;
}

export interface SendOptions {
  /** Seconds until the reply is too late. Default: the instrument's. */
  readonly timeout?: number;
  /** Goes before all that waits. Default: false. */
  readonly urgent?: boolean;
}

interface Job {
  start(): Promise<void>;
  fail(reason: unknown): void;
}

interface Waiting {
  settle(lines: readonly string[]): void;
  fail(reason: unknown): void;
}

/** The most errors read at once: an instrument that never says "no error" must not be asked for ever. */
const mostErrors = 30;

/**
 * Sends one command at a time over an open line, and gives each reply to whoever asked for it.
 *
 * When a reply is late, does not parse, or comes unasked, it asks who the instrument is and drops everything that comes before that
 * answer, so that no late reply is taken for another one's. Where that does not help, the line is given up as lost.
 */
export class CommandQueue {
  readonly #options: QueueOptions;
  readonly #framer: LineFramer;
  readonly #jobs: Job[] = [];
  #current: Job | undefined;
  #waiting: Waiting | undefined;
  #inStep = true;
  #identity: string | undefined;
  #end: { readonly reason: unknown } | undefined;

  constructor(options: QueueOptions) {
    this.#options = options;
    this.#framer = new LineFramer(options.dialect.replyTerminator);
  }

  /** Asks, and reads the reply by `parse`. @throws ReplyTimeoutError, ReplyError, InstrumentError */
  query<T>(command: string, parse: (reply: string) => T, options: SendOptions = {}): Promise<T> {
    const { checkErrors, timeout } = this.#options;
    return this.#run(async () => {
      const value = await this.#ask(command, parse, options.timeout ?? timeout);
      if (checkErrors === "always") await this.#check(command);
      return value;
    }, options.urgent);
  }

  /** Sends what is answered at most by an acknowledgement. @throws InstrumentError when the instrument did not take it. */
  command(command: string, options: SendOptions = {}): Promise<void> {
    const { checkErrors, dialect, timeout } = this.#options;
    return this.#run(async () => {
      const { acknowledgement } = dialect;
      if (acknowledgement)
        await this.#ask(command, acknowledged(acknowledgement), options.timeout ?? timeout);
      else this.#send(command);
      if (checkErrors !== "never") await this.#check(command);
    }, options.urgent);
  }

  /** Asks who it is, and clears its errors. @throws IdentityError for another one than expected. */
  async identify(expected: RegExp): Promise<string> {
    const { dialect } = this.#options;
    if (dialect.identityQuery !== null)
      this.#identity = await this.#identified(dialect.identityQuery, expected);
    if (dialect.clear !== null) this.#send(dialect.clear);
    return this.#identity ?? "";
  }

  received(bytes: Uint8Array): void {
    const { dialect, log } = this.#options;
    log.add("received", latin1Text(bytes));
    const { ignored } = dialect;
    const lines = this.#framer.push(bytes).filter((line) => !ignored?.test(line));
    if (lines.length === 0) return;
    if (this.#waiting) this.#waiting.settle(lines);
    else this.#inStep = false;
  }

  /** Fails all that waits, and whatever is asked later. */
  end(reason: unknown): void {
    this.#end ??= { reason };
    this.#waiting?.fail(reason);
    this.#current?.fail(reason);
    for (const job of this.#jobs.splice(0)) job.fail(reason);
  }

  #run<T>(work: () => Promise<T>, urgent = false): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#end) {
        reject(this.#end.reason);
        return;
      }
      const start = async () => {
        await this.#resynchronise();
        resolve(await work());
      };
      const job: Job = { start: () => start().catch(reject), fail: reject };
      if (urgent) this.#jobs.unshift(job);
      else this.#jobs.push(job);
      if (!this.#current) void this.#work();
    });
  }

  async #work(): Promise<void> {
    for (;;) {
      this.#current = this.#jobs.shift();
      if (!this.#current) return;
      await this.#current.start();
    }
  }

  async #ask<T>(command: string, parse: (reply: string) => T, timeout: number): Promise<T> {
    const { instrument } = this.#options;
    const deadline = this.#options.clock.now() + timeout;
    this.#send(command);
    const lines = await this.#lines(deadline).catch((error: unknown) => this.#late(error, command, timeout));
    const reply = lines.join(" | ");
    try {
      if (lines.length > 1) throw new Error("which are several lines where one was expected");
      return parse(reply);
    } catch (error) {
      this.#inStep = false;
      throw new ReplyError(
        instrument,
        command,
        reply,
        error instanceof Error ? error.message : String(error),
      );
    }
  }

  /** No reply came: brings the line into step, and says what the instrument found wrong. */
  async #late(error: unknown, command: string, timeout: number): Promise<never> {
    if (!(error instanceof NothingCame)) throw error;
    const { dialect, instrument } = this.#options;
    this.#inStep = false;
    if (command === dialect.identityQuery || command === dialect.errorQuery) {
      const late = new ReplyTimeoutError(instrument, command, timeout);
      this.#options.lost(late);
      throw late;
    }
    await this.#resynchronise();
    throw new ReplyTimeoutError(instrument, command, timeout, await this.#errors());
  }

  async #check(command: string): Promise<void> {
    const found = await this.#errors();
    if (found.length > 0) throw new InstrumentError(this.#options.instrument, command, found);
  }

  async #errors(): Promise<readonly InstrumentMessage[]> {
    const { dialect, timeout } = this.#options;
    const found: InstrumentMessage[] = [];
    if (dialect.errorQuery === null) return found;
    while (found.length < mostErrors) {
      const message = await this.#ask(dialect.errorQuery, dialect.parseError, timeout);
      if (message === null) break;
      found.push(message);
    }
    return found;
  }

  async #resynchronise(): Promise<void> {
    if (this.#inStep) return;
    const { clock, dialect, instrument, log, lost, timeout } = this.#options;
    log.add("note", "a reply was late or wrong: dropping what comes before the identity");
    const { identityQuery } = dialect;
    const identity = this.#identity;
    try {
      if (identityQuery === null || identity === undefined)
        throw new Error(`${instrument}: replies are out of step, and it cannot be asked who it is`);
      const deadline = clock.now() + timeout;
      this.#send(identityQuery);
      while (!(await this.#lines(deadline)).at(-1)?.endsWith(identity));
      this.#inStep = true;
    } catch (error) {
      const reason =
        error instanceof NothingCame
          ? new ReplyTimeoutError(instrument, identityQuery ?? "", timeout)
          : error;
      lost(reason);
      throw reason;
    }
  }

  async #identified(query: string, expected: RegExp): Promise<string> {
    const { address, clock, instrument, timeout } = this.#options;
    const deadline = clock.now() + timeout;
    let came: string | undefined;
    this.#send(query);
    for (;;) {
      const lines = await this.#lines(deadline).catch((error: unknown) => {
        if (!(error instanceof NothingCame)) throw error;
        if (came === undefined) throw new ReplyTimeoutError(instrument, query, timeout);
        throw new IdentityError(instrument, address, expected, came);
      });
      for (const line of lines) {
        if (expected.test(line)) return line;
        // Four fields are an identity, though another's; anything else may be left over from before.
        if (line.split(",").length === 4) throw new IdentityError(instrument, address, expected, line);
        came = line;
      }
    }
  }

  #send(command: string): void {
    const text = command + this.#options.dialect.terminator;
    this.#options.log.add("sent", text);
    this.#options.write(latin1Bytes(text));
  }

  /** The lines that come next, all of one piece. @throws NothingCame */
  #lines(deadline: number): Promise<readonly string[]> {
    const { clock } = this.#options;
    return new Promise((resolve, reject) => {
      if (this.#end) {
        reject(this.#end.reason);
        return;
      }
      const over = () => {
        this.#waiting = undefined;
        forget();
      };
      const forget = clock.after(deadline - clock.now(), () => {
        over();
        reject(new NothingCame());
      });
      this.#waiting = {
        settle(lines) {
          over();
          resolve(lines);
        },
        fail(reason) {
          over();
          reject(reason);
        },
      };
    });
  }
}

/** Becomes a {@link ReplyTimeoutError} where it is known what was asked. */
class NothingCame extends Error {}

function acknowledged(pattern: RegExp): (reply: string) => void {
  return (reply) => {
    if (!pattern.test(reply)) throw new Error(`which does not acknowledge it as ${pattern}`);
  };
}
