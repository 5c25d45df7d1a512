/** A driver for a text instrument that is not in the package: a temperature controller with a dialect of its own. */
import { connect, disconnect, group, numberValue, readOnlySignal, signal } from "@runengine/devices";
import { dialect, ScpiInstrument } from "@runengine/driver-scpi";
import { memoryTransport, SimulatedInstrument, SimulatedPort } from "@runengine/driver-scpi/simulated";
import { RunEngine } from "@runengine/engine";
import { count, mv } from "@runengine/plans";
import { virtualClock } from "@runengine/protocols";
import { memoryStore } from "@runengine/storage";

const clock = virtualClock();

// What the box understands, from its manual. For the real one, leave it out and take tcpTransport({ host: "192.168.0.7" }).
let kelvin = 295;
const box = new SimulatedInstrument("ACME,TC-1,42,1.0", {
  "SETPoint?": () => kelvin.toFixed(3),
  SETPoint: (text) => {
    kelvin = Number(text);
  },
  "TEMPerature?": () => (kelvin + 0.02).toFixed(3),
});
const transport = memoryTransport(new SimulatedPort(box, { clock }));

// 1. The line: who must answer, and where its language differs from SCPI.
const line = new ScpiInstrument("oven", transport, {
  identity: /^ACME,TC-1/,
  dialect: dialect({ clear: null }),
  timeout: 1,
  clock,
});
// 2. A signal for each value: its type, and its command. 3. A device made of them.
const units = { units: "K", precision: 3 };
const temperature = readOnlySignal(numberValue(units), line.number("TEMP?"), { clock });
const setpoint = signal(numberValue({ ...units, limits: [4, 400] }), line.number("SETP"), {
  clock,
  confirm: { readback: temperature, tolerance: 0.1, timeout: 600 },
});
const oven = group("oven", { read: { temperature, setpoint } }, { main: "temperature" });
// 4. Connect, and use it.
await connect([oven], { clock });
const archive = memoryStore();
const RE = new RunEngine({ clock, store: archive });
await RE.run(mv(oven.setpoint, 300));
await RE.run(count([oven], 2));

export const table = await (await archive.get(-1)).table();
/** What went to and fro, the first place to look when something is wrong. */
export const traffic = line.log.entries.map(({ kind, text }) => `${kind} ${text.trim()}`);
await disconnect([oven]);
