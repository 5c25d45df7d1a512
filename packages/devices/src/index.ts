/**
 * Building blocks for device drivers. A plain object stays a valid device; nothing here is needed to be one.
 *
 * @module
 */

export { Axis, type AxisMoveOptions, type AxisOptions } from "./axes/axis.ts";
export type { AxisSettings } from "./axes/axis-settings.ts";
export type { Drive, Motion } from "./axes/drive.ts";
export { PseudoAxis } from "./axes/pseudo-axis.ts";
export {
  type PseudoAxisOptions,
  PseudoPositioner,
  type PseudoPositionerOptions,
} from "./axes/pseudo-positioner.ts";
export { PseudoTargetError } from "./axes/pseudo-target-error.ts";
export { simulatedDrive } from "./axes/simulated-drive.ts";
export type { ConfirmOptions } from "./confirmed.ts";
export { type ConnectOptions, connect, disconnect } from "./connect.ts";
export { ConnectError, type ConnectFailure } from "./connect-error.ts";
export { Connection, type ConnectionOptions, type ConnectionState, type Link } from "./connection.ts";
export { ConnectionLostError, NotConnectedError, OpenTimeoutError } from "./connection-errors.ts";
export type { DeviceTestOptions } from "./contract/bench.ts";
export { type DeviceFault, deviceFaults } from "./contract/device-faults.ts";
export { derivedSignal } from "./derived-signal.ts";
export { Detector, type DetectorOptions } from "./detectors/detector.ts";
export type { DetectorDriver, FrameFormat } from "./detectors/detector-driver.ts";
export type { TriggerInfo, TriggerMode } from "./detectors/trigger-info.ts";
export { partAt, partsOf, printDevice, walkDevice } from "./device-tree.ts";
export {
  DuplicateNameError,
  ReadbackError,
  SignalValueError,
  UnknownPartError,
  WorkEndedError,
} from "./errors.ts";
export { functionBackend, type ReadFunctions, type SetFunctions } from "./function-backend.ts";
export {
  type Group,
  type GroupDevice,
  type GroupOptions,
  type GroupParts,
  group,
  type PartRole,
  type Parts,
  PartsDevice,
  type ReadableParts,
} from "./group.ts";
export { readOnlySignal, signal } from "./make-signal.ts";
export {
  type Alarm,
  type MemoryBackend,
  type MemoryBackendOptions,
  memoryBackend,
} from "./memory-backend.ts";
export { type MockBackend, type MockOptions, mockBackend } from "./mock-backend.ts";
export { type MockedOptions, type MockedPart, mocked, mockOf } from "./mocked.ts";
export { type PollOptions, polledBackend } from "./polled-backend.ts";
export { SettableSignal, type SettableSignalOptions } from "./settable-signal.ts";
export {
  diffSettings,
  type RestoredSettings,
  restoreSettings,
  type SettingChange,
  type SettingsDiff,
  saveSettings,
} from "./settings/settings.ts";
export { PartlyRestoredError, SettingsError } from "./settings/settings-error.ts";
export { Signal, type SignalOptions } from "./signal.ts";
export type { SettableBackend, SignalBackend } from "./signal-backend.ts";
export type { SubscribeOptions } from "./throttled.ts";
export {
  booleanValue,
  choiceValue,
  integerValue,
  listValue,
  type NumberOptions,
  numberValue,
  textValue,
  type ValueType,
} from "./value-type.ts";
