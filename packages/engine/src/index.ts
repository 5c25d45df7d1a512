/**
 * The run engine.
 *
 * @module
 */
export {};
