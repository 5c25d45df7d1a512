/**
 * What a device can do, one small interface each; work under way; time.
 *
 * @module
 */
export type * from "./actions.ts";
export { NoReplayAllowed } from "./actions.ts";
export { type ArrayDtype, arrayDtypes, arrayOf, dtypeOf, type TypedArray } from "./array-dtype.ts";
export type * from "./asset-store.ts";
export type { Clock } from "./clock.ts";
export { checkArraySpec, checkFrame, checkRange, FrameError, frameLength } from "./frames.ts";
export type { ProtocolName, Protocols } from "./guards.ts";
export {
  devicePath,
  isConfigurable,
  isLocatable,
  isMovable,
  isReadable,
  isStageable,
  isStoppable,
  isTriggerable,
  missingMembers,
  supports,
} from "./guards.ts";
export { checkNumber, LimitError, type ValueLimits } from "./limits.ts";
export { chain, isThenable } from "./maybe-promise.ts";
export { type NumberKeyOptions, type NumberReading, numberKey } from "./number-key.ts";
export type * from "./readable.ts";
export type { Progress, SettableStatus, Status, Work } from "./status.ts";
export { asStatus, doneStatus, failedStatus, isStatus, settableStatus } from "./status.ts";
export { systemClock } from "./system-clock.ts";
export { twinsOn } from "./twins-on.ts";
export { throwUncaught } from "./uncaught.ts";
export { VirtualClock, type VirtualClockOptions, virtualClock } from "./virtual-clock.ts";
