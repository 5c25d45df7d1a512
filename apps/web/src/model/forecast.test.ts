import { count, scan } from "@runengine/plans";
import { SimGauss, SimMotor } from "@runengine/sim-devices";
import { expect, it } from "vitest";
import { forecastOf } from "./forecast.ts";

const x = new SimMotor("x", { velocity: 1, limits: [-10, 10] });
const det = new SimGauss("det", { motor: x, center: 0, Imax: 1, exposureTime: 0.5 });

it("says how long a plan takes and where it goes, without moving", async () => {
  expect(await forecastOf(scan([det], x, 1, 5, 5))).toBe(
    "Takes about 7.5 s, 5 events. x goes from 1 to 5 mm.",
  );
  expect(x.position).toBe(0);
});

it("says what is wrong, and what it does not know", async () => {
  expect(await forecastOf(scan([det], x, 8, 12, 3))).toContain(
    "x cannot be set to 12: its limits are -10 and 10.",
  );
  const bare = { name: "bare", read: () => ({}), describe: () => ({}) };
  expect(await forecastOf(count([bare]))).toBe("Takes at least 0.0 s, 1 event.");
  expect(await forecastOf(count([det], null))).toMatch(/^Takes at least .* events \(.*\)\.$/);
});
