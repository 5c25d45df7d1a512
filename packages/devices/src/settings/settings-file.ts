import { decodeJson, encodeJson } from "@runengine/event-model";
import { reasonText } from "../connection-errors.ts";
import { SettingsError } from "./settings-error.ts";

/** A setting as the file has it. */
export interface SavedSetting {
  readonly value: unknown;
  readonly units?: string;
}

export interface SettingsFile {
  /** The device's name. */
  readonly device: string;
  /** Seconds since the UNIX epoch. */
  readonly saved_at: number;
  /** By the address of the signal. */
  readonly settings: Readonly<Record<string, SavedSetting>>;
}

/** JSON, a setting a line. */
export function writeSettings({ device, saved_at, settings }: SettingsFile): string {
  const lines = Object.entries(settings).map(
    ([address, setting]) => `    ${encodeJson(address)}: ${encodeJson(setting)}`,
  );
  return [
    "{",
    `  "device": ${encodeJson(device)},`,
    `  "saved_at": ${encodeJson(saved_at)},`,
    lines.length > 0 ? `  "settings": {\n${lines.join(",\n")}\n  }` : '  "settings": {}',
    "}\n",
  ].join("\n");
}

/** @throws SettingsError for what is no settings file. */
export function readSettings(device: string, text: string): SettingsFile {
  let file: unknown;
  try {
    file = decodeJson(text);
  } catch (error) {
    throw new SettingsError(device, [`it is no JSON: ${reasonText(error)}`]);
  }
  if (!isObject(file) || typeof file.device !== "string" || !isObject(file.settings))
    throw new SettingsError(device, ['it is no settings file: it needs "device" and "settings"']);
  const bad = Object.entries(file.settings).filter(([, one]) => !isObject(one) || !("value" in one));
  if (bad.length > 0)
    throw new SettingsError(
      device,
      bad.map(([address]) => `"${address}" needs {"value": …}`),
    );
  return file as unknown as SettingsFile;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
