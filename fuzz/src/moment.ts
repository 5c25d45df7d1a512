import type { Msg } from "@runengine/messages";
import type { Random } from "@runengine/sim-devices";
import { between } from "./random.ts";
import type { Session } from "./session.ts";

/** When around a message: before it is carried out, some promises after it was taken up, while time passes in it, or when it is through. */
export const phases = ["before", "at once after", "within", "after"] as const;
export type Phase = (typeof phases)[number];

export interface Moment {
  /** Number of the message, from 1. */
  readonly at: number;
  readonly phase: Phase;
  /** Seconds that the message takes undisturbed. */
  readonly duration: number;
}

/** Calls `act` at that moment of the session's next call. */
export function atMoment(session: Session, moment: Moment, random: Random, happen: (msg: Msg) => void): void {
  const { at, phase, duration } = moment;
  const act = (msg: Msg) => {
    if (!session.isOver) happen(msg);
  };
  if (phase === "after") {
    let count = 0;
    session.RE.on("message", () => count++);
    session.RE.on("reply", (msg) => {
      if (count === at) act(msg);
    });
    return;
  }
  session.onMessage(at, (msg) => {
    if (phase === "before") act(msg);
    else if (phase === "within" && duration > 0) session.time.after(random() * duration, () => act(msg));
    else void promisesLater(between(random, 1, 5)).then(() => act(msg));
  });
}

async function promisesLater(number: number): Promise<void> {
  for (let i = 0; i < number; i++) await undefined;
}
