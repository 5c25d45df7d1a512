import { dryRun } from "@runengine/inspect";
import type { Lab } from "@runengine/lab";
import { systemClock } from "@runengine/protocols";
import { Command } from "commander";
import { lastScanId, openArchive } from "../archive.ts";
import { renderDryRun } from "../dry-run-report.ts";
import { perform } from "../perform.ts";
import { print } from "../print.ts";
import { renderRuns } from "../run-list.ts";
import { type GlobalOptions, settingsOf } from "../settings.ts";

const parts = [
  {
    title: "How busy does this computer get? Its load is set from 0 to 0.9 and measured.",
    plan: "scan",
    parameters: { detectors: "cpu", motor: "load", start: "0", stop: "0.9", num: "10" },
    sample: "this computer",
    peaks: false,
  },
  {
    title: "A step scan of a simulated motor past a Gaussian peak.",
    plan: "scan",
    parameters: { detectors: "det", motor: "motor", start: "-5", stop: "4", num: "10" },
    sample: "a simulated peak",
    peaks: true,
  },
];

const example = `
Examples:
  runengine demo
  runengine demo --archive demo.sqlite --ascii`;

/** `runengine demo`: a real measurement and a simulated one, live, kept, and listed. */
export function demoCommand(makeLab: () => Lab): Command {
  return new Command("demo")
    .description("measure this computer and a simulated sample, and keep both runs (10 s)")
    .addHelpText("after", example)
    .action((_options: unknown, self: Command) => demo(makeLab(), self.optsWithGlobals()));
}

async function demo(lab: Lab, options: GlobalOptions): Promise<void> {
  const settings = settingsOf(options);
  const archive = openArchive(settings.archive);
  try {
    const RE = lab.engine({ store: archive, metadata: { scan_id: await lastScanId(archive) } });
    for (const [i, { title, plan, parameters, sample, peaks }] of parts.entries()) {
      await print(`${i === 0 ? "" : "\n"}${i + 1}. ${title}\n`);
      await print(`${renderDryRun(await dryRun(lab.plan(plan, parameters)), settings)}\n`);
      await perform(RE, lab.plan(plan, parameters), settings, { metadata: { sample }, peaks });
    }
    const { runs } = await archive.search(undefined, { limit: parts.length });
    await print(`\nThe newest runs in ${settings.archive}:\n`);
    await print(await renderRuns(runs, systemClock.now(), settings));
    await print("");
    for (const { start } of runs) await print(`${settings.program} runs show ${start.scan_id}`);
  } finally {
    archive.close();
  }
}
