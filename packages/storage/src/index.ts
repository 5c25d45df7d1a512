/**
 * Contracts of the stores, queries, the in-memory store, and the contract tests.
 *
 * @module
 */
export {};
