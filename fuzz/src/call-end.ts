import type { RunResult } from "@runengine/engine";
import { systemClock } from "@runengine/protocols";
import type { Instrument } from "./devices/instrument.ts";
import type { Session } from "./session.ts";

/** How a call has ended. */
export type CallEnd =
  | { readonly result: RunResult<unknown>; readonly error?: undefined }
  | { readonly error: unknown; readonly result?: undefined };

/** Virtual and real seconds after which a call is taken to be stuck. */
const patience = { virtual: 1e5, real: 20 };
/** Pauses of one call after which it is aborted. */
const mostPauses = 20;

export interface CallEndOptions {
  /** How long a pause is. */
  readonly pauseSeconds: number;
  /** Seconds after which the call is aborted. Default: never. */
  readonly abortsAfter?: number;
}

/** Follows a call to its end, and resumes it whenever it has paused. `undefined` for one that comes to no end. */
export async function callEnd(
  session: Session,
  call: Promise<RunResult<unknown>>,
  { pauseSeconds, abortsAfter = Number.POSITIVE_INFINITY }: CallEndOptions,
): Promise<CallEnd | undefined> {
  const ended: Promise<CallEnd> = call.then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );
  const { RE, time } = session;
  let forget = (): void => {};
  const stuck = new Promise<undefined>((resolve) => {
    const forgetVirtual = time.after(patience.virtual, () => resolve(undefined));
    const forgetReal = systemClock.after(patience.real, () => resolve(undefined));
    forget = () => {
      forgetVirtual();
      forgetReal();
    };
  });
  const off = RE.on("state", (state) => {
    if (state === "paused") time.after(pauseSeconds, () => goOn(session));
  });
  const forgetAbort = time.after(abortsAfter, () => RE.abort("it waits for ever"));
  const end = await Promise.race([ended, stuck]);
  forget();
  forgetAbort();
  off();
  session.isOver = true;
  return end;
}

function goOn(session: Session): void {
  const { RE, whenPaused, devices } = session;
  if (RE.state !== "paused") return;
  session.pausedFault ??= notAtRest(devices);
  session.whenPaused = undefined;
  if (whenPaused) whenPaused();
  // A segment that pauses pauses for ever.
  else if (++session.pauses > mostPauses) RE.abort("it pauses for ever");
  else RE.resume();
}

/** What moves or is watched while the engine is paused. */
function notAtRest({ x, y, bench }: Instrument): string | undefined {
  for (const axis of [x, y]) {
    const hasFailed = bench.faulty.some(({ device }) => device === axis.name);
    if (hasFailed) continue;
    if (axis.isMoving) return `${axis.name} moves while the engine is paused`;
    if (axis.listeners.count > 0) return `${axis.name} is watched while the engine is paused`;
  }
  return undefined;
}
