import { virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { type PlanForm, planForm } from "./plan-form.ts";
import { testLaboratory } from "./testing.ts";

const form = (): PlanForm => planForm(testLaboratory(virtualClock()));
const first = { group: "axes", row: 0 };

describe("planForm", () => {
  it("begins with what the laboratory suggests, and makes a plan of it", async () => {
    const { state, submit } = form();
    expect(state.get()).toMatchObject({ plan: "scan", values: { single: { num: "5" } }, errors: {} });
    const plan = await submit();
    expect([...(plan ?? [])].filter(({ command }) => command === "save")).toHaveLength(5);
  });

  it("says what the plan will do, as it is filled in", async () => {
    const { forecast, edit } = form();
    await expect.poll(() => forecast.get()).toMatch(/^Takes about [\d.]+ s, 5 events\. motor goes from /);
    edit("num", "7");
    await expect.poll(() => forecast.get()).toMatch(/, 7 events\./);
    edit("num", "0");
    await expect.poll(() => forecast.get()).toBe("");
  });

  it("begins with the parameters' defaults where nothing is suggested", () => {
    const { state, choose } = form();
    choose("count");
    expect(state.get().values).toEqual({ single: { detectors: [], num: "1", delay: "0" }, groups: {} });
  });

  it("offers the devices that can do what a parameter asks for", () => {
    const { state, devicesFor } = form();
    const offered = state.get().definition.parameters.map((one) => [one.name, devicesFor(one)]);
    expect(offered).toMatchObject([
      ["detectors", ["motor", "det"]],
      ["motor", ["motor"]],
      ["start", []],
      ["stop", []],
      ["num", []],
      ["perStep", []],
    ]);
  });

  it("says at a field what is wrong with it, once it was edited", () => {
    const { state, edit } = form();
    edit("num", "0");
    expect(state.get().errors).toEqual({ num: "Must be a whole number of at least 1, got 0" });
    edit("num", "many");
    expect(state.get().errors).toEqual({ num: 'Must be a whole number, got "many"' });
    edit("num", "7");
    expect(state.get().errors).toEqual({});
  });

  it("finds the field of a row that is wrong", () => {
    const { state, edit, addRow, removeRow } = form();
    addRow("axes");
    edit("start", "near", { group: "axes", row: 1 });
    expect(state.get().errors).toEqual({ "axes.1.start": 'Must be a number, got "near"' });
    edit("start", "", { group: "axes", row: 1 });
    edit("motor", "motor", { group: "axes", row: 1 });
    expect(Object.keys(state.get().errors)).toEqual(["axes.1.start"]);
    removeRow({ group: "axes", row: 1 });
    expect(state.get().errors).toEqual({});
  });

  it("shows everything that is wrong when it is submitted", async () => {
    const { state, addRow, submit } = form();
    addRow("axes");
    expect(state.get().errors).toEqual({});
    expect(await submit()).toBeNull();
    expect(Object.keys(state.get().errors)).toEqual(["axes.1.motor"]);
  });

  it("asks for a device where none is chosen", async () => {
    const { state, edit, submit } = form();
    edit("detectors", []);
    expect(await submit()).toBeNull();
    expect(state.get().errors.detectors).toMatch(/^Is missing; it must be a list of devices/);
  });

  it("refuses a plan that would send a motor beyond its limits, before anything moves", async () => {
    const { state, edit, submit } = form();
    edit("stop", "12", first);
    expect(await submit()).toBeNull();
    expect(state.get().problem).toMatch(/motor.*12/);
    edit("stop", "2", first);
    expect(state.get().problem).toBe("");
  });

  it("keeps what was filled in while another plan is looked at", () => {
    const { state, edit, choose } = form();
    edit("num", "9");
    choose("count");
    choose("scan");
    expect(state.get().values.single.num).toBe("9");
  });
});
