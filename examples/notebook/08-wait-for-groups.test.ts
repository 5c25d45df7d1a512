import { expect, it } from "vitest";
import { lines, times } from "./08-wait-for-groups.ts";

it("waits for group A, reads, waits for group B, reads again", () => {
  expect(lines.filter((line) => /^(wait|read)|waiting for/.test(line))).toEqual([
    'wait: (none), (), {group: "A", error_on_timeout: true, watch: []}',
    "   waiting for: motor1, motor2",
    "read: (sg), (), {}",
    'wait: (none), (), {group: "B", error_on_timeout: true, watch: []}',
    "   waiting for: motor3",
    "read: (sg), (), {}",
  ]);
  expect(times).toEqual([1433033644, 1433033645]);
});
