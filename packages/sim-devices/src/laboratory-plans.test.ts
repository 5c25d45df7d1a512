import { peakStats } from "@runengine/analysis";
import { RunEngine } from "@runengine/engine";
import type { EventPage } from "@runengine/event-model";
import { dryRun } from "@runengine/inspect";
import { fly, mv, scan } from "@runengine/plans";
import { virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { SimDetector, sampleTruth, simulatedLaboratory } from "./index.ts";

const seed = 7;

/** The laboratory with beam on its sample. */
async function withBeam() {
  const clock = virtualClock();
  const lab = simulatedLaboratory({ clock, seed });
  const RE = new RunEngine({ clock });
  const { shutter, mono, sample_y } = lab;
  await RE.run(mv(shutter, "open", mono.pitch, 15, mono.energy, 11, sample_y, sampleTruth(seed).y));
  return { clock, lab, RE };
}

describe("plans in the laboratory", () => {
  it("take as long as their dry run says, which moves nothing", async () => {
    const { clock, lab, RE } = await withBeam();
    const detectors = [lab.fluorescence, lab.diffraction, lab.det_with_conf, lab.ring, lab.walk];
    const plan = () => scan(detectors, lab.sample_x, -4, 4, 9);
    const before = clock.now();
    const { duration, withoutTwin, warnings } = await dryRun(plan());
    expect({ withoutTwin, warnings }).toEqual({ withoutTwin: [], warnings: [] });
    expect([clock.now(), lab.sample_x.position]).toEqual([before, 0]);
    await RE.run(plan());
    expect(clock.now() - before).toBeCloseTo(duration, 6);
    expect(duration).toBeGreaterThan(8);
  });

  it("find the sample in a flight", async () => {
    const { clock, lab, RE } = await withBeam();
    const pages: EventPage[] = [];
    RE.subscribe("event_page", (_, page) => pages.push(page));
    const { duration } = await dryRun(fly([lab.flyer_x]));
    const before = clock.now();
    await RE.run(fly([lab.flyer_x]));
    expect(clock.now() - before).toBeCloseTo(duration, 6);
    const column = (key: string) => pages.flatMap(({ data }) => data[key] as readonly number[]);
    const { com } = peakStats(column("sample_x"), column("fluorescence"));
    // The stage moves by 0.2 mm during an exposure, and the counts are those of its end.
    expect(Math.abs((com ?? Number.NaN) - sampleTruth(seed).x)).toBeLessThan(0.2);
  });

  it("are warned of a detector that will be saturated", async () => {
    const { clock, lab } = await withBeam();
    const det = new SimDetector("det", { rate: () => 1e5, light: lab.beam, saturation: 5e4, clock });
    const { warnings } = await dryRun(scan([det], lab.sample_x, -1, 1, 3));
    expect(warnings).toMatchObject([{ kind: "saturation" }]);
  });
});
