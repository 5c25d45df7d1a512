import { type Handler, type Preprocessor, RunEngine, type RunEngineOptions } from "@runengine/engine";
import type { RunStart } from "@runengine/event-model";
import type { Plan } from "@runengine/messages";
import type { Devices, PlanDefinition } from "@runengine/plans";
import type { RunStore } from "@runengine/storage";
import { UnknownDeviceError, UnknownPlanError } from "./errors.ts";
import { type GivenParameters, readParameters } from "./read-parameters.ts";

/** A plan made by `definePlan`. */
export interface LabPlan {
  readonly definition: PlanDefinition;
}

/** What a laboratory is made of. */
export interface LabOptions {
  /** By the names that the devices have. Default: none. */
  readonly devices?: Devices;
  /** By the names that they are called by. Default: none. */
  readonly plans?: Readonly<Record<string, LabPlan>>;
  /** Handlers of commands, besides the core ones and in their place. */
  readonly handlers?: Readonly<Record<string, Handler>>;
  /** Keeps the documents of every engine; a failure to keep one fails the run. Default: nothing is kept. */
  readonly store?: RunStore;
  /** Applied to every plan, the first one innermost. */
  readonly preprocessors?: readonly Preprocessor[];
  /** Goes into every start document. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** A laboratory: names to devices and plans, and engines that know its store, handlers and metadata. */
export interface Lab {
  readonly devices: Devices;
  readonly plans: Readonly<Record<string, LabPlan>>;
  readonly store: RunStore | undefined;
  /** @throws UnknownDeviceError that offers the nearest names. */
  device(name: string): unknown;
  /** The parameters of a plan as data. @throws UnknownPlanError that offers the nearest names. */
  definition(name: string): PlanDefinition;
  /**
   * Makes a plan from its name and parameters, as a command line, a form or JSON has them: texts are read as what the plan's schema says,
   * devices are given by their names. Everything is checked at once; the plan keeps the parameters in its start document.
   *
   * @throws UnknownPlanError, UnknownDeviceError
   * @throws PlanParameterError for a parameter that does not fit: its name, what is allowed, what came.
   */
  plan(name: string, parameters?: GivenParameters): Plan<unknown>;
  /**
   * Makes the plan of a run anew, from its start document.
   *
   * @param also - Parameters, or metadata, that shall be different.
   * @throws as `plan`, where the laboratory is another one by now.
   */
  repeat(start: RunStart, also?: GivenParameters): Plan<unknown>;
  /** A fresh engine. @param options - Over those of the laboratory; metadata are joined. */
  engine(options?: RunEngineOptions): RunEngine;
}

/**
 * Composes a laboratory.
 *
 * @throws TypeError for a device that is called otherwise than it is named: a run is repeated by the names in its documents.
 */
export function defineLab(options: LabOptions): Lab {
  const { devices = {}, plans = {}, store, metadata, ...parts } = options;
  for (const [name, device] of Object.entries(devices)) checkName(name, device);

  const definition = (name: string): PlanDefinition => {
    const plan = Object.hasOwn(plans, name) ? plans[name] : undefined;
    if (plan) return plan.definition;
    throw new UnknownPlanError(name, Object.keys(plans));
  };
  return {
    devices,
    plans,
    store,
    device(name) {
      if (Object.hasOwn(devices, name)) return devices[name];
      throw new UnknownDeviceError(name, Object.keys(devices));
    },
    definition,
    plan(name, parameters = {}) {
      const found = definition(name);
      return found.fromNames(readParameters(found, parameters, devices), devices);
    },
    repeat(start, also = {}) {
      const name = String(start.plan_name);
      const found = Object.values(plans).find((plan) => plan.definition.name === name)?.definition;
      return (found ?? definition(name)).fromStart(start, devices, also);
    },
    engine: (own = {}) =>
      new RunEngine({
        ...parts,
        ...(store && { store }),
        ...own,
        metadata: { ...metadata, ...own.metadata },
      }),
  };
}

function checkName(name: string, device: unknown): void {
  const own = (device as { readonly name?: unknown } | null | undefined)?.name;
  if (own === name) return;
  throw new TypeError(`the device "${name}" of the laboratory has the name ${JSON.stringify(own)}`);
}
