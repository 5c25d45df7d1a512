import { expect, it } from "vitest";
import { lines, message, motor } from "./01-messages.ts";

it("has four parts, and no run key", () => {
  expect(message).toEqual({ command: "set", obj: motor, args: [5], kwargs: { group: null }, run: null });
});

it("is printed in the first notebook's form", () => {
  expect(lines).toEqual(["set: (motor), (5,), {}", "trigger: (motor), (), {}", "read: (motor), (), {}"]);
});
