/**
 * The documents of a run: types, validation, composing, encoding, and folds into rows, columns and header.
 *
 * @module
 */

export {
  type ComposeOptions,
  type RowParts,
  RunComposer,
  StreamComposer,
  type StreamParts,
} from "./compose-run.ts";
export { decodeDocument, decodeJson } from "./decode.ts";
export type * from "./documents.ts";
export { documentNames, isDocumentName } from "./documents.ts";
export { encodeDocument, encodeEvent, encodeJson } from "./encode.ts";
export {
  DocumentDecodeError,
  DocumentValidationError,
  type EventModelError,
  isEventModelError,
} from "./errors.ts";
export { eventKeyCheck } from "./event-keys.ts";
export { type Fold, foldDocuments, foldDocumentsAsync } from "./fold.ts";
export { type HeaderRow, type HeaderSection, headerTable } from "./header-table.ts";
export { oneLine } from "./one-line.ts";
export { packEventPage, unpackDatumPage, unpackEventPage } from "./pages.ts";
export { NotPlainDataError, plainCopy } from "./plain-copy.ts";
export { type Row, type RowReader, rowReader, streamOf } from "./rows.ts";
export { type RunHeader, type RunStatus, runFold, type StreamSummary } from "./run-header.ts";
export { type RunIndex, runIndex } from "./run-index.ts";
export { type SparseTable, sparseTable } from "./sparse-table.ts";
export { appendRow, emptyTable, type Table } from "./table.ts";
export { type Tables, tableFold, tablesFold } from "./table-fold.ts";
export { ago, localTime } from "./time-in-words.ts";
export { type DocumentProblem, documentProblem, isValidDocument, validateDocument } from "./validate.ts";
