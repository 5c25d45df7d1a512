/**
 * Simulated motors, detectors and flyers.
 *
 * @module
 */
export {};
