import { Axis, PseudoPositioner, simulatedDrive } from "@runengine/devices";
import { checkpoint, closeRun, create, openRun, type Plan, read, save, set, wait } from "@runengine/messages";
import { type VirtualClock, virtualClock } from "@runengine/protocols";
import { expect, it } from "vitest";
import { watchedEngine } from "./testing.ts";

/** Two jacks of unlike speed, so that a table that is stopped on its way up is tilted. */
function makeTable(clock: VirtualClock) {
  const jack = (name: string, velocity: number) =>
    new Axis({
      name,
      drive: simulatedDrive(clock),
      clock,
      velocity,
      acceleration: velocity,
      settleTime: 0.1,
    });
  return new PseudoPositioner({
    name: "table",
    real: { left: jack("left", 1), right: jack("right", 2) },
    pseudo: { height: {}, tilt: {} },
    forward: ({ height, tilt }) => ({ left: height - tilt, right: height + tilt }),
    inverse: ({ left, right }) => ({ height: (left + right) / 2, tilt: (right - left) / 2 }),
    clock,
  });
}

it.each([0, 0.3, 1, 1.55, 2.2, 3.05, 4])(
  "comes to each point of a scan of a pseudo axis, the other as it was, with a pause after %d s",
  async (seconds) => {
    const clock = virtualClock({ start: 0 });
    const { RE, documentsOf } = watchedEngine({ clock });
    const table = makeTable(clock);
    const { height, tilt } = table.pseudoAxes;
    function* scanHeight(): Plan {
      yield set.msg(tilt, 0.25, { group: "t" });
      yield wait.msg("t");
      yield openRun.msg();
      for (const value of [1, 2, 3]) {
        yield checkpoint.msg();
        yield set.msg(height, value, { group: "h" });
        yield wait.msg("h");
        yield create.msg("primary");
        yield read.msg(table);
        yield save.msg();
      }
      yield closeRun.msg();
    }
    const call = RE.run(scanHeight());
    await clock.sleep(seconds);
    RE.requestPause();
    await RE.pausedOrIdle();
    expect(RE.state).toBe("paused");
    await clock.sleep(5);
    RE.resume();
    await call;
    const events = documentsOf("event");
    expect(events.map(({ data }) => data["table-height"])).toEqual([1, 2, 3]);
    for (const { data } of events) expect(data["table-tilt"]).toBeCloseTo(0.25, 12);
  },
);
