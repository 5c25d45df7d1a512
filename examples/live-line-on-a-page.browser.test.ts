import { RunEngine } from "@runengine/engine";
import { scan } from "@runengine/plans";
import { SimGauss, SimMotor } from "@runengine/sim-devices";
import { expect, it } from "vitest";
import { drawRuns } from "./live-line-on-a-page.ts";

it("draws a run into its element, and takes it off again", async () => {
  const element = document.createElement("div");
  document.body.append(element);
  const RE = new RunEngine();
  const stop = drawRuns(RE, element);
  const motor = new SimMotor("motor");
  await RE.run(scan([new SimGauss("det", { motor, center: 0, Imax: 1 })], motor, -1, 1, 5));
  expect(element.querySelector("canvas")?.getAttribute("aria-label")).toMatch(/det/);
  stop();
  expect(element.childElementCount).toBe(0);
  element.remove();
});
