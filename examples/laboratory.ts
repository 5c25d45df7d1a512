/** A laboratory in one file: devices and plans by name, so that a command line, a form or a file of parameters can run them. */
import { defineLab, planFlags } from "@runengine/lab";
import { count, scan } from "@runengine/plans";
import { virtualClock } from "@runengine/protocols";
import { SimGauss, SimMotor } from "@runengine/sim-devices";
import { memoryStore } from "@runengine/storage";

const clock = virtualClock();
const motor = new SimMotor("motor", { velocity: 1, limits: [-10, 10], clock });
const det = new SimGauss("det", { motor, center: 0, Imax: 1, clock });
const archive = memoryStore();

export const lab = defineLab({
  devices: { motor, det },
  plans: { count, scan },
  store: archive,
  metadata: { institute: "Example" },
});

/** What the flags of a command line would be. */
export const flags = planFlags(lab.definition("scan")).map(({ flag }) => flag);

const RE = lab.engine({ clock });
// Texts, as a command line has them: read by the plan's schema, devices by their names.
await RE.run(lab.plan("scan", { detectors: "det", motor: "motor", start: "-1", stop: "1", num: "3" }));

// From its start document a run can be made again, here with more points.
const first = await archive.get(-1);
await RE.run(lab.repeat(first.start, { num: 5 }));
export const points = (await (await archive.get(-1)).table()).data.motor;

/** What cannot be is said in one line. */
export const refusals = ["scn", "count"].map((name) => {
  try {
    lab.plan(name, { detectors: "dett" });
    return "accepted";
  } catch (error) {
    return (error as Error).message;
  }
});
