import type { Plan } from "@runengine/messages";
import type { Clock } from "@runengine/protocols";
import type { PlanText } from "../case-file.ts";
import type { Device } from "../devices/device.ts";
import type { Json, JsonObject } from "../json.ts";
import { NotMadeYet } from "../not-made.ts";
import type { Recorder } from "../recorder.ts";

/** What plans of a case are made with. */
export interface CaseContext {
  readonly device: (name: string) => Device;
  readonly recorder: Recorder;
  readonly clock: Clock;
  /** Whether plans declare their streams in advance. */
  readonly predeclare?: boolean;
}

/** A plan of the package: takes its arguments as Python's caller gives them. */
export type PackagePlan = (
  args: readonly unknown[],
  kwargs: Readonly<Record<string, unknown>>,
) => Plan<unknown>;

/** A plan of the cases' own: its arguments are descriptions. */
export type OwnPlan = (args: readonly Json[], maker: PlanMaker) => Plan<unknown>;

export interface PlanTables {
  readonly own: Readonly<Record<string, OwnPlan>>;
  readonly ofPackage: Readonly<Record<string, PackagePlan>>;
  readonly value: (value: Json, maker: PlanMaker) => unknown;
}

/** Makes plans of their descriptions. */
export class PlanMaker {
  readonly context: CaseContext;
  readonly #tables: PlanTables;

  constructor(context: CaseContext, tables: PlanTables) {
    this.context = context;
    this.#tables = tables;
  }

  /** The plan described by `text`. Nothing of it happens before its first message is asked for, not even a check of its arguments. */
  plan(text: PlanText): Plan<unknown> {
    return this.#lazily(text);
  }

  /** A value of an argument: what stands for something that is not JSON becomes that. */
  value(value: Json): unknown {
    return this.#tables.value(value, this);
  }

  *#lazily({ name, args = [], kwargs = {} }: PlanText): Plan<unknown> {
    const own = this.#tables.own[name];
    if (own) return yield* own(args, this);
    const ofPackage = this.#tables.ofPackage[name];
    if (!ofPackage) throw new NotMadeYet(name);
    return yield* ofPackage(
      args.map((value) => this.value(value)),
      { ...this.values(kwargs), ...(this.context.predeclare && { predeclare: true }) },
    );
  }

  values(object: JsonObject): Record<string, unknown> {
    return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, this.value(value)]));
  }
}
