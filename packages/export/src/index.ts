/**
 * Runs as text for other programs: CSV and JSON lines, as async iterables of chunks.
 *
 * @module
 */
export { type CsvOptions, type CsvTable, csv, csvTables, joinedCsv, type StreamCsvOptions } from "./csv.ts";
export { UnknownStreamError } from "./errors.ts";
export type { DocumentSequence, ExportSource } from "./export-source.ts";
export { type JsonLinesOptions, jsonLines } from "./json-lines.ts";
