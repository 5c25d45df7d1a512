import type { AnyDocument, StreamComposer } from "@runengine/event-model";
import type { MaybePromise } from "@runengine/protocols";
import type { EngineParts } from "./engine-parts.ts";
import type { OpenRun } from "./open-run.ts";

const stream = "interruptions";
const key = "interruption";

/** Tells of interruptions, and where it is asked for records them as events of each open run. */
export class Interruptions {
  readonly #runs: ReadonlyMap<string | null, OpenRun>;
  readonly #parts: EngineParts;
  readonly #emit: (document: AnyDocument) => MaybePromise<void>;
  readonly #composers = new WeakMap<OpenRun, StreamComposer>();

  constructor(
    runs: ReadonlyMap<string | null, OpenRun>,
    parts: EngineParts,
    emit: (document: AnyDocument) => MaybePromise<void>,
  ) {
    this.#runs = runs;
    this.#parts = parts;
    this.#emit = emit;
  }

  /** Emits the descriptor, at the beginning of a run. */
  declare(run: OpenRun): MaybePromise<void> {
    if (!this.#parts.recordInterruptions) return;
    const dataKeys = { [key]: { dtype: "string" as const, shape: [], source: "RunEngine" } };
    const [composer, document] = run.addLasting(stream, [], {
      dataKeys,
      configuration: {},
      hints: {},
      objectKeys: {},
      objectClasses: {},
    });
    this.#composers.set(run, composer);
    return this.#emit(document);
  }

  /** Settles when it is kept. The events are handed on at once, in order. */
  async record(what: string): Promise<void> {
    this.#parts.hooks.emit("interruption", what);
    const now = this.#parts.clock.now();
    const kept: MaybePromise<void>[] = [];
    for (const run of this.#runs.values()) {
      const composer = this.#composers.get(run);
      if (composer) kept.push(this.#emit(["event", composer.event(now, { [key]: what }, { [key]: now })]));
    }
    await Promise.all(kept);
  }
}
