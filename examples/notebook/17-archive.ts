/** Saving documents: the archive is a critical listener like any other. The last run is loaded from it, and shown: its header, its events. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { foldDocumentsAsync, runFold } from "@runengine/event-model";
import { renderEvents, renderHeader } from "@runengine/plotting";
import { sqliteStore } from "@runengine/storage-node";
import { simpleScanSaving, twoStreams } from "./12-events.ts";
import { setting } from "./setting.ts";

const { RE, motor, det, clock, run, print } = setting(import.meta.url);

const archive = sqliteStore({ path: join(mkdtempSync(join(tmpdir(), "notebook-")), "runs.sqlite") });
RE.subscribe("all", (...document) => archive.write(...document), { delivery: "critical" });

await run(simpleScanSaving(motor, det));
await run(twoStreams(motor, det));

export const last = await archive.get(-1);

const header = await foldDocumentsAsync(runFold(), last.documents());
if (!header) throw new Error("the last run is not in the archive");
/** As it looks 28 seconds later. */
export const headerText: string = renderHeader(header, clock.now() + 28);
print(headerText);

export const events: string = renderEvents(await last.table());
print(events);
archive.close();
