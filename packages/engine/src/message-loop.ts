import type { Msg } from "@runengine/messages";
import type { Breather } from "./breather.ts";
import type { CommandEntry } from "./commands/command-table.ts";
import type { EngineParts } from "./engine-parts.ts";
import { noteContext } from "./error-context.ts";
import { DeviceTimeoutError, InvalidCommand } from "./errors.ts";
import type { Interrupter } from "./interrupter.ts";
import { LaterReply } from "./later-reply.ts";
import type { MessageCache } from "./message-cache.ts";
import type { PlanStack } from "./plan-stack.ts";
import type { RunContext } from "./run-context.ts";
import type { Segments } from "./segments.ts";
import type { GivenUpFor, Waiting } from "./waiting.ts";

/** What of the call its loop works with. */
export interface LoopParts {
  readonly parts: EngineParts;
  readonly context: RunContext;
  readonly stack: PlanStack;
  readonly segments: Segments;
  readonly cache: MessageCache;
  readonly waiting: Waiting;
  readonly breather: Breather;
  readonly interrupter: Interrupter;
  /** Every object that a message had. */
  readonly seen: Set<unknown>;
  /** A message of another segment than before has come; gives whether it is not carried out now. */
  readonly isHeldBack: (msg: Msg) => boolean;
  /** Answers the plan with an error. */
  readonly throwIn: (error: unknown) => void;
}

/**
 * Takes one message after the other from the plan and answers it.
 *
 * No `async` function: what a message waits for calls back here at once, which is one turn for each awaited message where a promise of the
 * loop's own would need another.
 */
export class MessageLoop {
  readonly #call: LoopParts;
  /** Messages taken up so far. */
  #count = 0;
  #lastSeen: unknown = null;
  #end: () => void = () => {};
  #fail: (error: unknown) => void = () => {};

  constructor(call: LoopParts) {
    this.#call = call;
  }

  /** Settles when the plan is through. @throws what the plan throws. */
  run(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#end = resolve;
      this.#fail = reject;
      this.#goOn();
    });
  }

  #goOn(): void {
    try {
      const pause = this.#untilPause();
      if (pause !== undefined) pause.then(() => this.#goOn(), this.#fail);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Goes on until a message is waited for, the plan is through, or a pause is to be awaited, which it gives. */
  #untilPause(): Promise<void> | undefined {
    const { interrupter, breather, stack } = this.#call;
    for (;;) {
      if (interrupter.attention) return interrupter.attend();
      const turn = breather.breathe();
      if (turn !== undefined) return turn;
      const msg = interrupter.isHalting ? stack.halt() : stack.next();
      if (msg === undefined) this.#end();
      if (msg === undefined || !this.#carryOut(msg)) return undefined;
    }
  }

  /** Gives false when the answer is waited for. */
  #carryOut(msg: Msg): boolean {
    const { parts, context, stack, segments, cache, waiting, seen, isHeldBack } = this.#call;
    const { commands, hooks } = parts;
    if (msg.segment !== segments.current && isHeldBack(msg)) return true;
    this.#count++;
    if (hooks.message.length > 0) hooks.emit("message", msg);
    if (msg.obj !== this.#lastSeen && msg.obj !== null) {
      this.#lastSeen = msg.obj;
      seen.add(msg.obj);
    }
    const entry = commands.get(msg.command);
    const { answer } = stack;
    answer.thrown = false;
    answer.repeatable = entry?.cached === true && cache.push(msg);
    try {
      if (!entry) throw new InvalidCommand(msg.command);
      const reply = entry.handler(msg, context);
      if (reply instanceof Promise) return this.#wait(reply, entry, msg);
      if (reply instanceof LaterReply) return this.#wait(reply.answer, entry, msg, reply.take);
      this.#answer(reply, entry, msg);
    } catch (error) {
      this.#refuse(error, msg);
    }
    waiting.done();
    return true;
  }

  /** Waits for a reply, or for a device's answer that `take` makes it of. */
  #wait(
    pending: Promise<unknown>,
    entry: CommandEntry,
    msg: Msg,
    take?: (answer: unknown) => unknown,
  ): false {
    const { context, interrupter, waiting } = this.#call;
    const limit = entry.limited ? context.limits.answer : Number.POSITIVE_INFINITY;
    const goOn = () => {
      waiting.done();
      this.#goOn();
    };
    waiting.for(pending, {
      givenUpFor: this.#givenUpFor(entry),
      limit,
      late: () => new DeviceTimeoutError(msg.obj ?? msg.args[0] ?? "the run", msg.command, limit),
      answered: (answer) => {
        try {
          const reply = take ? take(answer) : answer;
          if (reply instanceof Promise) {
            this.#wait(reply, entry, msg);
            return;
          }
          this.#answer(reply, entry, msg);
        } catch (error) {
          this.#refuse(error, msg);
        }
        goOn();
      },
      failed: (error) => {
        this.#refuse(error, msg);
        goOn();
      },
      givenUp: () => {
        interrupter.cutShort(msg);
        this.#answer(undefined, entry, msg);
        goOn();
      },
    });
    return false;
  }

  #answer(reply: unknown, entry: CommandEntry, msg: Msg): void {
    const { parts, stack, cache } = this.#call;
    const { answer } = stack;
    answer.value = reply;
    if (entry.compared && answer.repeatable) cache.keepReply(reply);
    if (parts.hooks.reply.length > 0) parts.hooks.emit("reply", msg, reply);
  }

  #refuse(error: unknown, msg: Msg): void {
    noteContext(error, { msg, number: this.#count });
    this.#call.throwIn(error);
  }

  /** A message that is not done again must not be cut short by a pause: its answer would be missing. */
  #givenUpFor(entry: CommandEntry): GivenUpFor {
    if (entry.carriedThrough) return "nothing";
    return this.#call.stack.answer.repeatable || entry.idle ? "interruption" : "end";
  }
}
