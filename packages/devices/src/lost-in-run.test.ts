import { RunEngine } from "@runengine/engine";
import { scan } from "@runengine/plans";
import { virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import {
  Connection,
  ConnectionLostError,
  connect,
  functionBackend,
  group,
  numberValue,
  readOnlySignal,
  signal,
} from "./index.ts";

const start = 1000;

/** A stage on a line: each move takes ten seconds. */
function made() {
  const clock = virtualClock({ start });
  const line = { works: true };
  const connection = new Connection(
    "tcp://stage",
    {
      open: () => {
        if (!line.works) throw new Error("connection refused");
      },
      close: () => {},
    },
    { clock, firstDelay: 1 },
  );
  let at = 0;
  const put = async (to: number) => {
    await clock.sleep(10);
    at = to;
  };
  const x = signal(numberValue(), functionBackend({ get: () => at, put, connection, clock }), { clock });
  const y = readOnlySignal(numberValue(), functionBackend({ get: () => at * at, connection, clock }), {
    clock,
  });
  return { clock, line, connection, stage: group("stage", { read: { y }, other: { x } }) };
}

describe("a device that is lost in the middle of a run", () => {
  it("fails the run at once, named, with what was measured kept; and is there again for the next", async () => {
    const { clock, line, connection, stage } = made();
    await connect([stage], { clock });
    const RE = new RunEngine({ clock });
    const documents: string[] = [];
    const stops: unknown[] = [];
    RE.subscribe("all", (name, doc) => {
      documents.push(name);
      if (name === "stop") stops.push((doc as { exit_status: unknown }).exit_status);
    });
    clock.after(25, () => {
      line.works = false;
      connection.lost(new Error("ECONNRESET"));
    });
    clock.after(60, () => {
      line.works = true;
    });

    const error: unknown = await RE.run(scan([stage], stage.x, 1, 5, 5)).catch((e: unknown) => e);
    expect(clock.now()).toBe(start + 25);
    expect(causes(error).some((one) => one instanceof ConnectionLostError)).toBe(true);
    expect(String((error as Error).message)).toContain(
      "stage/stage-x has lost its connection to tcp://stage: ECONNRESET",
    );
    expect([documents.filter((name) => name === "event").length, stops]).toEqual([2, ["fail"]]);

    const early: unknown = await RE.run(scan([stage], stage.x, 1, 5, 5)).catch((e: unknown) => e);
    expect(String((early as Error).message)).toContain("is not connected to tcp://stage (lost");
    await clock.sleep(100);
    await RE.run(scan([stage], stage.x, 1, 5, 5));
    expect(stops).toEqual(["fail", "fail", "success"]);
  });
});

function causes(error: unknown): readonly unknown[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [];
}
