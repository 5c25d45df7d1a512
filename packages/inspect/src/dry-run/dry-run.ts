import { type Preprocessor, RunEngine, type RunEngineOptions } from "@runengine/engine";
import type { AnyDocument } from "@runengine/event-model";
import type { Msg, Plan } from "@runengine/messages";
import { msgMutator } from "@runengine/plans";
import { devicePath, supports, systemClock, type VirtualClock, virtualClock } from "@runengine/protocols";
import { AxisPaths } from "./axis-paths.ts";
import { boundedPlan } from "./bounded-plan.ts";
import { OutlineBuilder } from "./outline.ts";
import { PlanWarnings } from "./plan-warnings.ts";
import type { DryRunReport } from "./report.ts";
import { StreamFigures } from "./stream-figures.ts";
import { Twins } from "./twins.ts";

export interface DryRunOptions {
  /** For the start documents. */
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** As the engine's own, around the plan. Default: none. */
  readonly preprocessors?: readonly Preprocessor[];
  /** Handlers of commands of one's own, and others in the place of the engine's; they get the twins. */
  readonly handlers?: RunEngineOptions["handlers"];
  /** Bytes that the store has left: a plan that makes more is warned of. */
  readonly freeBytes?: number;
  /** Documents that the report holds. Default: 10,000. */
  readonly mostDocuments?: number;
  /** Messages after which a plan is not looked at further. Default: 2,000,000. */
  readonly mostMessages?: number;
  /** Seconds of the plan's time after which it is not looked at further. Default: 90 days. */
  readonly longest?: number;
  /** Seconds of real time that the dry run itself may take. Default: 60. */
  readonly patience?: number;
}

/** Messages that reach out of the experiment: to the operator, to other programs, to signals of the real laboratory. */
const leftOut: Readonly<Record<string, string>> = {
  subscribe: "listeners that the plan subscribes are not told",
  unsubscribe: "listeners that the plan subscribes are not told",
  input: "the operator is not asked: the plan is answered nothing",
  pause: "the plan pauses itself here, for as long as its operator likes",
  wait_for: "what the plan waits for is outside of the engine: it counts as over at once",
  install_suspender: "suspenders watch the real laboratory: they are not installed",
  remove_suspender: "suspenders watch the real laboratory: they are not installed",
};

/**
 * Runs a plan through the real engine in virtual time, each device replaced by its twin when a message first has it. No real device is touched: it is
 * asked for its twin, or, where it has none, whether it accepts a value.
 *
 * A plan that decides on what it reads decides on what the twins read. A position that is not allowed is reported, left out, and the plan goes on.
 *
 * @param plan - Used up; or a function that makes it.
 * @returns What the plan will do. Never rejects for the plan's own failure, which is in the report.
 */
export async function dryRun(
  plan: Plan<unknown> | (() => Plan<unknown>),
  options: DryRunOptions = {},
): Promise<DryRunReport> {
  return new DryRun(options).run(typeof plan === "function" ? plan() : plan);
}

class DryRun {
  readonly #options: Required<Omit<DryRunOptions, "freeBytes" | "metadata" | "handlers">> & DryRunOptions;
  readonly #clock: VirtualClock = virtualClock({ start: systemClock.now() });
  readonly #begin = this.#clock.now();
  readonly #real = systemClock.now();
  readonly #twins = new Twins(this.#clock);
  readonly #paths = new AxisPaths(this.#clock);
  readonly #streams = new StreamFigures();
  readonly #warnings = new PlanWarnings();
  readonly #outline = new OutlineBuilder();
  readonly #documents: AnyDocument[] = [];
  #messages = 0;
  #runs = 0;
  #reason: string | undefined;

