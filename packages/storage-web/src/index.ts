/**
 * SQLite on the origin private file system, in a worker.
 *
 * @module
 */
export { browserMetadata } from "./browser-metadata.ts";
export { WorkerFailedError } from "./errors.ts";
export { type WebStore, type WebStoreOptions, webStore } from "./web-store.ts";
