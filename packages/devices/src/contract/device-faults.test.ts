import { type Named, settableStatus, type VirtualClock, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import {
  Connection,
  deviceFaults,
  functionBackend,
  group,
  memoryBackend,
  mocked,
  numberValue,
  signal,
} from "../index.ts";
import { testDevice } from "../testing.ts";
import { readingRules } from "./reading-rules.ts";
import { workRules } from "./work-rules.ts";

const number = { source: "test", dtype: "number", shape: [] } as const;

/** A device that behaves: moves in a second, measures, stages, is subscribed to, has a twin. */
function goodMotor(clock: VirtualClock) {
  const at = { value: 0, setpoint: 0 };
  const listeners = new Set<(readings?: never) => void>();
  let moving: { end(error?: unknown): void } | undefined;
  const read = () => ({ motor: { value: at.value, timestamp: clock.now() } });
  const checkValue = (value: number) => {
    if (!(Math.abs(value) <= 10)) throw new RangeError(`motor cannot be set to ${value}`);
  };
  return {
    name: "motor",
    hints: { fields: ["motor"] },
    read,
    describe: () => ({ motor: { ...number } as object }),
    readConfiguration: () => ({ motor_velocity: { value: 1, timestamp: clock.now() } }),
    describeConfiguration: () => ({ motor_velocity: { ...number } as object }),
    checkValue,
    set(value: number) {
      checkValue(value);
      moving?.end(new Error("motor was set anew"));
      at.setpoint = value;
      const status = settableStatus();
      const forget = clock.after(1, () => own.end());
      const own = {
        end(error?: unknown) {
          forget();
          if (moving === own) moving = undefined;
          if (error !== undefined) return status.fail(error);
          at.value = value;
          for (const listener of [...listeners]) listener(read() as never);
          status.finish();
        },
      };
      moving = own;
      return status;
    },
    locate: () => ({ setpoint: at.setpoint, readback: at.value }),
    stop: (success = true) => moving?.end(success ? undefined : new Error("motor was stopped")),
    trigger: async () => {},
    stage: () => {},
    unstage: () => {},
    pause: () => {},
    resume: () => {},
    subscribe(listener: (readings?: never) => void) {
      listeners.add(listener);
      listener(read() as never);
    },
    clearSub: (listener: (readings?: never) => void) => listeners.delete(listener),
    twin: (other: VirtualClock): Named => goodMotor(other),
  };
}

const motorOptions = { values: [3, -2], refused: [11, Number.NaN], timeout: 5 };
type Motor = ReturnType<typeof goodMotor>;

async function motorFaults(change: (motor: Motor, clock: VirtualClock) => object, options: object = {}) {
  const clock = virtualClock();
  const make = () => {
    const motor = goodMotor(clock);
    return Object.assign(motor, change({ ...motor }, clock)) as Named;
  };
  return deviceFaults(make, { ...motorOptions, clock, ...options });
}

/** Something that fails the second time. */
function once(): () => void {
  let done = false;
  return () => {
    if (done) fail("once only");
    done = true;
  };
}

function fail(message: string): never {
  throw new Error(message);
}

const never = () => new Promise<never>(() => {});

describe("a device that behaves", () => {
  const clock = virtualClock();
  testDevice(() => goodMotor(clock) as Named, { ...motorOptions, clock, title: "passes as a motor" });
  testDevice(
    () => signal(numberValue({ limits: [0, 10] }), memoryBackend(1, { clock }), { name: "x", clock }),
    {
      clock,
      values: [2, 3],
      refused: [11, "5"],
      title: "passes as a signal",
    },
  );
  testDevice(
    () => {
      const parts = { volts: signal(numberValue()), amps: signal(numberValue()) };
      return mocked(group("supply", { read: parts }), { clock, parts: { volts: { delay: 1 } } });
    },
    { clock, title: "passes as a mocked group" },
  );
  testDevice(() => connected(clock), {
    clock,
    values: [2],
    timeout: 1,
    title: "loses its connection well",
    lose: (device) => device.connection?.lost("cut"),
  });
});

/** A signal behind an open line, whose writes take half a second. */
async function connected(clock: VirtualClock) {
  const connection = new Connection("tcp://x", { open: () => {}, close: () => {} }, { clock });
  await connection.open();
  let now = 0;
  const put = async (to: number) => {
    await clock.sleep(0.5);
    now = to;
  };
  return signal(numberValue(), functionBackend({ get: () => now, put, connection, clock }), {
    name: "x",
    clock,
  });
}

describe("each rule catches the device that breaks it", () => {
  const brokenMotors: [string, string, (motor: Motor, clock: VirtualClock) => object][] = [
    ["protocols are followed whole", "it has stage() and lacks unstage()", () => ({ unstage: undefined })],
    ["names tell devices apart", "contains a slash", () => ({ name: "a/b", twin: undefined })],
    [
      "names tell devices apart",
      'two parts are called "p"',
      () => ({
        parts: new Map([
          ["a", { name: "p" }],
          ["b", { name: "p" }],
        ]),
      }),
    ],
    [
      "read gives what describe tells",
      '"other" is read and not described',
      ({ read }) => ({ read: () => ({ ...read(), other: { value: 1, timestamp: 1 } }) }),
    ],
    ["read gives what describe tells", '"motor" is described and not read', () => ({ read: () => ({}) })],
    [
      "set ends, and leaves the setpoint",
      "after set(3) the setpoint is an object",
      () => ({ locate: () => ({ setpoint: { x: 1 }, readback: 1 }) }),
    ],
    [
      "read gives what describe tells",
      'is described as number of shape [] and is "5"',
      () => ({ read: () => ({ motor: { value: "5", timestamp: 1 } }) }),
    ],
    [
      "read gives what describe tells",
      "is described as array of shape [3] and is [1, 2]",
      () => ({
        describe: () => ({ motor: { ...number, dtype: "array", shape: [3] } }),
        read: () => ({ motor: { value: [1, 2], timestamp: 1 } }),
      }),
    ],
    [
      "read gives what describe tells",
      "none of its choices",
      () => ({
        describe: () => ({ motor: { ...number, dtype: "string", choices: ["on"] } }),
        read: () => ({ motor: { value: "off", timestamp: 1 } }),
      }),
    ],
    [
      "read gives what describe tells",
      "yet to come",
      () => ({ read: () => ({ motor: { value: 1, timestamp: 1.8e12 } }) }),
    ],
    ["read gives what describe tells", "has no timestamp", () => ({ read: () => ({ motor: { value: 1 } }) })],
    [
      "read gives what describe tells",
      '"motor" has the dtype "float"',
      () => ({ describe: () => ({ motor: { ...number, dtype: "float" } }) }),
    ],
    ["read gives what describe tells", "read() did not end within 5 s", () => ({ read: never })],
    ["read gives what describe tells", "read() failed: broken", () => ({ read: async () => fail("broken") })],
    ["hints name what is described", 'the hint "x" is not described', () => ({ hints: { fields: ["x"] } })],
    [
      "configuration is described",
      '"motor_velocity" is described and not read',
      () => ({ readConfiguration: () => ({}) }),
    ],
    [
      "configuration is described",
      '"motor" is both read and configuration',
      ({ read, describe: told }) => ({ readConfiguration: read, describeConfiguration: told }),
    ],
    ["subscribers are told until they leave", "did not tell of the present", () => ({ subscribe: () => {} })],
    ["subscribers are told until they leave", "was told of a change", () => ({ clearSub: () => {} })],
    [
      "a twin is like it",
      "twin() gives the device itself",
      () => ({
        twin(this: Named) {
          return this;
        },
      }),
    ],
    ["a twin is like it", 'the twin is called "other"', () => ({ twin: () => ({ name: "other" }) })],
    ["set ends, and leaves the setpoint", "set(3) did not end within 5 s", () => ({ set: never })],
    [
      "set ends, and leaves the setpoint",
      "the status is not done",
      () => ({ set: () => ({ done: false, finished: Promise.resolve() }) }),
    ],
    ["set ends, and leaves the setpoint", "after set(3) the setpoint is 0", () => ({ set: () => {} })],
    [
      "what is refused moves nothing",
      "set(11) is not refused",
      ({ set }) => ({ set: (to: number) => set(Math.max(-10, Math.min(10, to))) }),
    ],
    [
      "what is refused moves nothing",
      "is refused and has moved it",
      ({ set }) => ({
        set: (to: number) => {
          void set(Math.min(10, to));
          fail("refused");
        },
      }),
    ],
    ["what is refused moves nothing", "checkValue(11) lets it pass", () => ({ checkValue: () => {} })],
    [
      "stop ends what is under way",
      "a move that was stopped did not end",
      (_, clock) => ({ set: () => clock.sleep(100), stop: () => {} }),
    ],
    [
      "stop ends what is under way",
      "ended by stop(false) counts as done",
      ({ stop }) => ({ stop: () => stop(true) }),
    ],
    ["trigger can be repeated", "a second trigger() failed: once only", () => ({ trigger: once() })],
    [
      "it can be staged again and again",
      "stage() after unstage() failed: once only",
      () => ({ stage: once() }),
    ],
    ["it can be paused at rest", "pause() failed: not running", () => ({ pause: () => fail("not running") })],
  ];

  it("and there is one for every rule", () => {
    const caught = new Set(brokenMotors.map(([name]) => name));
    const others = ["a flight gives what is described", "a lost connection fails at once"];
    const names = [...readingRules, ...workRules].map(({ name }) => name);
    expect([...caught, ...others].sort()).toEqual(names.sort());
  });

  it.each(brokenMotors)("%s: %s", async (rule, complaint, change) => {
    const faults = await motorFaults(change);
    expect(faults).toContainEqual({ rule, complaint: expect.stringContaining(complaint) });
  });

  it.each<[string, object]>([
    ["a move whose connection is lost did not end", { set: never }],
    ["a move whose connection is lost counts as done", {}],
    ["read() without connection gives a value", {}],
    ["read() without connection did not end", { read: never }],
    ["the error does not name the device: ECONNRESET", { read: async () => fail("ECONNRESET") }],
  ])("a lost connection fails at once: %s", async (complaint, change) => {
    const faults = await motorFaults(() => change, { lose: () => {} });
    expect(faults).toContainEqual({
      rule: "a lost connection fails at once",
      complaint: expect.stringContaining(complaint),
    });
  });
});