  constructor(options: DryRunOptions) {
    this.#options = {
      preprocessors: [],
      mostDocuments: 10_000,
      mostMessages: 2_000_000,
      longest: 90 * 86_400,
      patience: 60,
      ...options,
    };
  }

  async run(plan: Plan<unknown>): Promise<DryRunReport> {
    const { preprocessors, metadata, handlers } = this.#options;
    const RE = new RunEngine({ clock: this.#clock, ...(handlers && { handlers }) });
    const whole = preprocessors.reduce<Plan<unknown>>((inner, change) => change(inner), plan);
    RE.subscribe("all", (...document) => this.#document(document), { delivery: "critical" });
    RE.on("reply", (msg, reply) => this.#replied(msg, reply));
    let error: unknown;
    try {
      await RE.run(this.#throughTwins(whole), metadata ? { metadata } : {});
    } catch (thrown) {
      error = thrown;
      this.#reason ??= thrown instanceof Error ? thrown.message : String(thrown);
    }
    return this.#report(error);
  }

  #throughTwins(plan: Plan<unknown>): Plan<unknown> {
    const bounded = boundedPlan(plan, () => this.#isEnough());
    return msgMutator(bounded, (msg) => this.#withTwin(msg));
  }

  #isEnough(): boolean {
    const { mostMessages, longest, patience } = this.#options;
    this.#messages++;
    if (this.#messages > mostMessages)
      this.#reason = `only its first ${mostMessages} messages were looked at`;
    else if (this.#clock.now() - this.#begin > longest)
      this.#reason = `only its first ${(longest / 86_400).toPrecision(3)} days were looked at`;
    // The real time is asked for now and then, since each look costs.
    else if (this.#messages % 1024 === 0 && systemClock.now() - this.#real > patience)
      this.#reason = `it was looked at for ${patience} s; give more patience to see more of it`;
    return this.#reason !== undefined;
  }

  /** The message for the twins; `null` for one that is not carried out here. */
  #withTwin(msg: Msg): Msg | null {
    this.#outline.message(msg);
    const why = leftOut[msg.command];
    if (why !== undefined) {
      this.#warnings.add("left out", `"${msg.command}": ${why}`);
      return null;
    }
    if (msg.command === "checkpoint") this.#warnings.checkpoint();
    const obj = this.#twins.in(msg.obj);
    const args = msg.args.length > 0 ? this.#twins.in(msg.args) : msg.args;
    const kwargs = this.#withTwins(msg.kwargs);
    const seen = { ...msg, obj, args, kwargs };
    return msg.command === "set" && !this.#isAllowed(seen) ? null : seen;
  }

  #withTwins(kwargs: Msg["kwargs"]): Msg["kwargs"] {
    let made: Record<string, unknown> | undefined;
    for (const key in kwargs) {
      const value = kwargs[key];
      if (typeof value !== "object" || value === null) continue;
      made ??= { ...kwargs };
      made[key] = this.#twins.in(value);
    }
    return made ?? kwargs;
  }

  #isAllowed({ obj, args }: Msg): boolean {
    if (!supports(obj, "Checkable")) return true;
    try {
      const answer = obj.checkValue(args[0]);
      if (answer) answer.catch((error: unknown) => this.#refused(obj, error));
      return true;
    } catch (error) {
      this.#refused(obj, error);
      return false;
    }
  }

  #refused(device: unknown, error: unknown): void {
    const text = error instanceof Error ? error.message : String(error);
    this.#warnings.add("limits", text, devicePath(device));
  }

  #replied(msg: Msg, reply: unknown): void {
    if (msg.command === "save") this.#warnings.saved();
    if (msg.command !== "set") return;
    const from = this.#paths.lastOf(msg.obj);
    this.#paths.moved(msg, reply, from, this.#warnings.moving(msg.obj));
  }

  #document(document: AnyDocument): void {
    if (document[0] === "start") this.#runs++;
    if (this.#documents.length < this.#options.mostDocuments) this.#documents.push(document);
    this.#streams.document(document, this.#clock.now());
    this.#warnings.document(document, this.#twins.all.values());
  }

  async #report(error: unknown): Promise<DryRunReport> {
    const duration = this.#clock.now() - this.#begin;
    const axes = await this.#paths.end();
    for (const { path, limits } of axes) this.#warnings.path(path, limits);
    const streams = this.#streams.end();
    const made = streams.reduce((sum, { bytes }) => sum + bytes, 0);
    const { freeBytes = Number.POSITIVE_INFINITY } = this.#options;
    if (made > freeBytes)
      this.#warnings.add(
        "space",
        `the plan makes ${made} bytes, but the store has ${freeBytes} left: make room before it runs`,
      );
    return {
      isComplete: this.#reason === undefined,
      ...(this.#reason !== undefined && { reason: this.#reason }),
      ...(error !== undefined && { error }),
      duration,
      messages: this.#messages,
      runs: this.#runs,
      streams,
      axes: axes.map(({ path }) => path),
      withoutTwin: this.#twins.without,
      warnings: this.#warnings.end(),
      outline: this.#outline.end(),
      documents: this.#documents,
    };
  }
}
