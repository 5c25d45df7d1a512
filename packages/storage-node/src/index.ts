/**
 * Stores for Node: runs in SQLite, metadata in a file.
 *
 * @module
 */
export { type FileMetadata, fileMetadata } from "./file-metadata.ts";
export { type SqliteStore, type SqliteStoreOptions, sqliteStore } from "./sqlite-store.ts";
