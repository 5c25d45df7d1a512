/**
 * SQLite on the origin private file system, in a worker.
 *
 * @module
 */
export {};
