import { type Axis, listed, outerProduct, type Trajectory, together } from "@runengine/plans";
import type { PlanText } from "../case-file.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { NotMadeYet } from "../not-made.ts";
import { PythonError } from "../python-error.ts";
import { functions } from "./functions.ts";
import type { PlanMaker } from "./plan-maker.ts";
import { suspenderOf } from "./suspenders.ts";

type Reading = (value: JsonObject, maker: PlanMaker) => unknown;

/** What stands for things that are not JSON, by the key that tells. */
const readings: Readonly<Record<string, Reading>> = {
  $device: ({ $device }, { context }) => context.device($device as string),
  $plan: ({ $plan }, maker) => maker.plan($plan as unknown as PlanText),
  $planfunc:
    ({ $planfunc }, maker) =>
    () =>
      maker.plan($planfunc as unknown as PlanText),
  $func: ({ $func }) => functionNamed($func as string),
  $callback: ({ $callback }, maker) => callbackNamed($callback as string, maker),
  $step: ({ $step }, maker) => positions($step as JsonObject, maker),
  $pos_cache: ({ $pos_cache }, maker) => positions($pos_cache as JsonObject, maker),
  $iter: ({ $iter }, maker) => ($iter as readonly Json[]).map((value) => maker.value(value)).values(),
  $timer_future: ({ $timer_future }, { context }) => timer($timer_future as number, context.clock),
  $cycler: ({ $cycler }, maker) => trajectoryOf($cycler as JsonObject, maker),
  $suspender: (text, maker) => suspenderOf(text, maker),
};

/** The value that `value` describes. */
export function valueFrom(value: Json, maker: PlanMaker): unknown {
  if (Array.isArray(value)) return value.map((item) => valueFrom(item, maker));
  if (!isJsonObject(value)) return value;
  for (const key of Object.keys(value)) {
    const reading = readings[key];
    if (reading) return reading(value, maker);
    if (key.startsWith("$")) throw new NotMadeYet(`a value with ${key}`);
  }
  return maker.values(value);
}

function functionNamed(name: string): unknown {
  const found = functions[name];
  if (!found) throw new NotMadeYet(`function ${name}`);
  return found;
}

/** Notes the names of documents; one called `raise_on_X` throws on each X. */
function callbackNamed(name: string, { context }: PlanMaker): unknown {
  const { callbacks } = context.recorder;
  const known = made.get(callbacks)?.get(name);
  if (known) return known;
  const names: string[] = [];
  callbacks[name] = names;
  const raises = name.startsWith("raise_on_") ? name.slice("raise_on_".length) : undefined;
  const callback = (document: string): void => {
    names.push(document);
    if (document === raises) throw new PythonError("ValueError", "callback failed");
  };
  Object.defineProperty(callback, "name", { value: name });
  const ofCase = made.get(callbacks) ?? new Map<string, unknown>();
  made.set(callbacks, ofCase.set(name, callback));
  return callback;
}

/** One name is one callback within a case. */
const made = new WeakMap<object, Map<string, unknown>>();

function positions(given: JsonObject, { context }: PlanMaker): ReadonlyMap<unknown, unknown> {
  return new Map(Object.entries(given).map(([name, position]) => [context.device(name), position]));
}

function timer(seconds: number, clock: PlanMaker["context"]["clock"]): () => Promise<void> {
  return () => clock.sleep(seconds);
}

/** A trajectory: positions of a device, or two trajectories together (`+`) or in an outer product (`*`). */
function trajectoryOf(text: JsonObject, maker: PlanMaker): Trajectory<Axis> {
  if (text.op === undefined) {
    const axis = maker.context.device(text.device as string) as unknown as Axis;
    return listed(axis, text.values as readonly number[]);
  }
  const parts = [text.left, text.right].map((part) => trajectoryOf(part as JsonObject, maker));
  return text.op === "+" ? together(...parts) : outerProduct(...parts);
}
