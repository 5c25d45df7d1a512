import { between } from "../random.ts";
import type { Session } from "../session.ts";
import { abortReason, type Injection } from "./injection.ts";

/** What an operator and a suspender do. */
export const interruptions: readonly Injection[] = [
  { kind: "pause", leadsTo: "the same data", inject: (session) => pauses(session) },
  {
    kind: "deferred-pause",
    leadsTo: "the same data",
    hasHappened: hasPaused(1),
    inject: (session) => {
      if (!canPause(session)) return false;
      session.RE.requestPause({ defer: true });
      return true;
    },
  },
  {
    kind: "two-pauses",
    leadsTo: "the same data",
    hasHappened: hasPaused(2),
    inject(session, random) {
      if (!pauses(session)) return false;
      const later = between(random, 1, 12);
      session.whenPaused = () => {
        session.onMessage(later, () => pauses(session));
        session.RE.resume();
      };
      return true;
    },
  },
  {
    kind: "suspension",
    leadsTo: "the same data",
    needsSuspender: true,
    hasHappened: ({ states }) => states.includes("suspended"),
    inject: (session, random) => loseBeam(session, 0.5 + 5 * random()),
  },
  {
    kind: "pause-in-suspension",
    leadsTo: "the same data",
    needsSuspender: true,
    hasHappened: ({ states }) => states.includes("suspended"),
    inject(session, random) {
      if (!loseBeam(session, 1 + 5 * random())) return false;
      session.time.after(3 * random(), () => pauses(session));
      return true;
    },
  },
  {
    kind: "suspension-in-pause",
    leadsTo: "the same data",
    needsSuspender: true,
    hasHappened: ({ states }) => states.includes("suspended"),
    inject(session, random) {
      if (!pauses(session)) return false;
      session.time.after(3 * random(), () => loseBeam(session, 0.5 + 5 * random()));
      return true;
    },
  },
  {
    kind: "stop",
    leadsTo: "stop",
    inject: (session) => ends(session, () => session.RE.stop()),
  },
  {
    kind: "abort",
    leadsTo: "abort",
    inject: (session) => ends(session, () => session.RE.abort(abortReason)),
  },
  {
    kind: "halt",
    leadsTo: "halt",
    inject: (session) => ends(session, () => session.RE.halt()),
  },
  {
    kind: "pause-stop",
    beginsWithPause: true,
    hasHappened: ({ documentsAtEnd }) => documentsAtEnd !== undefined,
    leadsTo: "stop",
    inject: (session) => pauses(session) && whenPaused(session, () => session.RE.stop()),
  },
  {
    kind: "pause-abort",
    beginsWithPause: true,
    hasHappened: ({ documentsAtEnd }) => documentsAtEnd !== undefined,
    leadsTo: "abort",
    inject: (session) => pauses(session) && whenPaused(session, () => session.RE.abort(abortReason)),
  },
  {
    kind: "stop-in-replay",
    leadsTo: "stop",
    beginsWithPause: true,
    hasHappened: ({ documentsAtEnd }) => documentsAtEnd !== undefined,
    inject(session, random) {
      if (!pauses(session)) return false;
      const later = between(random, 1, 5);
      session.whenPaused = () => {
        session.onMessage(later, () => ends(session, () => session.RE.stop()));
        session.RE.resume();
      };
      return true;
    },
  },
  {
    kind: "pause-halt",
    beginsWithPause: true,
    hasHappened: ({ documentsAtEnd }) => documentsAtEnd !== undefined,
    leadsTo: "halt",
    inject: (session) => pauses(session) && whenPaused(session, () => session.RE.halt()),
  },
];

function hasPaused(times: number): (session: Session) => boolean {
  return ({ states }) => states.filter((state) => state === "paused").length >= times;
}

function canPause({ RE, isOver }: Session): boolean {
  // What happens later than its message may come too late.
  if (isOver) return false;
  return RE.state === "running" || RE.state === "suspended";
}

function pauses(session: Session): boolean {
  if (!canPause(session)) return false;
  session.RE.requestPause();
  return true;
}

function whenPaused(session: Session, act: () => void): boolean {
  session.whenPaused = () => {
    session.markEnd();
    act();
  };
  return true;
}

function ends(session: Session, act: () => void): boolean {
  if (!canPause(session)) return false;
  session.markEnd();
  act();
  return true;
}

function loseBeam({ RE, isOver, devices: { beam }, time }: Session, seconds: number): boolean {
  if (isOver || RE.state === "idle") return false;
  beam.put(0);
  time.after(seconds, () => beam.put(100));
  return true;
}
