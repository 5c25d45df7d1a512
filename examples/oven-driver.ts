/** A driver for an oven controller that answers lines of text: `T?`, `SP?`, `SP 310`, `RAMP?`, `RAMP 0.5`. */
import { functionBackend, group, numberValue, readOnlySignal, signal } from "@runengine/devices";
import { type Clock, type Status, systemClock } from "@runengine/protocols";

/** Sends a line to the box and gives its answer: over a serial port, a socket, whatever it has. */
export type Ask = (line: string) => Promise<string>;

export function makeOven(name: string, ask: Ask, clock: Clock = systemClock) {
  const asked = (word: string) => async () => {
    const answer = await ask(`${word}?`);
    if (answer.trim() === "" || Number.isNaN(Number(answer)))
      throw new Error(`${name}: "${word}?" was answered by "${answer}" instead of a number`);
    return Number(answer);
  };
  const line = (word: string) =>
    functionBackend({
      source: `oven:${word}`,
      get: asked(word),
      put: (value: number) => ask(`${word} ${value}`),
      clock,
    });

  const kelvin = { units: "K", precision: 1 };
  const temperature = readOnlySignal(numberValue(kelvin), line("T"), { clock });
  const setpoint = signal(numberValue({ ...kelvin, limits: [280, 500] }), line("SP"), {
    clock,
    // It is there when the temperature has stayed within 0.5 K for 10 s; after an hour something is wrong.
    confirm: { readback: temperature, tolerance: 0.5, settleTime: 10, timeout: 3600, interval: 1 },
  });
  const ramp = signal(numberValue({ units: "K/s", limits: [0.01, 2] }), line("RAMP"), { clock });

  let heating: Status | undefined;
  const parts = { read: { temperature, setpoint }, configuration: { ramp } };
  return Object.assign(group(name, parts, { hints: ["temperature"] }), {
    set: (target: number) => {
      heating = setpoint.set(target);
      return heating;
    },
    checkValue: (target: number) => setpoint.checkValue(target),
    /** Stays at the temperature that it has reached. */
    stop: async () => {
      if (!heating || heating.done) return;
      heating.cancel?.(new Error(`${name} was stopped`));
      await ask(`SP ${await temperature.get()}`);
    },
  });
}
