/**
 * RxJS over the documents: live and stored ones as Observables, parted by run, folded into states.
 *
 * Every operator is a thin wrapper around a fold or a reader of `event-model`, with a state of its own for each subscription. A stream
 * errors only when its source is lost.
 *
 * @module
 */
export { type DocumentSource, liveDocuments } from "./live-documents.ts";
export { rowsOf } from "./rows-of.ts";
export { type RunDocuments, type RunsOptions, runsOf } from "./runs-of.ts";
export { stateOf } from "./state-of.ts";
export { type DocumentRecord, storedDocuments } from "./stored-documents.ts";
export { tableOf } from "./table-of.ts";
