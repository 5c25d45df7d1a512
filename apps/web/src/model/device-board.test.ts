import { RunEngine } from "@runengine/engine";
import { read, trigger, wait } from "@runengine/messages";
import { virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { deviceBoard } from "./device-board.ts";
import { testLaboratory, until } from "./testing.ts";

describe("deviceBoard", () => {
  it("shows where a motor is and where it goes, and what a plan read of a detector", async () => {
    const clock = virtualClock();
    const { lab } = testLaboratory(clock);
    const engine = new RunEngine({ clock });
    const board = deviceBoard(lab.devices, engine);
    const motor = lab.device("motor") as { set(value: number): unknown };
    const det = lab.device("det") as never;
    const row = (name: string) => board.get().find((one) => one.name === name);
    const end = board.subscribe(() => {});

    motor.set(1);
    await until(board, () => row("motor")?.setpoint === 1 && Number(row("motor")?.value) > 0);
    expect(row("motor")).toMatchObject({ dataKey: { units: "mm" }, problem: "" });
    await until(board, () => row("motor")?.value === 1);
    expect(row("det")?.value).toBeUndefined();
    await engine.run(
      (function* () {
        yield* trigger(det, { group: "det" });
        yield* wait("det");
        yield* read(det);
      })(),
    );
    await until(board, () => typeof row("det")?.value === "number");
    end();
  });

  it("says why a device does not answer, and goes on with the others", async () => {
    const clock = virtualClock();
    const { lab } = testLaboratory(clock);
    const deaf = {
      name: "deaf",
      set: () => {},
      locate: () => Promise.reject(new Error("no connection")),
    };
    const board = deviceBoard({ ...lab.devices, deaf }, new RunEngine({ clock }));
    const end = board.subscribe(() => {});
    const rows = await until(board, (all) => all.some(({ problem }) => problem !== ""));
    expect(rows.find(({ name }) => name === "deaf")?.problem).toBe("no connection");
    expect(rows.find(({ name }) => name === "motor")?.value).toBe(0);
    end();
  });
});
