/** A real experiment on the computer at hand: sets a load, and measures what the system really does. */
import { CpuUtilisation, HostLoad, MemoryUse } from "@runengine/driver-host";
import { RunEngine } from "@runengine/engine";
import { scan } from "@runengine/plans";
import { memoryStore } from "@runengine/storage";

const load = new HostLoad("load", { limits: [0, 0.9] });
const cpu = new CpuUtilisation("cpu", { integrationTime: 0.2 });
const memory = new MemoryUse("memory");

const archive = memoryStore();
const RE = new RunEngine({ store: archive });
await RE.run(scan([cpu, memory], load, 0, 0.9, 4));

export const table = await (await archive.get(-1)).table();
/** The engine stops whatever it has set: nothing is left of the load. */
export const left = load.read().load.value;
