import type {
  Clock,
  MaybePromise,
  Progress,
  SettableStatus,
  Status,
  ValueLimits,
} from "@runengine/protocols";
import { asStatus, chain, isThenable, settableStatus } from "@runengine/protocols";
import { WorkEndedError } from "../errors.ts";
import type { AxisSettings } from "./axis-settings.ts";
import type { Drive, Motion } from "./drive.ts";
import { tellProgress } from "./tell-progress.ts";

export interface DialMovesParts {
  readonly drive: Drive;
  readonly clock: Clock;
  readonly limits: ValueLimits | undefined;
  /** Path of the axis, for messages. */
  path(): string;
  settings(): AxisSettings;
  /** What is told of a move besides times and fraction. */
  progress(from: number, dial: number, target: number): Progress;
}

interface Move {
  readonly status: SettableStatus;
  readonly target: number;
}

/** The moves of a drive on its dial, one at a time: backlash is taken up, and the settle time waited for. */
export class DialMoves {
  /** Where it was sent last, or where it was stopped. */
  setpoint: { readonly dial: number; readonly timestamp: number } | undefined;
  readonly #parts: DialMovesParts;
  #move: Move | undefined;

  constructor(parts: DialMovesParts) {
    this.#parts = parts;
  }

  get busy(): boolean {
    return this.#move !== undefined;
  }

  begin(target: number, motion: Motion): Status {
    const status = settableStatus((reason) => this.#giveUp(move, reason));
    const move: Move = { status, target };
    const before = this.#move;
    this.#move = move;
    before?.status.fail(this.#ended("it was set anew"));
    const fail = (error: unknown) => {
      if (this.#move === move) this.#move = undefined;
      status.fail(error);
    };
    try {
      const work = this.#carryOut(move, motion);
      this.setpoint = { dial: target, timestamp: this.#parts.clock.now() };
      if (isThenable(work)) work.then(undefined, fail);
    } catch (error) {
      fail(error);
      throw error;
    }
    if (!status.done) this.#tell(move);
    return status;
  }

  async stop(success: boolean): Promise<void> {
    const { drive, clock } = this.#parts;
    const move = this.#move;
    this.#move = undefined;
    try {
      await drive.stop();
      if (move) this.setpoint = { dial: await drive.position(), timestamp: clock.now() };
    } finally {
      if (success) move?.status.finish();
      else move?.status.fail(this.#ended("it was stopped"));
    }
  }

  #giveUp(move: Move, reason: unknown): void {
    move.status.fail(reason ?? this.#ended("it was given up"));
    if (this.#move === move) this.stop(false).catch(() => {});
  }

  #carryOut(move: Move, motion: Motion): MaybePromise<void> {
    const { drive, settings } = this.#parts;
    if (settings().backlash === 0) return this.#finish(move, drive.move(move.target, motion));
    return chain(drive.position(), (from) => this.#takeUp(move, motion, from));
  }

  /** Goes beyond the target first, where the last part of the way would be in the wrong direction. */
  async #takeUp(move: Move, motion: Motion, from: number): Promise<void> {
    const { drive, limits, settings } = this.#parts;
    const { backlash } = settings();
    if ((move.target - from) * backlash < 0) {
      const [low, high] = limits ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      const beyond = Math.min(high, Math.max(low, move.target - backlash));
      await asStatus(drive.move(beyond, motion)).finished;
    }
    if (this.#move === move) await this.#finish(move, drive.move(move.target, motion));
  }

  #finish(move: Move, work: ReturnType<Drive["move"]>): MaybePromise<void> {
    const { settleTime } = this.#parts.settings();
    const status = asStatus(work);
    const end = () => {
      if (this.#move !== move) return;
      this.#move = undefined;
      move.status.finish();
    };
    if (status.done && status.error !== undefined) throw status.error;
    if (status.done && settleTime === 0) return end();
    return status.finished.then(async () => {
      if (settleTime > 0 && this.#move === move) await this.#parts.clock.sleep(settleTime);
      end();
    });
  }

  #tell({ status, target }: Move): void {
    const { drive, clock, progress } = this.#parts;
    const startedAt = clock.now();
    let from: number | undefined;
    tellProgress(status, clock, async () => {
      const dial = await drive.position();
      from ??= dial;
      const fraction = from === target ? 1 : Math.min(1, Math.max(0, (dial - from) / (target - from)));
      return { fraction, timeElapsed: clock.now() - startedAt, ...progress(from, dial, target) };
    });
  }

  #ended(why: string): WorkEndedError {
    return new WorkEndedError(this.#parts.path(), why);
  }
}
