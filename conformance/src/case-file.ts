import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DeviceSpec } from "./devices/device.ts";
import type { Json, JsonObject } from "./json.ts";

/** A plan in the plan language of the README: by name, or as a bare list of messages. */
export interface PlanText {
  readonly name: string;
  readonly args?: readonly Json[];
  readonly kwargs?: JsonObject;
  readonly messages_list?: readonly Json[];
}

/** Something that happens from outside, some time after a message was taken up. */
interface Trigger {
  readonly on: { readonly command: string; readonly nth: number };
  /** Seconds. */
  readonly after: number;
  readonly do: string;
  readonly args?: readonly Json[];
}

/** How the engine is made, and what happens from outside. */
export interface Setup {
  readonly initial?: Readonly<Record<string, number>>;
  readonly md?: JsonObject;
  readonly md_validator?: string;
  readonly md_normalizer?: string;
  readonly scan_id_source?: string;
  readonly record_interruptions?: boolean;
  readonly ignore_callback_exceptions?: boolean;
  readonly require_stream_declaration?: boolean;
  readonly predeclare?: boolean;
  readonly preprocessors?: readonly JsonObject[];
  readonly suspenders?: readonly JsonObject[];
  readonly inputs?: readonly string[];
  readonly register_echo?: boolean;
  readonly triggers?: readonly Trigger[];
}

/** One thing done with the engine. */
export interface ScriptStep {
  readonly do: string;
  readonly args?: readonly Json[];
  readonly plan?: PlanText;
  readonly subs?: Json;
  readonly md?: JsonObject;
  readonly token?: string;
}

/** A message as it was recorded. */
export interface RecordedMessage {
  readonly command: string;
  readonly obj: string | null;
  readonly args: readonly Json[];
  readonly kwargs: JsonObject;
  readonly run: string | null;
}

export interface RecordedError {
  readonly type: string;
  readonly message: string;
  readonly cause?: string | null;
  readonly cause_message?: string | null;
}

export interface RecordedOutcome {
  readonly do: string;
  readonly raised: RecordedError | null;
  readonly result?: JsonObject;
  readonly state: string;
}

/** What a case that runs the engine holds besides its set-up. */
interface Recording {
  readonly messages: readonly RecordedMessage[];
  readonly documents: readonly (readonly [string, JsonObject])[];
  readonly device_calls: readonly Json[];
  readonly timeline: readonly string[];
  readonly outcomes: readonly RecordedOutcome[];
  readonly responses?: readonly (readonly [string, Json])[];
  readonly caught?: readonly RecordedError[];
  readonly callbacks?: Readonly<Record<string, readonly string[]>>;
  readonly waiting_hook?: readonly (number | null)[];
  readonly final_md?: JsonObject;
}

/** A recorded case. Which of its parts are there depends on its group. */
export interface Case extends Partial<Recording> {
  readonly case: string;
  readonly group: string;
  readonly description: string;
  readonly note?: string;
  readonly setup?: Setup;
  readonly plan?: PlanText | null;
  readonly script?: readonly ScriptStep[];
  readonly function?: string | JsonObject;
  readonly raised?: RecordedError | null;
  readonly [other: string]: unknown;
}

/** A folder of cases with the devices that they use. */
export interface CaseFolder {
  readonly cases: readonly Case[];
  readonly devices: Readonly<Record<string, DeviceSpec>>;
}

/** A folder does not hold cases as `conformance/` does. The message is one line. */
export class CaseFolderError extends Error {
  override readonly name = "CaseFolderError";
}

/**
 * Reads a folder with the layout of `conformance/`: `cases/*.json` and `devices.json`.
 *
 * @throws CaseFolderError that names the file that is missing or cannot be read.
 */
export function readCaseFolder(directory: string): CaseFolder {
  const names = readable(join(directory, "cases"), (path) => readdirSync(path)).filter((name) =>
    name.endsWith(".json"),
  );
  if (names.length === 0) throw new CaseFolderError(`${join(directory, "cases")} holds no cases (*.json)`);
  return {
    cases: names.sort().map((name) => parsed(join(directory, "cases", name)) as Case),
    devices: parsed(join(directory, "devices.json")) as CaseFolder["devices"],
  };
}

function parsed(path: string): unknown {
  return readable(path, () => JSON.parse(readFileSync(path, "utf8")) as unknown);
}

function readable<T>(path: string, read: (path: string) => T): T {
  try {
    return read(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const layout = "a folder of cases has cases/*.json and devices.json";
    throw new CaseFolderError(`${path} cannot be read (${reason}); ${layout}`);
  }
}
