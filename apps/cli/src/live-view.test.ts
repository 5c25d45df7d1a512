import { RunEngine } from "@runengine/engine";
import { scan } from "@runengine/plans";
import { SimGauss, SimMotor } from "@runengine/sim-devices";
import { expect, it } from "vitest";
import { LiveView } from "./live-view.ts";

const size = { charset: "unicode", color: false, width: 80, height: 24 } as const;

async function shown(isTerminal: boolean): Promise<{ text: string; view: LiveView }> {
  let text = "";
  const view = new LiveView({ ...size, isTerminal }, (more) => {
    text += more;
  });
  const RE = new RunEngine();
  RE.subscribe("all", view.push);
  const motor = new SimMotor("motor");
  await RE.run(scan([new SimGauss("det", { motor, center: 0, Imax: 1 })], motor, -1, 1, 5));
  view.leave();
  view.leave();
  return { text, view };
}

const esc = "\u001b";

/** What is on the screen in the end: the view only moves up, and clears from there. */
function screenOf(text: string): string {
  const lines: string[] = [];
  for (const part of text.split(`${esc}[`)) {
    const [, up, rest = part] = /^(\d+)A([\s\S]*)$/.exec(part) ?? [];
    if (up !== undefined) lines.splice(lines.length - Number(up));
    lines.push(...rest.replace(/^J|\r/g, "").split("\n").slice(0, -1));
  }
  return lines.join("\n");
}

it("on a terminal draws the curve once, below the rows", async () => {
  const screen = screenOf((await shown(true)).text);
  expect(screen.match(/^ +\d {2}\d\d:/gm)).toHaveLength(5);
  expect(screen.match(/motor \(mm\)/g)).toHaveLength(1);
  expect(screen.indexOf("motor (mm)")).toBeGreaterThan(screen.lastIndexOf("success"));
});

it("in a pipe writes the rows alone", async () => {
  const { text, view } = await shown(false);
  expect(text).not.toContain(esc);
  expect(text).not.toContain("motor (mm)");
  expect(view.peaks()).toContain("fwhm");
});
