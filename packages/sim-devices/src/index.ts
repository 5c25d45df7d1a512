/**
 * A simulated laboratory: motors, detectors, flyers, beam, and faults for them. What takes time takes it from a clock.
 *
 * @module
 */
export { SimulatedFaultError, StoppedError } from "./errors.ts";
export { type Fault, type FaultKind, Faults, type FaultsOptions, type FaultyCall } from "./faults.ts";
export type { Beamline } from "./laboratory-beamline.ts";
export {
  type Blob,
  type BraggOptions,
  blobPattern,
  braggPattern,
  type FrameSize,
  type Pattern,
} from "./patterns.ts";
export { poisson, type Random, seededRandom } from "./random.ts";
export { type SampleTruth, sampleTruth } from "./sample-truth.ts";
export { SimBeam, type SimBeamOptions } from "./sim-beam.ts";
export { SimCamera, type SimCameraOptions } from "./sim-camera.ts";
export { SimChangingSignal, type SimChangingSignalOptions } from "./sim-changing-signal.ts";
export { SimChoice, type SimChoiceOptions } from "./sim-choice.ts";
export { type LightSource, SimDetector, type SimDetectorOptions } from "./sim-detector.ts";
export { SimFlyer, type SimFlyerOptions } from "./sim-flyer.ts";
export { type Noise, SimGauss, type SimGaussOptions } from "./sim-gauss.ts";
export { SimMonochromator, type SimMonochromatorOptions } from "./sim-monochromator.ts";
export { type MotorReadings, SimMotor, type SimMotorOptions } from "./sim-motor.ts";
export { SimMover, type SimMoverOptions } from "./sim-mover.ts";
export { SimPageFlyer } from "./sim-page-flyer.ts";
export { SimPointDetector, type SimPointDetectorOptions } from "./sim-point-detector.ts";
export { type Positions, SimPseudo, type SimPseudoOptions } from "./sim-pseudo.ts";
export type { SimPseudoAxis } from "./sim-pseudo-axis.ts";
export { SimRing, type SimRingOptions } from "./sim-ring.ts";
export { SimScanFlyer, type SimScanFlyerOptions } from "./sim-scan-flyer.ts";
export { SimSignal, type SimSignalOptions } from "./sim-signal.ts";
export { SimTemperature, type SimTemperatureOptions } from "./sim-temperature.ts";
export {
  type LaboratoryOptions,
  type SimulatedLaboratory,
  simulatedLaboratory,
} from "./simulated-laboratory.ts";
export { withFaults } from "./with-faults.ts";
