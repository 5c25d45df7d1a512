/**
 * Plans with their parameters, stubs of several messages, and preprocessors. A plan is a generator that yields messages; nothing here
 * knows the engine that carries them out.
 *
 * @module
 */
export { type SegmentState, segment } from "@runengine/messages";
export {
  type DefinedPlan,
  type DefinePlanOptions,
  definePlan,
  type PlanContext,
  type PlanDefinition,
  parameterList,
  type WithMetadata,
} from "./definition/define-plan.ts";
export type { Devices } from "./definition/named-parameters.ts";
export { PlanParameterError } from "./definition/parameter-error.ts";
export { parameterFromText } from "./definition/parameter-from-text.ts";
export { deviceParameter, devicesParameter, functionParameter } from "./definition/parameters.ts";
export type { ParameterKind, PlanParameter } from "./definition/plan-parameter.ts";
export {
  type PlanInput,
  type PlanOutput,
  type PlanShape,
  type Repeated,
  repeated,
} from "./definition/shape.ts";
export { positionOf } from "./devices/position-of.ts";
export { rootOf, separateDevices } from "./devices/separate-devices.ts";
export { AmbiguousReadingError } from "./devices/single-field.ts";
export type { Metadata } from "./metadata.ts";
export { newGroup } from "./new-group.ts";
export {
  type AdaptiveScanArguments,
  type AdaptiveScanOptions,
  type AdaptiveScanParameters,
  adaptiveScan,
  relAdaptiveScan,
} from "./plans/adaptive-scan.ts";
export { type CountOptions, type CountParameters, count, type PerShot } from "./plans/count.ts";
export {
  EdgeNotFoundError,
  type EdgeScanArguments,
  type EdgeScanOptions,
  type EdgeScanParameters,
  edgeScan,
  relEdgeScan,
} from "./plans/edge-scan.ts";
export { type Flyer, type FlyParameters, fly } from "./plans/fly.ts";
export {
  type GridAxis,
  type GridScanArguments,
  type GridScanOptions,
  type GridScanParameters,
  gridScan,
  relGridScan,
} from "./plans/grid-scan.ts";
export {
  type ListGridScanArguments,
  type ListGridScanParameters,
  listGridScan,
  relListGridScan,
} from "./plans/list-grid-scan.ts";
export {
  type ListAxis,
  type ListScanArguments,
  type ListScanParameters,
  listScan,
  relListScan,
} from "./plans/list-scan.ts";
export { type LogScanArguments, type LogScanParameters, logScan, relLogScan } from "./plans/log-scan.ts";
export {
  PeakNotFoundError,
  type PeakScanArguments,
  type PeakScanOptions,
  type PeakScanParameters,
  peakScan,
  relPeakScan,
} from "./plans/peak-scan.ts";
export {
  RampFail,
  type RampPlanArguments,
  type RampPlanOptions,
  type RampPlanParameters,
  rampPlan,
} from "./plans/ramp-plan.ts";
export type { UpToFour } from "./plans/rows-given.ts";
export {
  type InnerProductScanArguments,
  innerProductScan,
  relativeInnerProductScan,
  relScan,
  type ScanArguments,
  type ScanAxis,
  type ScanOptions,
  type ScanParameters,
  scan,
} from "./plans/scan.ts";
export { type ScanNdArguments, type ScanNdParameters, scanNd } from "./plans/scan-nd.ts";
export type { PerStep } from "./plans/scan-points.ts";
export type { SnakeAxes } from "./plans/snake-axes.ts";
export {
  type RelSpiralArguments,
  type RingSpiralParameters,
  relSpiral,
  type SpiralArguments,
  spiral,
} from "./plans/spiral.ts";
export {
  type RelSpiralFermatArguments,
  relSpiralFermat,
  type SpiralFermatArguments,
  type SpiralFermatParameters,
  spiralFermat,
} from "./plans/spiral-fermat.ts";
export type { SpiralOptions, SpiralParameters } from "./plans/spiral-scan.ts";
export {
  type RelSpiralSquareArguments,
  relSpiralSquare,
  type SpiralSquareArguments,
  type SpiralSquareParameters,
  spiralSquare,
} from "./plans/spiral-square.ts";
export {
  type TimeSeriesArguments,
  type TimeSeriesOptions,
  type TimeSeriesParameters,
  timeSeries,
} from "./plans/time-series.ts";
export {
  type TuneCentroidArguments,
  type TuneCentroidOptions,
  type TuneCentroidParameters,
  tuneCentroid,
} from "./plans/tune-centroid.ts";
export { type TweakArguments, type TweakParameters, tweak } from "./plans/tweak.ts";
export { type X2xScanArguments, type X2xScanParameters, x2xScan } from "./plans/x2x-scan.ts";
export { baselineWrapper } from "./preprocessors/baseline-wrapper.ts";
export { configureCountTimeWrapper } from "./preprocessors/configure-count-time-wrapper.ts";
export { type ContingencyOptions, contingencyWrapper } from "./preprocessors/contingency-wrapper.ts";
export { decorate } from "./preprocessors/decorate.ts";
export { finalizeWrapper } from "./preprocessors/finalize-wrapper.ts";
export { flyDuringWrapper } from "./preprocessors/fly-during-wrapper.ts";
export { implicitRun } from "./preprocessors/implicit-run.ts";
export { injectMdWrapper } from "./preprocessors/inject-md-wrapper.ts";
export { lazilyStageWrapper } from "./preprocessors/lazily-stage-wrapper.ts";
export type { MapMsg } from "./preprocessors/mapped-plan.ts";
export { monitorDuringWrapper } from "./preprocessors/monitor-during-wrapper.ts";
export { msgMutator } from "./preprocessors/msg-mutator.ts";
export { type Insertion, planMutator } from "./preprocessors/plan-mutator.ts";
export { relativeSetWrapper } from "./preprocessors/relative-set-wrapper.ts";
export { resetPositionsWrapper } from "./preprocessors/reset-positions-wrapper.ts";
export { rewindableWrapper } from "./preprocessors/rewindable-wrapper.ts";
export { runWrapper } from "./preprocessors/run-wrapper.ts";
export { setRunKeyWrapper } from "./preprocessors/set-run-key-wrapper.ts";
export { stageWrapper } from "./preprocessors/stage-wrapper.ts";
export { stubWrapper } from "./preprocessors/stub-wrapper.ts";
export { type Subscriptions, subsWrapper } from "./preprocessors/subs-wrapper.ts";
export { SupplementalData, type SupplementalDataOptions } from "./preprocessors/supplemental-data.ts";
export { suspendWrapper } from "./preprocessors/suspend-wrapper.ts";
export { askTime } from "./stubs/ask-time.ts";
export { broadcastMsg } from "./stubs/broadcast-msg.ts";
export { cachingRepeater } from "./stubs/caching-repeater.ts";
export {
  type CollectWhileCompletingOptions,
  collectWhileCompleting,
  completeAll,
  kickoffAll,
  type TogetherOptions,
} from "./stubs/fly-all.ts";
export { type MvOptions, mv, mvr } from "./stubs/mv.ts";
export { pchain } from "./stubs/pchain.ts";
export { rd } from "./stubs/rd.ts";
export { type Delays, repeat } from "./stubs/repeat.ts";
export { repeater } from "./stubs/repeater.ts";
export {
  MissedTargetError,
  type MoveWithRetriesOptions,
  moveWithRetries,
  type RetryOptions,
  retry,
} from "./stubs/retry.ts";
export { type AbsSetOptions, absSet, relSet } from "./stubs/set.ts";
export { stageAll, unstageAll } from "./stubs/stage-all.ts";
export {
  type Axis,
  movePerStep,
  one1dStep,
  oneNdStep,
  oneShot,
  type PositionCache,
  type Step,
  type TakeReading,
} from "./stubs/steps.ts";
export { type TolerantStepOptions, tolerantStep } from "./stubs/tolerant-step.ts";
export { type TriggerAndReadOptions, triggerAndRead } from "./stubs/trigger-and-read.ts";
export { type UntilOptions, until, whileTrue } from "./stubs/until.ts";
export {
  concatenate,
  type GridPart,
  grid,
  outerProduct,
  reversed,
  snake,
  together,
} from "./trajectories/combine.ts";
export { type AxesOf, type Place, type Plane, places } from "./trajectories/plane.ts";
export { previewOrder } from "./trajectories/preview-order.ts";
export { circle, polygon, type Region, within } from "./trajectories/regions.ts";
export { line, listed, logarithmic, type Stretch, stretches } from "./trajectories/single-axis.ts";
export { type SquareSpiral, spiralSquarePoints } from "./trajectories/spiral-square.ts";
export {
  type FermatSpiral,
  type Spiral,
  type SpiralArea,
  spiralFermatPoints,
  spiralPoints,
} from "./trajectories/spirals.ts";
export { type AxisOf, type Point, type Trajectory, trajectory } from "./trajectories/trajectory.ts";
