import type { EngineState, RunEngine } from "@runengine/engine";
import { type Clock, systemClock } from "@runengine/protocols";
import { type AskOperator, type Decision, hasOperator, operatorMenu } from "./operator-menu.ts";
import { PressCounter } from "./press-counter.ts";

export interface InterruptOptions {
  /** Whether the first Ctrl-C pauses at the next checkpoint (the default) or now. */
  readonly first?: "checkpoint" | "now";
  /** Asks what to do while the engine is paused. `null`: nobody can be asked, and Ctrl-C aborts. Default: a menu, if there is a terminal. */
  readonly ask?: AskOperator | null;
  /** Tells the operator what a press did, one line. Default: writes it to stderr. */
  readonly tell?: (line: string) => void;
  /** Measures the time between presses. Default: the computer's. */
  readonly clock?: Clock;
}

/** More presses of Ctrl-C than this in one series, and the process has its own way of ending back. */
const patience = 10;
/** What else asks a program to end. Motors must not go on by themselves when a terminal is closed. */
const endings = ["SIGTERM", "SIGHUP"] as const;

/**
 * Makes Ctrl-C pause the engine, and asks the operator how to go on. While a call is under way and only then, the signals are handled here.
 *
 * First press: pause at the next checkpoint; a second within ten seconds: pause now. Presses closer than 0.1 s count as one; with more than
 * ten the process gets its own handler back. During the menu a press shows it anew. While a call is ending, two presses halt it.
 * Where nobody can be asked the first press aborts. SIGTERM and SIGHUP always abort.
 *
 * @returns A function that ends this.
 */
export function handleInterrupts(RE: RunEngine, options: InterruptOptions = {}): () => void {
  const handler = new InterruptHandler(RE, {
    first: "checkpoint",
    ask: hasOperator() ? operatorMenu() : null,
    tell: (line) => process.stderr.write(`${line}\n`),
    clock: systemClock,
    ...options,
  });
  return () => handler.end();
}

class InterruptHandler {
  readonly #engine: RunEngine;
  readonly #options: Required<InterruptOptions>;
  readonly #forget: () => void;
  readonly #presses = new PressCounter();
  #menu: AbortController | undefined;

  constructor(engine: RunEngine, options: Required<InterruptOptions>) {
    this.#engine = engine;
    this.#options = options;
    this.#forget = engine.on("state", (state, previous) => this.#stateChanged(state, previous));
    if (engine.state !== "idle") this.#install();
    if (engine.state === "paused") void this.#askOperator();
  }

  end(): void {
    this.#forget();
    this.#remove();
    this.#menu?.abort();
  }

  #stateChanged(state: EngineState, previous: EngineState): void {
    if (previous === "idle") this.#install();
    if (previous === "paused") this.#menu?.abort();
    if (state === "paused") void this.#askOperator();
    if (state === "idle") this.#remove();
  }

  #install(): void {
    this.#presses.reset();
    process.on("SIGINT", this.#pressed);
    for (const signal of endings) process.on(signal, this.#toldToEnd);
  }

  #remove(): void {
    process.off("SIGINT", this.#pressed);
    for (const signal of endings) process.off(signal, this.#toldToEnd);
  }

  readonly #pressed = (): void => {
    const count = this.#presses.press(this.#options.clock.now());
    if (count === null) return;
    if (count > patience) this.#giveBack();
    else if (this.#options.ask === null) this.#end(count);
    else this.#interrupt(count);
  };

  #interrupt(count: number): void {
    const { first, tell } = this.#options;
    switch (this.#engine.state) {
      case "running":
      case "suspended": {
        const defer = count === 1 && first === "checkpoint";
        tell(defer ? "Pausing at the next checkpoint; press Ctrl-C again to pause now." : "Pausing now.");
        this.#engine.requestPause({ defer });
        return;
      }
      case "paused":
        this.#menu?.abort();
        return;
      case "pausing":
        return;
      default:
        this.#end(count);
    }
  }

  /** Without questions: first the call is aborted, then halted. */
  #end(count: number): void {
    const { tell } = this.#options;
    const { state } = this.#engine;
    if (isUnderWay(state)) {
      tell("Ctrl-C: aborting the run. Devices are stopped, and what was measured is kept.");
      this.#engine.abort("Ctrl-C");
      this.#presses.reset();
    } else if (state === "halting" || state === "idle") {
      return;
    } else if (count === 1) {
      tell("The run is ending; press Ctrl-C again to halt it, without the plan's own cleanup.");
    } else {
      tell("Halting.");
      this.#engine.halt();
    }
  }

  readonly #toldToEnd = (signal: NodeJS.Signals): void => {
    const { state } = this.#engine;
    if (!isUnderWay(state)) return;
    this.#options.tell(`${signal}: aborting the run.`);
    this.#engine.abort(signal);
  };

  /** The engine does not answer: whatever Ctrl-C does without this, it does now. */
  #giveBack(): void {
    this.#options.tell("The run does not end; Ctrl-C now ends the program.");
    this.#remove();
    process.kill(process.pid, "SIGINT");
  }

  async #askOperator(): Promise<void> {
    const { ask, tell } = this.#options;
    const engine = this.#engine;
    if (ask === null) {
      tell("The run is paused, and nobody can be asked how to go on: aborting it.");
      engine.abort("paused, and nobody could be asked");
      return;
    }
    while (engine.state === "paused") {
      this.#menu = new AbortController();
      const decision = await ask(this.#menu.signal).catch(
        (error: unknown): Decision => ({ how: "abort", reason: `the menu failed: ${String(error)}` }),
      );
      if (decision === null || engine.state !== "paused") continue;
      this.#presses.reset();
      if (decision.how === "abort") engine.abort(decision.reason);
      else engine[decision.how]();
      // The engine is "paused" until it takes the decision up.
      return;
    }
  }
}

function isUnderWay(state: EngineState): boolean {
  return state === "running" || state === "suspended" || state === "pausing" || state === "paused";
}
