import { expect, it } from "vitest";
import { duration, lines } from "./05-sleep.ts";

it("sleeps for as many seconds as it is told", () => {
  expect(duration).toBe(2);
  expect(lines).toContain("sleep: (none), (2,), {}");
  expect(lines).toContainEqual(expect.stringMatching(/^ {3}reply: {"intensity":.*"timestamp":1433033645}}$/));
});
