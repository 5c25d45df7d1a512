/**
 * Stores for Node: SQLite.
 *
 * @module
 */
export { type SqliteStore, type SqliteStoreOptions, sqliteStore } from "./sqlite-store.ts";
