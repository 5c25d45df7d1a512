import { expect, it } from "vitest";
import { events, headerText, last } from "./17-archive.ts";

it("finds the last run", () => {
  expect(last).toMatchObject({ status: "success", start: { scan_id: 124, owner: "tester" } });
});

it("shows its header: start, stop, descriptors, newest first", () => {
  const titles = headerText.split("\n\n").map((section) => section.split("\n")[0]);
  expect(titles).toEqual(["start", "stop", "descriptor position", "descriptor primary"]);
  expect(headerText).toMatch(/^owner +tester$/m);
  expect(headerText).toMatch(/^exit_status +success$/m);
  expect(headerText).toMatch(/^intensity +number, from sim:sg$/m);
});

it("tells its times in words", () => {
  expect(headerText).toMatch(/^time +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \(28 seconds ago\)$/m);
});

it("shows its events as a table", () => {
  const [titles = "", , , ...rows] = events.split("\n");
  expect(titles.trim().split(/\s+/)).toEqual(["seq_num", "time", "pos", "intensity"]);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatch(/^ *1 .* 5\.000 +/);
});
