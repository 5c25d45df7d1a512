import { type AxisPath, type DryRunReport, dryRun, reachOf } from "@runengine/inspect";
import type { Plan } from "@runengine/messages";
import { durationInWords } from "./duration-in-words.ts";

/** Seconds that looking ahead may take: the page is used meanwhile. */
const patience = 0.5;

/** What a plan will do, in a few words, and what is wrong with it; nothing moves. */
export async function forecastOf(plan: Plan<unknown>): Promise<string> {
  const report = await dryRun(plan, { patience, mostDocuments: 0 });
  const [worst] = report.warnings;
  return [summaryOf(report), ...report.axes.map(pathOf), ...(worst ? [`${worst.text}.`] : [])].join(" ");
}

function summaryOf({ duration, isComplete, reason, streams, withoutTwin }: DryRunReport): string {
  const events = streams.reduce((sum, stream) => sum + stream.events, 0);
  const isLeast = !isComplete || withoutTwin.length > 0;
  const time = duration < 10 ? `${duration.toFixed(1)} s` : durationInWords(duration);
  const cut = isComplete ? "" : ` (${reason})`;
  return `Takes ${isLeast ? "at least" : "about"} ${time}, ${events} event${events === 1 ? "" : "s"}${cut}.`;
}

function pathOf(axis: AxisPath): string {
  const { device, units = "" } = axis;
  const [least, most] = reachOf(axis);
  const number = (value: number) => String(Number(value.toPrecision(6)));
  return `${device} goes from ${number(least)} to ${number(most)}${units && ` ${units}`}.`;
}
