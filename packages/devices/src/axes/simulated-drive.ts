import type { Clock } from "@runengine/protocols";
import type { Drive, Motion } from "./drive.ts";
import { moveTime } from "./trapezoid.ts";

/**
 * A drive that takes its time on the clock: the twin of a real one, for dry runs and tests. It starts and ends slowly, as its acceleration
 * says, and tells a position that is linear in time.
 */
export function simulatedDrive(
  clock: Clock,
  { source = "sim:drive", dial = 0 }: { readonly source?: string; readonly dial?: number } = {},
): Drive & {
  /** What it was told to do: `move 5 at 2`, `stop`, `define 0`. */
  readonly log: string[];
} {
  let [from, to, startedAt, seconds] = [dial, dial, clock.now(), 0];
  let end: AbortController | undefined;
  const log: string[] = [];
  const position = () => {
    const elapsed = clock.now() - startedAt;
    return elapsed >= seconds ? to : from + ((to - from) * elapsed) / seconds;
  };
  const stand = (at: number) => {
    end?.abort(new Error("the drive was stopped, or sent elsewhere"));
    [from, to, startedAt, seconds] = [at, at, clock.now(), 0];
  };
  return {
    source,
    log,
    position,
    async move(target: number, motion: Motion) {
      log.push(`move ${target} at ${Number(motion.velocity.toPrecision(6))}`);
      stand(position());
      end = new AbortController();
      [to, seconds] = [target, moveTime(target - from, motion)];
      await clock.sleep(seconds, end.signal);
    },
    stop() {
      log.push("stop");
      stand(position());
    },
    define(value: number) {
      log.push(`define ${value}`);
      stand(value);
    },
  };
}
