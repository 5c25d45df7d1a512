/**
 * The run engine: carries out the messages of a plan on devices, and emits the documents.
 *
 * @module
 */

export { coreHandlers } from "./commands/index.ts";
export type { EngineState } from "./engine-state.ts";
export { type ErrorContext, errorContext, type Problem } from "./error-context.ts";
export {
  CriticalListenerError,
  DeviceDataError,
  DeviceTimeoutError,
  type EngineError,
  FailedPause,
  FailedStatus,
  IllegalMessageSequence,
  InvalidCommand,
  isEngineError,
  MessageArgumentError,
  RunEngineInterrupted,
  TransitionError,
  UnsupportedDeviceError,
  WaitForTimeoutError,
} from "./errors.ts";
export type { Tracked } from "./groups.ts";
export type { Handler, Handlers } from "./handler.ts";
export type { EngineHooks } from "./hooks.ts";
export type { Limits } from "./limits.ts";
export type { Delivery, DocumentListener, ListenerInfo, SubscribeOptions } from "./listeners/dispatcher.ts";
export type { Subscriptions } from "./listeners/subscriptions.ts";
export type { ProgressLevel } from "./loop-progress.ts";
export type { RunContext } from "./run-context.ts";
export {
  type DocumentSink,
  type Preprocessor,
  RunEngine,
  type RunEngineOptions,
  type RunOptions,
} from "./run-engine.ts";
export type { RunResult } from "./run-result.ts";
export type { Metadata, MetadataKeeper } from "./start-metadata.ts";
export {
  suspendBoolHigh,
  suspendBoolLow,
  suspendCeil,
  suspendFloor,
  suspendWhenChanged,
  suspendWhenInsideBand,
  suspendWhenOutsideBand,
  type ThresholdOptions,
  type WhenChangedOptions,
} from "./suspenders/conditions.ts";
export {
  type Condition,
  Suspender,
  type SuspenderHost,
  type SuspenderOptions,
} from "./suspenders/suspender.ts";
export type { Suspenders, Suspension } from "./suspenders/suspenders.ts";
export { engineVersion } from "./versions.ts";
