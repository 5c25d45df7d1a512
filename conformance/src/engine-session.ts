import {
  RunEngine,
  RunEngineInterrupted,
  type RunEngineOptions,
  type RunOptions,
  type RunResult,
} from "@runengine/engine";
import type { Plan } from "@runengine/messages";
import { systemClock } from "@runengine/protocols";

/** How a step with the engine ended: with a result, or with something thrown. */
export interface Ending {
  readonly result?: RunResult;
  readonly raised?: unknown;
}

/** What a recorded step that leads to a pause throws; here the call has not settled yet. */
class Paused extends Error {
  override readonly name = "RunEngineInterrupted";
}

/** An engine taken through the steps of a script, each of which ends when the engine is paused or idle. */
export class EngineSession {
  readonly engine: RunEngine;
  #call: Promise<Ending> | undefined;

  constructor(options: RunEngineOptions) {
    this.engine = new RunEngine(options);
  }

  async call(plan: Plan<unknown> | Iterable<unknown>, options: RunOptions): Promise<Ending> {
    let early: Ending | undefined;
    const call: Promise<Ending> = this.engine.run(plan, options).then(
      (result) => ({ result }),
      (raised: unknown) => ({ raised }),
    );
    void call.then((ending) => {
      early = ending;
    });
    await this.engine.pausedOrIdle();
    await systemClock.turn();
    if (early) return early;
    this.#call = call;
    return this.#ending();
  }

  /** Resumes, and gives how the call went on. */
  async resume(): Promise<Ending> {
    this.engine.resume();
    return this.#ending();
  }

  /** Ends the call by `end`; the result inside the engine's own error is what the step gives. */
  async end(end: () => void): Promise<Ending> {
    end();
    const ending = await this.#ending();
    const { raised } = ending;
    return raised instanceof RunEngineInterrupted ? { result: raised.result } : ending;
  }

  async #ending(): Promise<Ending> {
    await this.engine.pausedOrIdle();
    if (this.engine.state === "paused") return { raised: new Paused() };
    const call = this.#call;
    this.#call = undefined;
    return (await call) ?? {};
  }
}
