import type { RecordedError } from "../case-file.ts";
import type { Comparison } from "./compare-value.ts";
import { Difference } from "./difference.ts";
import { unquoted } from "./texts.ts";

/** Types of errors that are part of the behaviour. */
const byName: ReadonlySet<string> = new Set([
  "RunEngineInterrupted",
  "IllegalMessageSequence",
  "FailedStatus",
  "InvalidCommand",
  "TransitionError",
  "WaitForTimeoutError",
  "FailedPause",
  "RampFail",
]);

/**
 * Whether an error is the recorded one: those of the cases' own devices and plans by type and text, those that are part of the behaviour
 * by type, all others by being there.
 *
 * @throws Difference when it is not.
 */
export function compareError(
  expected: RecordedError | null,
  got: unknown,
  where: string,
  comparison: Comparison,
): void {
  if (expected === null) {
    if (got !== undefined) throw new Difference(where, null, described(got));
    return;
  }
  if (got === undefined) throw new Difference(where, `${expected.type}: ${expected.message}`, undefined);
  const name = got instanceof Error ? got.name : typeof got;
  const own = comparison.isOwnText(unquoted(expected.message)) && !byName.has(expected.type);
  if ((own || byName.has(expected.type)) && name !== expected.type) {
    throw new Difference(`${where}.type`, expected.type, described(got));
  }
  if (own) compareText(expected.message, got, `${where}.message`);
  const cause = expected.cause_message ?? "";
  if (comparison.isOwnText(unquoted(cause))) compareCause(expected, got, where);
}

function compareCause(expected: RecordedError, got: unknown, where: string): void {
  const cause = got instanceof Error ? got.cause : undefined;
  const name = cause instanceof Error ? cause.name : undefined;
  if (name !== expected.cause) throw new Difference(`${where}.cause`, expected.cause, described(cause));
  compareText(expected.cause_message ?? "", cause, `${where}.cause_message`);
}

function compareText(expected: string, got: unknown, where: string): void {
  const text = got instanceof Error ? got.message : String(got);
  if (text !== unquoted(expected)) throw new Difference(where, unquoted(expected), text);
}

/**
 * Whether a reason is the recorded one: a text of the case's own must agree, of another it is enough that there is one.
 *
 * @param mayBeGiven - Whether an empty one may hold something all the same.
 */
export function compareReason(
  expected: unknown,
  got: unknown,
  where: string,
  comparison: Comparison,
  mayBeGiven = false,
): void {
  if (typeof expected !== "string" || expected === "") {
    const agrees = got === expected || (mayBeGiven && typeof got === "string");
    if (!agrees) throw new Difference(where, expected, got);
    return;
  }
  const own = comparison.isOwnText(unquoted(expected));
  const agrees = own ? got === unquoted(expected) : typeof got === "string" && got !== "";
  if (!agrees) throw new Difference(where, expected, got);
}

function described(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
