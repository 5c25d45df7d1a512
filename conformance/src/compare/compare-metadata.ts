import type { JsonObject } from "../json.ts";
import { isJsonObject, type Json } from "../json.ts";
import { type Comparison, compareValue } from "./compare-value.ts";
import { Difference } from "./difference.ts";

/** About Python, or about the program that has run. */
const notCompared = ["plan_type", "versions"];
/** Where devices and functions stand as texts. */
const withTexts = ["plan_args", "plan_pattern_args", "snake_axes"];

/**
 * Whether the metadata of a run are the recorded ones.
 *
 * @param compareName - Whether `plan_name` is compared: where the plan or the case gives it.
 * @throws Difference at the first place where they are not.
 */
export function compareMetadata(
  recorded: JsonObject,
  found: unknown,
  where: string,
  comparison: Comparison,
  compareName: boolean,
): void {
  if (!isJsonObject(found)) throw new Difference(where, recorded, found);
  const expected: Record<string, Json> = { ...recorded };
  const got: Record<string, unknown> = { ...found };
  for (const key of [...notCompared, ...(compareName ? [] : ["plan_name"])]) {
    delete expected[key];
    delete got[key];
  }
  if ("plan_pattern_module" in expected && typeof got.plan_pattern_module === "string") {
    delete expected.plan_pattern_module;
    delete got.plan_pattern_module;
  }
  for (const key of withTexts) if (key in expected) expected[key] = ownForm(expected[key] as Json);
  forgiveOurs(expected, got);
  compareValue(expected, got, where, comparison);
}

const constants: Readonly<Record<string, Json>> = { None: null, True: true, False: false };

/** Parameters that the package leaves out of `plan_args`. */
const leftOut = ["per_shot", "snake_axes", "target_field", "signal", "step_factor", "snake"];

/**
 * Here a device in `plan_args` is its name and no function is `null`, so that a run can be repeated from its start document. There they
 * are texts that only a person can read.
 */
function ownForm(value: Json): Json {
  if (typeof value === "string") {
    if (value in constants) return constants[value] as Json;
    const list = /^\[(<device .*>)\]$/.exec(value)?.[1];
    if (list !== undefined) return list.split(", ").map(ownForm);
    return /^<device (.*)>$/.exec(value)?.[1] ?? value;
  }
  if (Array.isArray(value)) return value.map(ownForm);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, ownForm(item)]));
}

/** Parameters that are recorded here and were not there; see the rules in `departures.json`. */
function forgiveOurs(expected: Record<string, Json>, got: Record<string, unknown>): void {
  if (!("plan_args" in expected)) delete got.plan_args;
  const args = expected.plan_args;
  if (isJsonObject(args) && isJsonObject(got.plan_args)) {
    const more = Object.keys(got.plan_args).filter((key) => leftOut.includes(key) && !(key in args));
    got.plan_args = Object.fromEntries(Object.entries(got.plan_args).filter(([key]) => !more.includes(key)));
  }
}
