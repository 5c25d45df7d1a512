import type { Msg } from "@runengine/messages";
import type { Random } from "@runengine/sim-devices";
import type { Session } from "../session.ts";

/** What is to come of a call: the data as without the injection; an end by the operator; or a failure, told or got over. */
type Consequence = "the same data" | "stop" | "abort" | "halt" | "failure";

/** Something that happens to a call in the midst of it. */
export interface Injection {
  readonly kind: string;
  readonly leadsTo: Consequence;
  /** Real time that a critical listener has in such a case, in seconds; else much. */
  readonly listenerLimit?: number;
  /** Whether it begins with a pause, after which the call is ended. */
  readonly beginsWithPause?: boolean;
  /** Whether it needs a suspender on the beam. */
  readonly needsSuspender?: boolean;
  /** Whether it did come to it, where doing it only prepares it. */
  hasHappened?(session: Session): boolean;
  /** Does it, at `msg`; gives whether it could. */
  inject(session: Session, random: Random, msg: Msg): boolean;
}

/** Reason of an injected abort. */
export const abortReason = "the fuzz wants it";
