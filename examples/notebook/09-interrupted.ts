/** Runs can be aborted: Ctrl-C is caught before the next message. A plan without a checkpoint cannot be resumed, so its run ends there. */
import { RunEngineInterrupted } from "@runengine/engine";
import { sleepyScan } from "./05-sleep.ts";
import { pressCtrlC } from "./press-ctrl-c.ts";
import { setting } from "./setting.ts";

const section = setting(import.meta.url);
const { motor, det, run, lines } = section;

pressCtrlC(section);
export const error: unknown = await run(sleepyScan(motor, det)).catch((reason: unknown) => reason);
/** What the call would have given: run a script's next plan only if you mean to. */
export const result = error instanceof RunEngineInterrupted ? error.result : undefined;
export { lines };
