import type { RecordedOutcome } from "../case-file.ts";
import { isJsonObject, type Json } from "../json.ts";
import type { Outcome } from "../recorder.ts";
import { compareError } from "./compare-error.ts";
import type { Comparison } from "./compare-value.ts";
import { Difference } from "./difference.ts";

type Plain = (value: unknown) => unknown;

/** @throws Difference where a step of a script ended in another way. */
export function compareOutcome(
  expected: RecordedOutcome,
  got: Outcome,
  where: string,
  comparison: Comparison,
  plain: Plain,
): void {
  comparison.value(expected.do, got.do, `${where}.do`);
  compareError(expected.raised, got.raised, `${where}.raised`, comparison);
  if (expected.result) compareResult(expected, plain(got.result), `${where}.result`, comparison);
  comparison.value(expected.state, got.state, `${where}.state`);
}

function compareResult(
  { do: step, result = {} }: RecordedOutcome,
  got: unknown,
  where: string,
  comparison: Comparison,
): void {
  if (!isJsonObject(got)) throw new Difference(where, result, got);
  comparison.value(result.exit_status, got.exit_status, `${where}.exit_status`);
  comparison.value(result.interrupted, got.interrupted, `${where}.interrupted`);
  comparison.value(result.reason === "", got.reason === "", `${where}.reason is empty`);
  // What these give was made before the clean-up was done.
  if (["abort", "stop", "halt"].includes(step)) return;
  comparison.value(result.num_runs, got.num_runs, `${where}.num_runs`);
  const { plan_result: expected = null } = result;
  if (isJsonObject(expected) && "$no_plan_return" in expected) return;
  comparison.value(expected, got.plan_result, `${where}.plan_result`);
}

/** @throws Difference where a plan was answered something else. */
export function compareResponse(
  [command, response]: readonly [string, Json],
  got: readonly [string, unknown],
  where: string,
  comparison: Comparison,
): void {
  comparison.value(command, got[0], where);
  const place = `${where}(${command})`;
  if (command === "wait_for" && Array.isArray(response)) {
    if (!Array.isArray(got[1]) || got[1].length === 0) throw new Difference(place, "a list", got[1]);
  } else if (isJsonObject(response) && "$thrown" in response) {
    compareThrown(response.$thrown as string, got[1], place, comparison);
  } else comparison.value(response, got[1], place);
}

function compareThrown(type: string, got: unknown, where: string, comparison: Comparison): void {
  const thrown = isJsonObject(got) ? got.$thrown : undefined;
  if (typeof thrown !== "string") throw new Difference(where, `${type} thrown`, got);
  const error = Object.assign(new Error(thrown), { name: thrown });
  compareError({ type, message: `${type} thrown` }, error, where, comparison);
}
