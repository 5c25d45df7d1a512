/** A critical listener blocks the run until it has taken a document, and its failure fails the run: it is for keeping data. Others never block. */
import { simpleScanSaving } from "./12-events.ts";
import { setting } from "./setting.ts";

const { RE, clock, motor, det, run, lines, print } = setting(import.meta.url);

const slow = RE.subscribe(
  "event",
  async () => {
    print("keeping the event …");
    for (let i = 0; i < 3; i++) await clock.turn();
    print("… kept");
  },
  { delivery: "critical" },
);
// Never done with its first document, and nobody waits for it.
RE.subscribe("all", () => new Promise(() => {}));
// Fails at each document, and nobody minds.
RE.subscribe("all", () => {
  throw new Error("no such window");
});
export const problems: string[] = [];
RE.on("problem", (_, error) => problems.push(String(error)));

export const good = await run(simpleScanSaving(motor, det));

RE.unsubscribe(slow);
RE.subscribe("event", () => Promise.reject(new Error("disk full")), { delivery: "critical" });
export const error: unknown = await run(simpleScanSaving(motor, det)).catch((reason: unknown) => reason);
export { lines };
