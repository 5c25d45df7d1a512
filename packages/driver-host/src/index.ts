/**
 * Devices of the computer at hand, without special rights: a load that can be set, and what the computer does about it.
 *
 * @module
 */
export type { CpuTimes } from "./cpu-times.ts";
export { CpuUtilisation, type CpuUtilisationOptions } from "./cpu-utilisation.ts";
export { HostLoad, type HostLoadOptions } from "./host-load.ts";
export { LoadAverage, type LoadAverageOptions } from "./load-average.ts";
export { type MemoryReadings, MemoryUse, type MemoryUseOptions } from "./memory-use.ts";
