/**
 * Pure numbers: peak statistics.
 *
 * @module
 */
export {};
