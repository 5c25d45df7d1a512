import { type Clock, systemClock } from "@runengine/protocols";
import type { Archive } from "@runengine/storage";
import { type Controls, controlsOf } from "./controls.ts";
import { type DeviceRow, deviceBoard } from "./device-board.ts";
import { type EngineStatus, engineStatus } from "./engine-status.ts";
import type { Laboratory } from "./laboratory.ts";
import { now } from "./now.ts";
import { type PlanForm, planForm } from "./plan-form.ts";
import { type Problems, problemList } from "./problems.ts";
import { type RunDesk, runDesk } from "./run-desk.ts";
import { type RunFiles, runFiles } from "./run-files.ts";
import { type RunList, runList } from "./run-list.ts";
import type { Observable } from "./value-store.ts";

/** An engine at work in the page, and all that the page shows of it. */
export interface Session {
  readonly controls: Controls;
  readonly status: Observable<EngineStatus>;
  readonly problems: Problems;
  readonly form: PlanForm;
  readonly desk: RunDesk;
  readonly runs: RunList;
  readonly files: RunFiles;
  readonly devices: Observable<readonly DeviceRow[]>;
  /** Seconds since the UNIX epoch, for ages. */
  readonly now: Observable<number>;
  /** Whether the runs are there after a reload. */
  readonly lasting: boolean;
}

export interface SessionOptions {
  readonly laboratory: Laboratory;
  readonly archive: Archive;
  readonly lasting: boolean;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/** Puts an engine to work: its documents go to the archive, which it waits for, and to the views, which it never waits for. */
export async function startSession(options: SessionOptions): Promise<Session> {
  const { laboratory, archive, lasting, clock = systemClock } = options;
  const {
    runs: [last],
  } = await archive.search(undefined, { limit: 1 });
  const engine = laboratory.lab.engine({
    clock,
    metadata: typeof last?.start.scan_id === "number" ? { scan_id: last.start.scan_id } : {},
    store: archive,
    recordInterruptions: true,
  });
  const problems = problemList(clock);
  engine.on("problem", problems.add);
  const desk = runDesk(engine, archive, (error) => problems.add("reading a run", error));
  if (last) desk.show(last.uid);
  const runs = runList(archive, (error) => problems.add("the list of runs", error));
  engine.on("state", (state) => {
    if (state === "idle") void runs.settle();
  });
  const controls = controlsOf(engine, (error) => problems.add("the last button", error));
  controls.lastEnd.subscribe(() => {
    const end = controls.lastEnd.get();
    if (end?.kind === "failed" && end.archive) desk.showKept();
  });
  return {
    controls,
    status: engineStatus(engine),
    problems,
    form: planForm(laboratory),
    desk,
    runs,
    files: runFiles(archive),
    devices: deviceBoard(laboratory.lab.devices, engine),
    now: now(clock, 5),
    lasting,
  };
}
