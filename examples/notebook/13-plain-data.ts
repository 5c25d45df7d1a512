/** All documents are plain data: what goes through JSON comes back the same. They are frozen, so that a listener cannot change them. */
import { type AnyDocument, decodeDocument, encodeDocument } from "@runengine/event-model";
import { simpleScanSaving } from "./12-events.ts";
import { setting } from "./setting.ts";

const { motor, det, run } = setting(import.meta.url);

export const documents: AnyDocument[] = [];
await run(simpleScanSaving(motor, det), { subscriptions: (...document) => documents.push(document) });

export const again: AnyDocument[] = documents.map((document) => decodeDocument(encodeDocument(...document)));
