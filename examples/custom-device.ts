/** A driver of one's own: an oven that heats and says when it is hot. Any object with the right methods is a device. */
import { RunEngine } from "@runengine/engine";
import { scan } from "@runengine/plans";
import {
  type Checkable,
  type Clock,
  checkNumber,
  type Movable,
  numberKey,
  type Readable,
  type Stoppable,
  virtualClock,
} from "@runengine/protocols";
import { memoryStore } from "@runengine/storage";

const limits = [280, 500] as const;

function makeOven(clock: Clock) {
  // Simulated here, by 1 K/s; a real one would be asked and told over its own line.
  let [from, to, since] = [293, 293, clock.now()];
  const temperature = async () =>
    from + Math.sign(to - from) * Math.min(Math.abs(to - from), clock.now() - since);
  const heatTo = async (kelvin: number) => {
    [from, to, since] = [await temperature(), kelvin, clock.now()];
  };

  return {
    name: "oven",
    /** Done when it is there, or where it was stopped. */
    async set(kelvin: number) {
      checkNumber("oven", kelvin, limits);
      await heatTo(kelvin);
      while (Math.abs((await temperature()) - to) > 0.1) await clock.sleep(0.5);
    },
    stop: async () => heatTo(await temperature()),
    checkValue: (kelvin: number) => checkNumber("oven", kelvin, limits),
    read: async () => ({ oven: { value: await temperature(), timestamp: clock.now() } }),
    describe: () => ({ oven: numberKey("oven:temperature", { units: "K", precision: 1, limits }) }),
  } satisfies Readable & Movable<number> & Stoppable & Checkable<number>;
}

const clock = virtualClock();
const oven = makeOven(clock);
const archive = memoryStore();
const RE = new RunEngine({ clock, store: archive });

await RE.run(scan([], oven, 300, 310, 3));
export const temperatures = (await (await archive.get(-1)).table()).data.oven;

export const refused: unknown = await RE.run(scan([], oven, 500, 600, 3)).catch((error: unknown) => error);
