import type { Case } from "../case-file.ts";
import type { StatusOrigin } from "../devices/device.ts";
import type { Json, JsonObject } from "../json.ts";
import { plainOf } from "../plain.ts";
import type { Recorder } from "../recorder.ts";
import { compareEach } from "./compare-each.ts";
import { compareError, compareReason } from "./compare-error.ts";
import { compareMessages } from "./compare-message.ts";
import { compareMetadata } from "./compare-metadata.ts";
import { compareOutcome, compareResponse } from "./compare-outcome.ts";
import { Comparison } from "./compare-value.ts";
import { ownTexts } from "./texts.ts";
import { canonical } from "./timeline.ts";

/** What was found, to be held against a case. */
export interface Found {
  readonly recorder: Recorder;
  /** The engine's own metadata afterwards. */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly origins: WeakMap<object, StatusOrigin>;
}

/** @throws Difference at the first place where a case and what was found differ. */
export function compareRecording(recorded: Case, { recorder, metadata, origins }: Found): void {
  const { plan, script, setup } = recorded as unknown as Readonly<Record<string, Json | undefined>>;
  const comparison = new Comparison(ownTexts(plan, script, setup));
  const plain = (value: unknown) => plainOf(value, origins);
  const { messages = [], device_calls = [], timeline = [] } = recorded;
  const expected = canonical({ messages, calls: device_calls, timeline });
  const got = canonical(recorder);

  compareMessages(expected.messages, got.messages, comparison, origins);
  compareEach("documents", recorded.documents ?? [], recorder.documents, (document, other, where) =>
    compareDocument(document, plain(other) as readonly [string, JsonObject], where, comparison, recorded),
  );
  comparison.value(expected.calls as Json, plain(got.calls), "device_calls");
  comparison.value(expected.timeline as Json, got.timeline, "timeline");
  compareEach("outcomes", recorded.outcomes ?? [], recorder.outcomes, (outcome, other, where) =>
    compareOutcome(outcome, other, where, comparison, plain),
  );
  const { responses, caught = [], callbacks, waiting_hook, final_md } = recorded;
  if (responses) {
    compareEach("responses", responses, recorder.responses, (response, [command, other], where) =>
      compareResponse(response, [command, plain(other)], where, comparison),
    );
  }
  compareEach("caught", caught, recorder.caught, (error, other, where) =>
    compareError(error, other, where, comparison),
  );
  if (callbacks) comparison.value(callbacks as unknown as Json, recorder.callbacks, "callbacks");
  if (waiting_hook) comparison.value(waiting_hook, recorder.waiting, "waiting_hook");
  if (final_md) compareMetadata(final_md, plain(metadata), "final_md", comparison, true);
}

function compareDocument(
  [name, document]: readonly [string, JsonObject],
  [otherName, other]: readonly [string, JsonObject],
  where: string,
  comparison: Comparison,
  recorded: Case,
): void {
  comparison.value(name, otherName, where);
  const place = `${where}(${name})`;
  if (name === "start") {
    compareMetadata(document, other, place, comparison, isGiven(document.plan_name, recorded));
  } else if (name === "stop") {
    const { reason, ...rest } = document;
    const { reason: otherReason, ...others } = other;
    comparison.value(rest, others, place);
    compareReason(reason, otherReason, `${place}.reason`, comparison, document.exit_status === "abort");
  } else if (name === "event" && isSuspension(document)) {
    const isSaid = typeof (other.data as JsonObject | undefined)?.interruption === "string";
    comparison.value(true, isSaid, `${place}.data.interruption is said`);
    const { data: _recorded, ...rest } = document;
    const { data: _got, ...others } = other;
    comparison.value(rest, others, place);
  } else comparison.value(document, other, place);
}

/** The record of an interruption by a suspender: each project says in its own words what has happened. */
function isSuspension({ data }: JsonObject): boolean {
  const { interruption } = (data ?? {}) as JsonObject;
  return typeof interruption === "string" && interruption !== "pause" && interruption !== "resume";
}

/** Whether the plan or the case gives this name of a plan. */
function isGiven(planName: Json | undefined, { messages = [], script = [], setup }: Case): boolean {
  const opened = messages.filter(({ command }) => command === "open_run");
  const names = [
    ...opened.map(({ kwargs }) => kwargs.plan_name),
    ...script.map(({ md }) => md?.plan_name),
    setup?.md?.plan_name,
  ];
  return planName !== undefined && names.includes(planName);
}
