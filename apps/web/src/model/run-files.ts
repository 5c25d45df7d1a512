import { csv, jsonLines } from "@runengine/export";
import type { Catalog } from "@runengine/storage";

/** A form in which a run leaves the page. */
export type FileFormat = "csv" | "jsonl";

/** A file to be saved. */
export interface RunFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Makes files of the runs of an archive. */
export type RunFiles = (uid: string, format: FileFormat) => Promise<RunFile>;

/** The rows of a run as CSV, or all of its documents as JSON lines. */
export function runFiles(catalog: Catalog): RunFiles {
  return async (uid, format) => {
    const run = await catalog.get(uid);
    const chunks: string[] = [];
    for await (const chunk of format === "csv" ? csv(run) : jsonLines(run)) chunks.push(chunk);
    const { scan_id: scanId, plan_name: plan } = run.start;
    const name = [scanId, plan, uid.slice(0, 8)].filter((part) => part !== undefined).join("-");
    const type = format === "csv" ? "text/csv" : "application/jsonl";
    return { name: `${name}.${format}`, blob: new Blob(chunks, { type }) };
  };
}
