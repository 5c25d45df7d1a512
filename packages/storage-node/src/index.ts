/**
 * Stores for Node: SQLite.
 *
 * @module
 */
export {};
