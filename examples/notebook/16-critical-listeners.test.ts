import { expect, it } from "vitest";
import { error, good, lines, problems } from "./16-critical-listeners.ts";

it("goes on only when the critical listener has taken the document", () => {
  const at = lines.indexOf("keeping the event …");
  expect(at).toBeGreaterThan(0);
  expect(lines.slice(at, at + 3)).toEqual(["keeping the event …", "… kept", "   reply: none"]);
});

it("waits for no other, and tells of their errors", () => {
  expect(good).toMatchObject({ exitStatus: "success" });
  expect(problems).toContain("Error: no such window");
});

it("fails the run when a critical listener fails", () => {
  expect(error).toMatchObject({ message: expect.stringContaining("disk full") });
  expect(lines.filter((line) => line.includes('"exit_status":"fail"'))).toHaveLength(1);
});
