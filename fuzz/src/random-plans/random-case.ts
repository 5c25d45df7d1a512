import { suspendFloor } from "@runengine/engine";
import { seededRandom } from "@runengine/sim-devices";
import * as fc from "fast-check";
import { callEnd } from "../call-end.ts";
import { injections } from "../injections/index.ts";
import { deviceFault } from "../invariants/devices.ts";
import { documentFault } from "../invariants/documents.ts";
import { nextPlanFault, restFault } from "../invariants/rest.ts";
import { atMoment, type Phase, phases } from "../moment.ts";
import { Session } from "../session.ts";
import { planOfSteps } from "./plan-of-steps.ts";
import { anySteps, type Step } from "./step.ts";

/** Something that happens to a random plan. */
interface Event {
  readonly kind: string;
  readonly at: number;
  readonly phase: Phase;
}

/** A random plan, to which several random things happen. */
export interface RandomCase {
  readonly steps: readonly Step[];
  readonly events: readonly Event[];
  /** Decides on the devices' manners and on what a thing is like. */
  readonly seed: number;
}

const anyEvent: fc.Arbitrary<Event> = fc.record({
  kind: fc.constantFrom(...injections.map(({ kind }) => kind)),
  at: fc.integer({ min: 1, max: 40 }),
  phase: fc.constantFrom(...phases),
});

export const anyCase: fc.Arbitrary<RandomCase> = fc.record({
  steps: anySteps,
  events: fc.array(anyEvent, { maxLength: 3 }),
  seed: fc.nat({ max: 1000 }),
});

/** Makes it happen; gives the first invariant that does not hold, undefined if all do. */
async function runRandomCase({ steps, events, seed }: RandomCase): Promise<string | undefined> {
  const random = seededRandom(seed);
  const hasHung = events.some(({ kind }) => kind === "hanging-listener");
  const session = new Session({
    turn: seed % 3,
    keepsLater: random() < 0.4,
    recordInterruptions: random() < 0.5,
    ...(hasHung && { listenerLimit: 0.002 }),
  });
  session.suspender = suspendFloor(session.devices.beam, 10, { settleTime: random() < 0.5 ? 0 : 1 });
  await session.RE.installSuspender(session.suspender);
  for (const { kind, at, phase } of events) {
    const injection = injections.find((one) => one.kind === kind);
    atMoment(session, { at, phase, duration: 1 }, random, (msg) => injection?.inject(session, random, msg));
  }
  const call = session.RE.run(planOfSteps(steps, session.devices));
  const end = await callEnd(session, call, { pauseSeconds: 0.2 + 3 * random(), abortsAfter: 5000 });
  if (end === undefined) return `the call comes to no end; the engine is ${session.RE.state}`;
  return (
    (await restFault(session)) ??
    documentFault(session.documents) ??
    deviceFault(session, { suspenders: 2 }) ??
    untoldFault(session, end.error) ??
    (await nextPlanFault(session))
  );
}

/** That a document was not kept is told, whatever else has happened. */
function untoldFault({ keeperFailed, problems }: Session, error: unknown): string | undefined {
  if (!keeperFailed || error !== undefined || problems.length > 0) return undefined;
  return "a critical listener failed, and nobody was told";
}

/** @throws Error that names the first invariant that does not hold. */
export async function checkRandomCase(randomCase: RandomCase): Promise<void> {
  const broken = await runRandomCase(randomCase);
  if (broken !== undefined) throw new Error(broken);
}
