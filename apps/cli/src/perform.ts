import type { RunEngine } from "@runengine/engine";
import { RunEngineInterrupted } from "@runengine/engine";
import { handleInterrupts } from "@runengine/lab/node";
import type { Plan } from "@runengine/messages";
import { LiveView } from "./live-view.ts";
import { print } from "./print.ts";
import type { Settings } from "./settings.ts";

export interface PerformOptions {
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Whether the statistics of the curves are shown in the end. Default: true. */
  readonly peaks?: boolean;
}

/**
 * Runs a plan before the operator's eyes: table, curve, Ctrl-C; then says where the run is kept.
 *
 * @throws what the plan throws, or RunEngineInterrupted.
 */
export async function perform(
  RE: RunEngine,
  plan: Plan<unknown>,
  settings: Settings,
  { metadata = {}, peaks = true }: PerformOptions = {},
): Promise<void> {
  const view = new LiveView(settings);
  // What reads a table from a pipe gets rows only.
  const say = settings.isTerminal
    ? (line: string) => view.note(line)
    : (line: string) => void process.stderr.write(`${line}\n`);
  const token = RE.subscribe("all", view.push);
  const forgetters = [
    RE.on("state", (state) => {
      if (state === "paused") view.leave();
    }),
    RE.on("progress", view.loops),
    RE.on("problem", (where, error) =>
      say(`! ${where}: ${error instanceof Error ? error.message : String(error)}`),
    ),
    handleInterrupts(RE, { tell: say }),
  ];
  const begun: string[] = [];
  const startToken = RE.subscribe(
    "start",
    (_name, { uid, scan_id }) => void begun.push(scan_id === undefined ? uid : String(scan_id)),
  );
  try {
    await RE.run(plan, { metadata });
  } catch (error) {
    view.leave();
    if (begun.length > 0) await print(whereKept(begun, settings, error));
    throw error;
  } finally {
    RE.unsubscribe(token);
    RE.unsubscribe(startToken);
    for (const forget of forgetters) forget();
  }
  view.leave();
  const statistics = peaks ? view.peaks(settings.width) : "";
  if (statistics !== "") await print(`\n${statistics}`);
  await print(`\n${whereKept(begun, settings)}`);
}

function whereKept(refs: readonly string[], { archive, program }: Settings, error?: unknown): string {
  if (refs.length === 0) return "The plan made no run.";
  const how =
    error === undefined
      ? "Kept"
      : error instanceof RunEngineInterrupted
        ? "Ended by you. What was measured is kept"
        : "Failed. What was measured is kept";
  const runs = refs.map((ref) => `scan ${ref}`).join(", ");
  return `${how} as ${runs} in ${archive}\nShow it again: ${program} runs show ${refs.at(-1)}`;
}
