import { LimitError } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import {
  booleanValue,
  choiceValue,
  integerValue,
  listValue,
  numberValue,
  signal,
  textValue,
} from "./index.ts";

describe("value types", () => {
  it.each([
    ["a number", numberValue(), [1.5, Number.NaN], ["1", null, true]],
    ["a whole number", integerValue(), [1, -4], [1.5, "1", 2 ** 60]],
    ["a text", textValue(), ["", "on"], [1, null]],
    ["true or false", booleanValue(), [true, false], [0, "true"]],
    ["one of low, high", choiceValue(["low", "high"]), ["low", "high"], ["mid", 0]],
    ["a list of 2 numbers", listValue(2), [[1, 2]], [[1], [1, 2, 3], [1, "2"], 1]],
  ])("%s", (words, type, good, bad) => {
    expect(type.words).toBe(words);
    expect([...good, ...bad].map((value) => type.accepts(value))).toEqual([
      ...good.map(() => true),
      ...bad.map(() => false),
    ]);
    expect(type.accepts(type.initial)).toBe(true);
    expect(type.dataKey("here").source).toBe("here");
  });

  it("describe themselves as event-model has it", () => {
    expect(numberValue({ range: [0, 1] }).dataKey("s")).toMatchObject({
      limits: { display: { low: 0, high: 1 } },
    });
    expect(integerValue({ units: "counts" }).dataKey("s")).toMatchObject({
      dtype: "integer",
      units: "counts",
    });
    expect(choiceValue(["a", "b"]).dataKey("s")).toEqual({
      source: "s",
      dtype: "string",
      shape: [],
      choices: ["a", "b"],
    });
    expect(listValue(3, { units: "V" }).dataKey("s")).toMatchObject({
      dtype: "array",
      shape: [3],
      units: "V",
    });
    expect(booleanValue().dataKey("s")).toMatchObject({ dtype: "boolean" });
  });

  it("begin within their limits", () => {
    expect(numberValue({ limits: [2, 5] }).initial).toBe(2);
    expect(integerValue({ limits: [-5, -2] }).initial).toBe(-2);
  });

  it("refuse what makes no type", () => {
    expect(() => numberValue({ limits: [5, 2] })).toThrow("limits must be [low, high], got [5, 2]");
    expect(() => choiceValue([])).toThrow("a choice needs texts to choose from, got none");
    expect(() => listValue(0)).toThrow("a list needs a length of 1 or more, got 0");
  });

  it("say briefly what came instead", () => {
    const text = signal(textValue(), undefined, { name: "x" });
    const got = (value: unknown) => {
      try {
        return text.set(value as string);
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(got({ a: 1 })).toBe("x can be set to a text, got an object");
    expect(got(new Array(20).fill(1))).toBe("x can be set to a text, got a list of 20");
    const choice = signal(choiceValue(["on", "off"]), undefined, { name: "x" });
    expect(() => choice.set("o".repeat(100) as "on")).toThrow(
      `x can be set to one of on, off, got "${"o".repeat(60)}…"`,
    );
    expect(() => signal(numberValue({ limits: [0, 1] }), undefined, { name: "x" }).set(2)).toThrow(
      LimitError,
    );
  });
});
