/** In a fly scan a device measures by itself. It is kicked off, completes, and its data are collected. */
import { collect, complete, kickoff, type Plan, wait } from "@runengine/messages";
import { SimFlyer } from "@runengine/sim-devices";
import { memoryStore } from "@runengine/storage";
import { setting } from "./setting.ts";

const { RE, clock, run, lines } = setting(import.meta.url);

export function* flyGen(flyer: SimFlyer): Plan {
  yield* kickoff(flyer); // fast: it only pokes at the hardware
  yield* complete(flyer, { group: "flight" });
  yield* wait("flight");
  yield* collect(flyer); // the flyer gives time and data, the engine adds the rest
}

export const archive = memoryStore();
RE.subscribe("all", (...document) => archive.write(...document), { delivery: "critical" });

const flyer = new SimFlyer("flyer", { fields: ["theta", "sin"], duration: 1, clock });
await run(flyGen(flyer));
export const table = await (await archive.get(-1)).table("flyer");
export { lines };
