import { suspendFloor } from "@runengine/engine";
import { seededRandom } from "@runengine/sim-devices";
import { callEnd } from "./call-end.ts";
import type { Injection } from "./injections/injection.ts";
import { type CaseEnd, firstBroken } from "./invariants/index.ts";
import { atMoment, phases } from "./moment.ts";
import type { FuzzPlan } from "./plans/fuzz-plan.ts";
import { Session } from "./session.ts";
import { undisturbed } from "./undisturbed.ts";
import { Witness } from "./witness.ts";

/** One plan, to which one thing happens at one message. */
export interface FuzzCase {
  readonly plan: FuzzPlan;
  readonly injection: Injection;
  /** Number of the message, from 1. */
  readonly at: number;
  /** Decides on the rest: the moment within the message, the devices' manners, how long a pause is. */
  readonly seed: number;
}

export interface CaseResult {
  /** Whether the call came so far that it could happen. */
  readonly isInjected: boolean;
  /** The first invariant that does not hold; undefined if all do. */
  readonly broken: string | undefined;
}

/** Makes it happen, and checks what must hold afterwards. */
export async function runCase({ plan, injection, at, seed }: FuzzCase): Promise<CaseResult> {
  const random = seededRandom(`${seed} ${plan.name} ${injection.kind} ${at}`);
  const turn = (seed + at) % 3;
  const phase = phases[(seed + Math.floor(at / 3)) % phases.length] ?? "before";
  const before = await undisturbed(plan, turn);
  const { listenerLimit } = injection;
  const session = new Session({
    turn,
    keepsLater: random() < 0.4,
    recordInterruptions: plan.mayBeMisled === true || random() < 0.3,
    ...(listenerLimit !== undefined && { listenerLimit }),
  });
  if (injection.needsSuspender) {
    session.suspender = suspendFloor(session.devices.beam, 10, { settleTime: random() < 0.5 ? 0 : 1 });
    await session.RE.installSuspender(session.suspender);
  }
  const happened = { isInjected: false };
  atMoment(session, { at, phase, duration: before.durations[at - 1] ?? 0 }, random, (msg) => {
    if (happened.isInjected) return;
    happened.isInjected = injection.inject(session, random, msg);
  });
  const witness = new Witness();
  const call = session.RE.run(witness.watch(plan.make(session.devices)));
  const end = await callEnd(session, call, {
    pauseSeconds: 0.2 + 3 * random(),
    ...(plan.waitsForEver && { abortsAfter: 3000 }),
  });
  const caseEnd: CaseEnd = { plan, injection, session, witness, before, end, ...happened };
  const isInjected = happened.isInjected && (injection.hasHappened?.(session) ?? true);
  return { isInjected, broken: await firstBroken(caseEnd) };
}
