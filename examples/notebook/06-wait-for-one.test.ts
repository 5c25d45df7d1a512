import { expect, it } from "vitest";
import { done, lines, motor } from "./06-wait-for-one.ts";

it("waits until the motor is there", () => {
  expect({ done, position: motor.position }).toEqual({ done: true, position: 5 });
  const from = lines.indexOf('trigger: (motor), (), {group: "A"}');
  expect(lines.slice(from, from + 7)).toEqual([
    'trigger: (motor), (), {group: "A"}',
    "   reply: under way",
    "   cache: none",
    'wait: (none), (), {group: "A", error_on_timeout: true, watch: []}',
    "   waiting for: motor",
    "   reply: true",
    "   cache: none",
  ]);
});

it("reads only then", () => {
  const { timestamp } = motor.read().pos;
  expect(timestamp).toBeCloseTo(1433033643.1, 5);
  expect(lines).toContainEqual(
    expect.stringMatching(new RegExp(`^ {3}reply: {"intensity":.*"timestamp":${timestamp}}}$`)),
  );
});
