/**
 * Simulated motors, detectors and flyers. What takes time takes it from a clock.
 *
 * @module
 */
export { StoppedError } from "./errors.ts";
export { poisson, type Random, seededRandom } from "./random.ts";
export { SimFlyer, type SimFlyerOptions } from "./sim-flyer.ts";
export { type Noise, SimGauss, type SimGaussOptions } from "./sim-gauss.ts";
export { type MotorReadings, SimMotor, type SimMotorOptions } from "./sim-motor.ts";
export { SimMover, type SimMoverOptions } from "./sim-mover.ts";
