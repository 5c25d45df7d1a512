import { describe, expect, it } from "vitest";
import { type NoView, type View, type ViewOptions, viewsOf } from "./index.ts";
import { descriptorOf, startOf } from "./testing.ts";

const along = (...dimensions: (string[] | string)[][]) => startOf({ hints: { dimensions } });
const motorScan = along([["motor"], "primary"]);
const scanned = descriptorOf(
  { det: {}, motor: { units: "mm" }, motor_setpoint: { units: "mm" } },
  {
    hints: { det: { fields: ["det"] }, motor: { fields: ["motor"] } },
    object_keys: { det: ["det"], motor: ["motor", "motor_setpoint"] },
  },
);

/** `y1, y2 against x` of each view; a stream that is not drawn as its reason. */
const titles = (views: readonly View[]) =>
  views.map((view) => (view.kind === "line" ? view.title : view.reason));
const reasonOf = (views: readonly View[]) => (views as readonly [NoView])[0].reason;

describe("viewsOf", () => {
  it("plots hinted keys against what the plan moves", () => {
    expect(viewsOf(motorScan, scanned)).toEqual([
      {
        kind: "line",
        stream: "primary",
        title: "det against motor",
        x: { channel: { kind: "key", key: "motor" }, label: "motor", units: "mm" },
        curves: [{ key: "det", label: "det", units: null }],
      },
    ]);
  });

  it("gives plain data", () => {
    const views = viewsOf(motorScan, scanned);
    expect(JSON.parse(JSON.stringify(views))).toEqual(views);
  });

  it("puts keys of the same units in one plot, others in a plot of their own", () => {
    const descriptor = descriptorOf({ theta: {}, sin: {}, heat: { units: "K" }, chill: { units: "K" } });
    expect(titles(viewsOf(along([["time"], "primary"]), descriptor))).toEqual([
      "theta, sin against time",
      "heat, chill against time",
    ]);
  });

  it("takes the first of several motors that move together, and plots none of them", () => {
    const descriptor = descriptorOf({ a: {}, b: {}, det: {} });
    expect(titles(viewsOf(along([["a", "b"], "primary"]), descriptor))).toEqual(["det against a"]);
  });

  it.each([
    [
      "a stream without dimensions",
      motorScan,
      descriptorOf({ ring: {} }, { name: "ring" }),
      "ring against time",
    ],
    ["no start", null, descriptorOf({ det: {} }), "det against time"],
    [
      "hints of no use",
      startOf({ hints: { dimensions: [[], ["x"]] } }),
      descriptorOf({ det: {} }),
      "det against time",
    ],
    ["a dimension without fields", along([[], "primary"]), descriptorOf({ det: {} }), "det against time"],
    [
      "a moved field that was not read",
      along([["q"], "primary"]),
      descriptorOf({ det: {} }),
      "det against seq_num",
    ],
    ["motors without dimensions", startOf({ motors: ["motor"] }), scanned, "det against motor"],
    [
      "no hinted key at all",
      null,
      descriptorOf({ a: {} }, { hints: { a: { fields: [] } } }),
      "a against time",
    ],
  ])("makes do with %s", (_, start, descriptor, title) => {
    expect(titles(viewsOf(start, descriptor))).toEqual([title]);
  });

  it("shows all keys of a device that gives no hint, beside the hinted ones of others", () => {
    const descriptor = descriptorOf(
      { motor: {}, velocity: {}, low: {}, high: {} },
      {
        hints: { motor: { fields: ["motor"] } },
        object_keys: { motor: ["motor", "velocity"], det: ["low", "high"] },
      },
    );
    expect(titles(viewsOf(motorScan, descriptor))).toEqual(["low, high against motor"]);
  });

  it("draws neither texts nor arrays nor what stands elsewhere", () => {
    const descriptor = descriptorOf({
      det: {},
      word: { dtype: "string" },
      flag: { dtype: "boolean" },
      spectrum: { dtype: "array", shape: [16] },
      frame: { external: "STREAM:" },
    });
    expect(titles(viewsOf(null, descriptor))).toEqual(["det against time"]);
  });

  it.each([
    [
      "two dimensions",
      along([["a"], "primary"], [["b"], "primary"]),
      descriptorOf({ a: {}, b: {}, det: {} }),
      "it has 2 dimensions (a × b), and only lines are drawn yet; choose one key for x",
    ],
    [
      "no single numbers",
      null,
      descriptorOf({ image: { dtype: "array", shape: [4, 4] } }),
      "none of its hinted keys is a single number; it has image",
    ],
    [
      "a moved text",
      along([["filter"], "primary"]),
      descriptorOf({ filter: { dtype: "string" }, det: {} }),
      '"filter" holds no single number (string); choose another key',
    ],
  ])("says why it does not draw %s", (_, start, descriptor, reason) => {
    expect(viewsOf(start, descriptor)).toEqual([{ kind: "none", stream: "primary", reason }]);
  });

  describe("with wishes", () => {
    const chosen = (options: ViewOptions) => viewsOf(motorScan, scanned, options);

    it.each<[ViewOptions, string]>([
      [{ x: "time" }, "det against time"],
      [{ x: "seq_num" }, "det against seq_num"],
      [{ x: "motor_setpoint" }, "det against motor_setpoint"],
      [{ y: ["motor"] }, "motor against motor"],
      [{ x: "seq_num", y: ["det", "motor_setpoint"] }, "det, motor_setpoint against seq_num"],
    ])("does %o", (options, title) => {
      expect(titles(chosen(options))).toEqual([title]);
    });

    it("draws one key of two dimensions against another", () => {
      const grid = along([["a"], "primary"], [["b"], "primary"]);
      expect(titles(viewsOf(grid, descriptorOf({ a: {}, b: {}, det: {} }), { x: "b" }))).toEqual([
        "det against b",
      ]);
    });

    it("names the keys when there is no such key", () => {
      expect(reasonOf(chosen({ x: "motr" }))).toBe('it has no key "motr"; it has det, motor, motor_setpoint');
      expect(reasonOf(chosen({ y: ["det", "det2"] }))).toContain('no key "det2"');
      expect(reasonOf(chosen({ y: [] }))).toBe("no key is chosen for y");
    });

    it("looks at the wanted streams only", () => {
      const baseline = descriptorOf({ temperature: {} }, { name: "baseline" });
      expect(viewsOf(motorScan, baseline)).toEqual([]);
      expect(titles(viewsOf(motorScan, baseline, { streams: ["baseline"] }))).toEqual([
        "temperature against time",
      ]);
      expect(chosen({ streams: ["baseline"] })).toEqual([]);
    });
  });
});
