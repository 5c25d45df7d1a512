/**
 * Messages, plans, and the command tokens. A token is three things in one: the smallest plan, a factory of messages, and a key.
 *
 * @module
 */
export { closePlan } from "./close-plan.ts";
export { type Command, command, type MsgParts, type ReplyOf } from "./command.ts";
export type { CollectOptions, MonitorOptions } from "./commands/flying.ts";
export type { GroupOption } from "./commands/group-option.ts";
export * from "./commands/index.ts";
export * as coreCommands from "./commands/index.ts";
export type { PauseOptions } from "./commands/interruptions.ts";
export type { Listener, ListenTo } from "./commands/listening.ts";
export type { SetOptions } from "./commands/motion.ts";
export type { CloseRunOptions, DeclareStreamOptions } from "./commands/runs.ts";
export type { StageReply } from "./commands/staging.ts";
export type { CallTime, WaitForOptions, WaitOptions } from "./commands/timing.ts";
export { FailedPause, IllegalMessageSequence, RequestAbort, RequestStop } from "./control.ts";
export { isMsg, type Msg, message, type Plan, type Stopwatch } from "./msg.ts";
export { type SegmentState, segment } from "./segment.ts";
