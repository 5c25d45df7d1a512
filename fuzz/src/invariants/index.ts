import type { CallEnd } from "../call-end.ts";
import type { Injection } from "../injections/injection.ts";
import type { FuzzPlan } from "../plans/fuzz-plan.ts";
import type { Session } from "../session.ts";
import type { Undisturbed } from "../undisturbed.ts";
import type { Witness } from "../witness.ts";
import { dataFault } from "./data.ts";
import { deviceFault } from "./devices.ts";
import { documentFault } from "./documents.ts";
import { endFault } from "./ending.ts";
import { nextPlanFault, restFault } from "./rest.ts";

/** A case when its call is over. */
export interface CaseEnd {
  readonly plan: FuzzPlan;
  readonly injection: Injection;
  readonly session: Session;
  readonly witness: Witness;
  readonly before: Undisturbed;
  /** `undefined` for a call that came to no end. */
  readonly end: CallEnd | undefined;
  readonly isInjected: boolean;
}

/** The first invariant that does not hold. */
export async function firstBroken(caseEnd: CaseEnd): Promise<string | undefined> {
  const { session, end, plan } = caseEnd;
  const suspenders = (session.suspender ? 1 : 0) + (plan.mayLeaveSuspender ? 1 : 0);
  if (end === undefined) return `the call comes to no end; the engine is ${session.RE.state}`;
  return (
    (await restFault(session)) ??
    documentFault(session.documents) ??
    deviceFault(session, { suspenders }) ??
    endFault(caseEnd, end) ??
    dataFault(caseEnd, end) ??
    (await nextPlanFault(session))
  );
}
