import type { Msg } from "@runengine/messages";
import { type Clock, devicePath, isStatus, type Named, supports } from "@runengine/protocols";
import type { AxisMove, AxisPath } from "./report.ts";

type Move = { -readonly [K in keyof AxisMove]: AxisMove[K] };

/** Where the axes of a dry run go: every `set` to a number. */
export class AxisPaths {
  readonly #clock: Clock;
  readonly #begin: number;
  readonly #moves = new Map<Named, Move[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#begin = clock.now();
  }

  /** A move has begun; `reply` is its status. @param done - Told how long it took. */
  moved({ obj, args }: Msg, reply: unknown, from: number, done: (seconds: number) => void): void {
    const [to] = args;
    if (typeof to !== "number") return;
    const begin = this.#clock.now() - this.#begin;
    const move: Move = { begin, end: begin, from, to };
    const moves = this.#moves.get(obj as Named);
    if (moves) moves.push(move);
    else this.#moves.set(obj as Named, [move]);
    if (!isStatus(reply) || reply.done) return;
    const end = () => {
      move.end = this.#clock.now() - this.#begin;
      done(move.end - move.begin);
    };
    if (reply.whenDone) reply.whenDone(end);
    else reply.finished.then(end, end);
  }

  /** Where the axis was sent last; else where it says that it is. */
  lastOf(device: unknown): number {
    const last = this.#moves.get(device as Named)?.at(-1)?.to;
    const position = (device as { readonly position?: unknown }).position;
    return last ?? (typeof position === "number" ? position : Number.NaN);
  }

  /** All paths, with the limits that the axes declare. */
  async end(): Promise<readonly { readonly path: AxisPath; readonly limits: readonly [number, number] }[]> {
    return Promise.all(
      [...this.#moves].map(async ([device, moves]) => {
        const key = supports(device, "Readable") ? (await device.describe())[device.name] : undefined;
        const control = key?.limits?.control;
        return {
          path: { device: devicePath(device), ...(key?.units != null && { units: key.units }), moves },
          limits: [
            control?.low ?? Number.NEGATIVE_INFINITY,
            control?.high ?? Number.POSITIVE_INFINITY,
          ] as const,
        };
      }),
    );
  }
}
