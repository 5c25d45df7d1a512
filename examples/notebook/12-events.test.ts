import { expect, it } from "vitest";
import { documents, lines, refused } from "./12-events.ts";

it("tells of a stream once, at its first event", () => {
  expect(documents).toEqual([
    "start",
    "descriptor primary",
    "event 1",
    "event 2",
    "descriptor position",
    "event 1",
    "event 2",
    "stop",
  ]);
});

it("puts all readings of an event together", () => {
  const event = lines.find((line) => line.startsWith("*** event"));
  expect(event).toMatch(/"data":{"pos":5,"intensity":0\.000003726653172078\d*}/);
  const descriptor = lines.find((line) => line.startsWith("*** descriptor"));
  expect(descriptor).toContain('"pos":{"source":"sim:motor","dtype":"number"');
  expect(descriptor).toContain('"intensity":{"source":"sim:sg","dtype":"number"');
});

it("refuses another set of objects in a stream", () => {
  expect(String(refused)).toMatch(/primary/);
  expect(lines.filter((line) => line.includes('"exit_status":"fail"'))).toHaveLength(1);
});
