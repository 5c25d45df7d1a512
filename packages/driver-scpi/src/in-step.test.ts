import { virtualClock } from "@runengine/protocols";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dialect, numberFormat, ScpiInstrument } from "./index.ts";
import { type Disturbance, memoryTransport, SimulatedInstrument, SimulatedPort } from "./simulated.ts";

interface Step {
  /** What goes wrong with the command after the next few, those of the driver's own included. */
  readonly disturbance: Disturbance | null;
  readonly skipped: number;
  readonly pause: number;
}

const disturbance = fc.record({
  kind: fc.constantFrom("slow", "cut", "garbage", "wrong", "silent", "drop"),
  seconds: fc.constantFrom(0.1, 0.9, 1.1, 1.9, 2.5),
  times: fc.integer({ min: 1, max: 3 }),
}) satisfies fc.Arbitrary<Disturbance>;

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    disturbance: fc.option(disturbance, { freq: 2 }),
    skipped: fc.integer({ min: 0, max: 4 }),
    pause: fc.constantFrom(0, 0, 0.5, 2),
  }),
  { minLength: 5, maxLength: 25 },
);

/** Asks for numbers of its own, each for another, while all goes wrong. @returns What was asked, and what came. */
async function asked(all: readonly Step[], errorQuery: string | null) {
  const clock = virtualClock();
  const echo = new SimulatedInstrument("ACME,ECHO,7,1.0", { "ECHO?": (text) => text });
  const port = new SimulatedPort(echo, { clock });
  const line = new ScpiInstrument("echo", memoryTransport(port), {
    clock,
    timeout: 1,
    identity: /ECHO/,
    dialect: dialect({ errorQuery }),
  });
  await line.connection.open();
  const answers: { readonly wanted: number; readonly got: number }[] = [];
  for (const [i, { disturbance: what, skipped, pause }] of all.entries()) {
    let seen = 0;
    if (what) port.disturb({ ...what, on: { test: () => seen++ >= skipped } as unknown as RegExp });
    const wanted = 1000 + i;
    const got = await line.ask(`ECHO? ${wanted}`, numberFormat.parse).catch(() => undefined);
    if (got !== undefined) answers.push({ wanted, got });
    await clock.sleep(pause);
  }
  port.calm();
  await clock.sleep(100);
  return { answers, last: await line.query("ECHO? 7") };
}

describe("ScpiInstrument", () => {
  it("gives each question its own answer or an error, whatever goes wrong, and comes back", async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.constantFrom(null, "SYST:ERR?"), async (all, errorQuery) => {
        const { answers, last } = await asked(all, errorQuery);
        expect(answers.filter(({ wanted, got }) => wanted !== got)).toEqual([]);
        expect(last).toBe("7");
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
