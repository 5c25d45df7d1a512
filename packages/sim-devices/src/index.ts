/**
 * Simulated motors, detectors and flyers, and faults for them. What takes time takes it from a clock.
 *
 * @module
 */
export { SimulatedFaultError, StoppedError } from "./errors.ts";
export { type Fault, type FaultKind, Faults, type FaultsOptions, type FaultyCall } from "./faults.ts";
export { poisson, type Random, seededRandom } from "./random.ts";
export { SimFlyer, type SimFlyerOptions } from "./sim-flyer.ts";
export { type Noise, SimGauss, type SimGaussOptions } from "./sim-gauss.ts";
export { type MotorReadings, SimMotor, type SimMotorOptions } from "./sim-motor.ts";
export { SimMover, type SimMoverOptions } from "./sim-mover.ts";
export { SimTemperature, type SimTemperatureOptions } from "./sim-temperature.ts";
export { withFaults } from "./with-faults.ts";
