import { testDevice } from "@runengine/devices/testing";
import { RunEngine } from "@runengine/engine";
import { scan } from "@runengine/plans";
import { type Clock, virtualClock } from "@runengine/protocols";
import { expect, it } from "vitest";
import { makeOven } from "./oven-driver.ts";

/** The box, simulated: its temperature follows the setpoint by the ramp. */
function simulatedBox(clock: Clock) {
  let [from, to, ramp, since] = [293, 293, 0.5, clock.now()];
  const temperature = () =>
    from + Math.sign(to - from) * Math.min(Math.abs(to - from), ramp * (clock.now() - since));
  return async (line: string) => {
    const [word, value] = line.split(" ");
    if (word === "SP") [from, to, since] = [temperature(), Number(value), clock.now()];
    if (word === "RAMP") [from, ramp, since] = [temperature(), Number(value), clock.now()];
    return { "T?": `${temperature()}`, "SP?": `${to}`, "RAMP?": `${ramp}` }[line] ?? "OK";
  };
}

const clock = virtualClock();

testDevice(() => makeOven("oven", simulatedBox(clock), clock), {
  title: "behaves as a device must",
  clock,
  values: [310, 300],
  refused: [1000, "hot"],
  timeout: 600,
});

it("is scanned", async () => {
  const oven = makeOven("oven", simulatedBox(clock), clock);
  const RE = new RunEngine({ clock });
  const temperatures: unknown[] = [];
  RE.subscribe("event", (_, { data }) => temperatures.push(data["oven-temperature"]));
  const startedAt = clock.now();
  await RE.run(scan([oven], oven, 300, 320, 3));
  expect(temperatures).toEqual([300, 310, 320].map((kelvin) => expect.closeTo(kelvin, 0)));
  // 27 K at 0.5 K/s to within 0.5 K, and 10 s of settling at each of the three.
  expect(clock.now() - startedAt).toBeGreaterThan(27 / 0.5 + 30 - 5);
});

it("says what the box has answered", async () => {
  const oven = makeOven("oven", async () => "ERR 7", clock);
  await expect(oven.temperature.get()).rejects.toThrow(
    'oven: "T?" was answered by "ERR 7" instead of a number',
  );
});
