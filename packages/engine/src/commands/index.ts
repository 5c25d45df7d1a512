import type { coreCommands } from "@runengine/messages";
import type { Handlers } from "../handler.ts";
import { handleCallTime } from "./call-time.ts";
import { handleCheckpoint } from "./checkpoint.ts";
import { handleClearCheckpoint } from "./clear-checkpoint.ts";
import { handleCloseRun } from "./close-run.ts";
import { handleCollect } from "./collect.ts";
import { handleComplete } from "./complete.ts";
import { handleConfigure } from "./configure.ts";
import { handleCreate } from "./create.ts";
import { handleDeclareStream } from "./declare-stream.ts";
import { handleDrop } from "./drop.ts";
import { handleEngineClass } from "./engine-class.ts";
import { handleInput } from "./input.ts";
import { handleKickoff } from "./kickoff.ts";
import { handleLocate } from "./locate.ts";
import { handleMonitor } from "./monitor.ts";
import { handleNull } from "./null.ts";
import { handleOpenRun } from "./open-run.ts";
import { handlePause } from "./pause.ts";
import { handlePrepare } from "./prepare.ts";
import { handleProgress } from "./progress.ts";
import { handleRead, handleReadAll } from "./read.ts";
import { handleReadMissing } from "./read-missing.ts";
import { handleRewindable } from "./rewindable.ts";
import { handleSave } from "./save.ts";
import { handleSet } from "./set.ts";
import { handleSleep } from "./sleep.ts";
import { handleStage, handleUnstage } from "./stage.ts";
import { handleStop } from "./stop.ts";
import { handleSubscribe, handleUnsubscribe } from "./subscribe.ts";
import { handleInstallSuspender, handleRemoveSuspender } from "./suspenders.ts";
import { handleTrigger } from "./trigger.ts";
import { handleUnmonitor } from "./unmonitor.ts";
import { handleWait } from "./wait.ts";
import { handleWaitFor } from "./wait-for.ts";

/** The engine's own handlers, by command. Replace or add by `new RunEngine({ handlers: { ...coreHandlers, beep: handleBeep } })`. */
export const coreHandlers: Handlers<typeof coreCommands> = {
  open_run: handleOpenRun,
  close_run: handleCloseRun,
  declare_stream: handleDeclareStream,
  create: handleCreate,
  read: handleRead,
  read_all: handleReadAll,
  read_missing: handleReadMissing,
  save: handleSave,
  drop: handleDrop,
  locate: handleLocate,
  monitor: handleMonitor,
  unmonitor: handleUnmonitor,
  set: handleSet,
  trigger: handleTrigger,
  prepare: handlePrepare,
  kickoff: handleKickoff,
  complete: handleComplete,
  collect: handleCollect,
  configure: handleConfigure,
  stage: handleStage,
  unstage: handleUnstage,
  stop: handleStop,
  wait: handleWait,
  wait_for: handleWaitFor,
  sleep: handleSleep,
  null: handleNull,
  RE_class: handleEngineClass,
  call_time: handleCallTime,
  progress: handleProgress,
  input: handleInput,
  checkpoint: handleCheckpoint,
  clear_checkpoint: handleClearCheckpoint,
  rewindable: handleRewindable,
  pause: handlePause,
  install_suspender: handleInstallSuspender,
  remove_suspender: handleRemoveSuspender,
  subscribe: handleSubscribe,
  unsubscribe: handleUnsubscribe,
};
