/**
 * Composes a laboratory: names to devices and plans.
 *
 * @module
 */
export {};
