/**
 * Devices of the computer at hand: load, CPU utilisation, memory.
 *
 * @module
 */
export {};
