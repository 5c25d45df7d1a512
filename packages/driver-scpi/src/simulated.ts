/**
 * Simulated instruments, their faults, and a way to them in memory; `driver-scpi/node` serves them over TCP.
 *
 * @module
 */
export { type BenchOptions, type SimulatedBench, simulatedBench } from "./simulated/bench.ts";
export { memoryTransport } from "./simulated/memory-transport.ts";
export { type ScpiTable, SimulatedInstrument } from "./simulated/simulated-instrument.ts";
export { type Disturbance, SimulatedPort } from "./simulated/simulated-port.ts";
