import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RunStart } from "@runengine/event-model";

const fields = ["date", "scan", "run", "device", "key"] as const;
type Fields = Readonly<Record<(typeof fields)[number], string>>;

/** @throws RangeError for a template with a field that there is not. */
export function checkTemplate(template: string): void {
  const strange = [...template.matchAll(/\{([^}]*)\}/g)].find(
    ([, field]) => !fields.includes(field as "run"),
  );
  if (strange)
    throw new RangeError(
      `The path template ${template} has ${strange[0]}; its fields are ${fields.map((field) => `{${field}}`).join(", ")}`,
    );
}

export interface AssetPlace {
  readonly device: string;
  readonly key: string;
  /** The run that began last. */
  readonly start: RunStart | undefined;
  /** Seconds since the UNIX epoch. */
  readonly now: number;
}

/**
 * The path that a template gives, in `folder`. Fields lose what could be no part of a file's name; the date is UTC's.
 *
 * @param count - From 2 on, it is put before the ending.
 */
export function assetPath(folder: string, template: string, place: AssetPlace, count: number): string {
  const { device, key, start, now } = place;
  const values: Fields = {
    date: new Date((start?.time ?? now) * 1000).toISOString().slice(0, 10),
    scan: start?.scan_id === undefined ? "no-scan" : `scan-${start.scan_id}`,
    run: start?.uid.slice(0, 8) ?? "no-run",
    device,
    key,
  };
  const path = template.replace(/\{(\w+)\}/g, (_, field: keyof Fields) => fileName(values[field]));
  return join(folder, count > 1 ? path.replace(/(\.\w+)?$/, `-${count}$1`) : path);
}

/** A text as a part of a file's name. */
function fileName(text: string): string {
  return text.replace(/[^\p{L}\p{N}_.-]/gu, "_").replace(/^\.+$/, "_") || "_";
}

/** As event-model and ophyd-async write it, with the host. */
export function fileUri(path: string): string {
  return pathToFileURL(path).href.replace(/^file:\/\/\//, "file://localhost/");
}
