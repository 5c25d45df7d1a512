export { create, drop, locate, read, readAll, readMissing, save } from "./bundles.ts";
export { collect, complete, kickoff, monitor, unmonitor } from "./flying.ts";
export {
  checkpoint,
  clearCheckpoint,
  installSuspender,
  pause,
  removeSuspender,
  rewindable,
} from "./interruptions.ts";
export { engineClass, input, subscribe, unsubscribe } from "./listening.ts";
export { configure, prepare, set, stop, trigger } from "./motion.ts";
export { closeRun, declareStream, openRun } from "./runs.ts";
export { stage, unstage } from "./staging.ts";
export { callTime, nothing, progress, sleep, wait, waitFor } from "./timing.ts";
