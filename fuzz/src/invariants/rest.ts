import { count } from "@runengine/plans";
import { callEnd } from "../call-end.ts";
import type { Session } from "../session.ts";
import { documentFault } from "./documents.ts";

/** What is wrong with the engine after a call; undefined if it is at rest and stays so. */
export async function restFault({
  RE,
  clock,
  time,
  documents,
  devices,
}: Session): Promise<string | undefined> {
  if (RE.state !== "idle") return `the engine is ${RE.state}`;
  if (RE.messageCache !== null) return "messages of the call are still kept";
  const settling = RE.suspensions.filter(({ until }) => until !== undefined).length;
  if (clock.timers > settling) return `${clock.timers} timers are left on the clock`;
  if (clock.holds > 0) return "the clock is still held";
  const { length } = documents;
  devices.beam.put(100);
  // Whatever devices still do comes to its end now.
  await time.sleep(500);
  if (documents.length > length) return `a ${documents[length]?.[0]} document came after the call`;
  if (RE.suspensions.length > 0) return "a suspender is still tripped";
  if (RE.state !== "idle") return `the engine is ${RE.state} later`;
  return clock.timers > 0 ? `${clock.timers} timers are on the clock later` : undefined;
}

/** What is wrong with a plan that is run next. */
export async function nextPlanFault(session: Session): Promise<string | undefined> {
  const { RE, devices, documents } = session;
  devices.bench.disarm();
  session.mendKeeper();
  const { length } = documents;
  const end = await callEnd(session, RE.run(count([devices.det2], 1)), { pauseSeconds: 1 });
  if (!end) return `the next plan comes to no end; the engine is ${RE.state}`;
  if (!end.result) return `the next plan fails: ${String(end.error)}`;
  const names = documents.slice(length).map(([name]) => name);
  const made = names.filter((name, at) => name !== "descriptor" || names.indexOf(name) === at);
  if (made.join(" ") !== "start descriptor event stop") return `the next plan made ${names.join(" ")}`;
  return documentFault(documents);
}
