import { type VirtualClock, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import {
  Connection,
  ConnectionLostError,
  type ConnectionOptions,
  type ConnectionState,
  functionBackend,
  type Link,
  NotConnectedError,
  numberValue,
  OpenTimeoutError,
  signal,
} from "./index.ts";

const start = 1000;

/** A line whose attempts succeed, fail or hang as the test says, and a record of what was done with it. */
function made(options: ConnectionOptions = {}) {
  const clock = virtualClock({ start });
  const plan = { works: true, hangs: false, seconds: 0 };
  const record: string[] = [];
  const states: ConnectionState[] = [];
  const losses: ((reason: unknown) => void)[] = [];
  const link: Link = {
    async open(giveUp, lost) {
      record.push(`open at ${clock.now() - start}`);
      losses.push(lost);
      if (plan.hangs) await new Promise(() => {});
      await clock.sleep(plan.seconds, giveUp);
      if (!plan.works) throw new Error("connection refused");
    },
    close: () => {
      record.push("close");
    },
  };
  const connection = new Connection("tcp://psu:5025", link, { clock, ...options });
  connection.onChange((state) => states.push(state));
  return { clock, plan, record, states, losses, connection };
}

describe("Connection", () => {
  it("sees a loss that comes before a line that was opened counts as open", async () => {
    const clock = virtualClock({ start });
    let breaks = true;
    const link: Link = {
      open(_giveUp, lost) {
        if (breaks) lost(new Error("unplugged"));
        breaks = false;
      },
      close: () => {},
    };
    const connection = new Connection("tcp://psu:5025", link, { clock });
    await connection.open();
    expect(connection.state).toBe("lost");
    await clock.sleep(1);
    expect(connection.state).toBe("open");
  });

  it("is opened once, however often it is asked for", async () => {
    const { connection, record, states } = made();
    await Promise.all([connection.open(), connection.open()]);
    await connection.open();
    expect([record, states, connection.state]).toEqual([["open at 0"], ["opening", "open"], "open"]);
    await connection.close();
    await connection.close();
    expect([record, connection.state]).toEqual([["open at 0", "close"], "closed"]);
  });

  it("fails to open as its link does, and can be tried again", async () => {
    const { connection, plan, states } = made();
    plan.works = false;
    await expect(connection.open()).rejects.toThrow("connection refused");
    expect(connection.state).toBe("closed");
    plan.works = true;
    await connection.open();
    expect(states).toEqual(["opening", "closed", "opening", "open"]);
  });

  it("gives up opening after a time", async () => {
    const { connection, plan, clock } = made({ timeout: 3 });
    plan.hangs = true;
    const opening = connection.open();
    await expect(opening).rejects.toThrow(
      "tcp://psu:5025 did not answer within 3 s; look whether it is switched on and reachable",
    );
    await expect(opening).rejects.toBeInstanceOf(OpenTimeoutError);
    expect([clock.now(), connection.state]).toEqual([start + 3, "closed"]);
  });

  it("opens anew after it was closed in the midst of opening", async () => {
    const { connection, plan, record, states } = made();
    plan.seconds = 2;
    const abandoned = connection.open();
    await Promise.resolve();
    await connection.close();
    const second = connection.open();
    await expect(abandoned).rejects.toThrow("tcp://psu:5025 was closed");
    await second;
    expect([connection.state, states]).toEqual(["open", ["opening", "closed", "opening", "open"]]);
    expect(record.filter((one) => one.startsWith("open"))).toHaveLength(2);
  });

  it("waits with opening until it has been closed", async () => {
    const clock = virtualClock({ start });
    const record: string[] = [];
    const connection = new Connection(
      "line",
      {
        open: () => void record.push("open"),
        close: async () => {
          await clock.sleep(1);
          record.push("closed");
        },
      },
      { clock },
    );
    await connection.open();
    const closing = connection.close();
    await Promise.all([closing, connection.open()]);
    expect(record).toEqual(["open", "closed", "open"]);
  });

  it("comes back after a loss, and waits longer from attempt to attempt", async () => {
    const { connection, plan, record, losses, states, clock } = made({ firstDelay: 1, longestDelay: 4 });
    await connection.open();
    plan.works = false;
    losses[0]?.(new Error("the other side hung up"));
    expect(connection.state).toBe("lost");
    await clock.sleep(12.5);
    plan.works = true;
    await clock.sleep(4);
    expect(record).toEqual([
      "open at 0",
      "close",
      "open at 1",
      "open at 3",
      "open at 7",
      "open at 11",
      "open at 15",
    ]);
    expect(connection.state).toBe("open");
    expect(states.slice(0, 5)).toEqual(["opening", "open", "lost", "opening", "lost"]);
  });

  it("goes on trying after a loss where somebody's own attempt fails", async () => {
    const { connection, plan, record, clock } = made({ firstDelay: 1 });
    await connection.open();
    plan.works = false;
    connection.lost("cut");
    await expect(connection.open()).rejects.toThrow("connection refused");
    expect(connection.state).toBe("lost");
    plan.works = true;
    await clock.sleep(3);
    expect([connection.state, record]).toEqual(["open", ["open at 0", "close", "open at 0", "open at 2"]]);
  });

  it("no longer tries when it is closed", async () => {
    const { connection, record, clock } = made();
    await connection.open();
    connection.lost("cut");
    await connection.close();
    await clock.sleep(100);
    expect([connection.state, record]).toEqual(["closed", ["open at 0", "close"]]);
  });

  it("does not take the loss of an earlier opening for one of the present", async () => {
    const { connection, losses, clock } = made({ firstDelay: 1 });
    await connection.open();
    losses[0]?.("cut");
    await clock.sleep(2);
    losses[0]?.("cut");
    expect(connection.state).toBe("open");
    losses[1]?.("cut");
    expect(connection.state).toBe("lost");
  });

  it("does not fail where its link cannot let go of a broken line", async () => {
    const clock = virtualClock({ start });
    const close = () => Promise.reject(new Error("nothing to close"));
    const connection = new Connection("line", { open: () => {}, close }, { clock });
    await connection.open();
    connection.lost("cut");
    await clock.sleep(1);
    expect(connection.state).toBe("open");
    await expect(connection.close()).rejects.toThrow("nothing to close");
  });

  it("cannot be made with times of nothing", () => {
    expect(() => made({ timeout: 0 })).toThrow("tcp://psu:5025: timeout must be above 0 s, got 0");
  });
});

describe("a signal behind a connection", () => {
  function volts(connection: Connection, clock: VirtualClock) {
    const never = () => new Promise<never>(() => {});
    const hanging = functionBackend<number>({ get: never, put: never, connection, clock });
    const good = functionBackend({ get: () => 5, put: () => {}, connection, clock });
    return {
      hanging: signal(numberValue(), hanging, { name: "psu-volts", clock }),
      good: signal(numberValue(), good, { name: "psu-volts", clock }),
    };
  }

  it("says what to do where it is not connected", () => {
    const { connection, clock } = made();
    const { good } = volts(connection, clock);
    expect(() => good.get()).toThrow(
      "psu-volts is not connected to tcp://psu:5025 (closed); call connect([psu-volts]) first",
    );
    expect(() => good.set(1)).toThrow(NotConnectedError);
  });

  it("fails what is under way as soon as the line is lost", async () => {
    const { connection, clock } = made();
    const { hanging, good } = volts(connection, clock);
    await connection.open();
    expect(good.get()).toBe(5);
    await good.set(1).finished;
    const reading = hanging.get();
    const writing = hanging.set(1);
    connection.lost(new Error("ECONNRESET"));
    const message =
      "psu-volts has lost its connection to tcp://psu:5025: ECONNRESET; it is opened again as soon as it can be";
    expect(writing.error).toEqual(expect.objectContaining({ message }));
    await expect(reading).rejects.toThrow(message);
    expect(() => good.get()).toThrow(
      "psu-volts is not connected to tcp://psu:5025 (lost: ECONNRESET); wait until it is back",
    );
    await clock.sleep(1);
    expect(good.get()).toBe(5);
    expect(clock.now()).toBe(start + 1);
  });

  it("fails what is under way when the line is closed", async () => {
    const { connection, clock } = made();
    const { hanging } = volts(connection, clock);
    await connection.open();
    const writing = hanging.set(1);
    await connection.close();
    await expect(writing.finished).rejects.toThrow(
      "psu-volts has lost its connection to tcp://psu:5025: it was closed; call connect([psu-volts]) to go on",
    );
    expect(writing.error).toBeInstanceOf(ConnectionLostError);
  });

  it("tells its listeners of a loss by an alarm", async () => {
    const { connection, clock } = made({ firstDelay: 5 });
    const { good } = volts(connection, clock);
    await connection.open();
    const told: unknown[] = [];
    const listener = (readings: unknown) => told.push(readings);
    await good.subscribe(listener);
    await clock.sleep(1.5);
    connection.lost("cut");
    await clock.sleep(10);
    good.clearSub(listener);
    expect(told).toMatchObject([
      { "psu-volts": { value: 5 } },
      { "psu-volts": { alarm_severity: 3, message: expect.stringContaining("lost: cut") } },
      { "psu-volts": { value: 5 } },
    ]);
  });
});
