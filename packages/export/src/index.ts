/**
 * CSV and JSON lines.
 *
 * @module
 */
export {};
