import type { Plan } from "@runengine/messages";
import type { StateMachine } from "../engine-state.ts";

/** Shows in the engine's state that the plan waits for a suspender. Suspensions may lie one within the other. */
export class SuspendedState {
  readonly #machine: StateMachine;
  #depth = 0;

  constructor(machine: StateMachine) {
    this.#machine = machine;
  }

  /** The state that a resume leads to. */
  get resumed(): "running" | "suspended" {
    return this.#depth > 0 ? "suspended" : "running";
  }

  enter(): void {
    if (this.#machine.state === "running") this.#machine.to("suspended", "suspend");
  }

  /** Is suspended while `plan` runs. */
  *during(plan: Plan<unknown>): Plan {
    this.#depth++;
    this.enter();
    try {
      yield* plan;
    } finally {
      this.#depth--;
      if (this.#depth === 0 && this.#machine.state === "suspended") this.#machine.to("running", "go on");
    }
  }
}
