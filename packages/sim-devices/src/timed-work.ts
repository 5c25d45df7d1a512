import type { Clock, MaybePromise, Progress, SettableStatus, Status } from "@runengine/protocols";
import { asStatus, chain, isThenable, settableStatus } from "@runengine/protocols";
import { StoppedError } from "./errors.ts";
import { tellProgress } from "./tell-progress.ts";

export interface Work {
  /** Called when the time is up; the work is over when what it gives is there, and fails by what it throws. */
  done?(): MaybePromise<void>;
  /** Called when the work ends before its time: as it is now is as it stays. */
  halted?(): void;
  /** What there is to tell besides time and fraction. */
  progress?(): Progress;
}

interface Running {
  readonly status: SettableStatus;
  readonly work: Work;
  readonly forget: () => void;
}

/** What a simulated device is busy with: one piece of work at a time, which takes its time on the clock. */
export class TimedWork {
  readonly #device: string;
  readonly #clock: Clock;
  #running: Running | undefined;

  constructor(device: string, clock: Clock) {
    this.#device = device;
    this.#clock = clock;
  }

  get busy(): boolean {
    return this.#running !== undefined;
  }

  /** Begins work of some seconds; work still under way fails by it. Without a duration it is done at once. */
  begin(seconds: number, work: Work = {}): Status {
    this.#halt()?.fail(new StoppedError(this.#device, "it was given something else to do"));
    if (seconds <= 0) return asStatus(work.done?.());
    const status = settableStatus((reason) => {
      if (this.#running?.status === status) this.#halt();
      status.fail(reason ?? new StoppedError(this.#device, "it was given up"));
    });
    const progress = this.#progress(seconds, work);
    const forget = this.#clock.after(seconds, () => {
      this.#running = undefined;
      finishAfter(status, work, progress);
    });
    tellProgress(status, this.#clock, progress);
    this.#running = { status, work, forget };
    return status;
  }

  /** Ends the work under way; it counts as done, or with `success: false` as failed. */
  stop(success: boolean): void {
    const status = this.#halt();
    if (success) status?.finish();
    else status?.fail(new StoppedError(this.#device));
  }

  #progress(seconds: number, work: Work): () => Progress {
    const startedAt = this.#clock.now();
    return () => {
      const timeElapsed = this.#clock.now() - startedAt;
      return {
        name: this.#device,
        fraction: Math.min(1, timeElapsed / seconds),
        timeElapsed,
        timeRemaining: Math.max(0, seconds - timeElapsed),
        ...work.progress?.(),
      };
    };
  }

  #halt(): SettableStatus | undefined {
    const running = this.#running;
    if (!running) return undefined;
    this.#running = undefined;
    running.forget();
    running.work.halted?.();
    return running.status;
  }
}

function finishAfter(status: SettableStatus, work: Work, progress: () => Progress): void {
  const finish = () => {
    status.progress(progress());
    status.finish();
  };
  try {
    const end = chain(work.done?.(), finish);
    if (isThenable(end)) end.then(undefined, (error: unknown) => status.fail(error));
  } catch (error) {
    status.fail(error);
  }
}
