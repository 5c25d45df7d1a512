/** The data of the fly scan, sine and angle, both in one plot. */
import { foldDocumentsAsync } from "@runengine/event-model";
import { plotFold, renderLines } from "@runengine/plotting";
import { archive } from "./18-fly-scan.ts";
import { setting } from "./setting.ts";

const { print } = setting(import.meta.url);

const run = await archive.get(-1);
const plot = await foldDocumentsAsync(plotFold({ x: "seq_num", y: ["sin", "theta"] }), run.documents());
const [curves] = plot.lines;
export const picture = curves ? renderLines(curves, { width: 60, height: 16 }) : "";
print(picture);
