import { expect, it } from "vitest";
import { counts, run } from "./count.ts";

it("keeps five readings, and who measured what", () => {
  expect(counts).toHaveLength(5);
  // 100 exp(-1/2), give or take its root.
  for (const value of counts ?? []) expect(Math.abs((value as number) - 60.7)).toBeLessThan(40);
  expect(run.start).toMatchObject({ operator: "me", sample: "copper", plan_name: "count", scan_id: 1 });
  expect(run.stop).toMatchObject({ exit_status: "success", num_events: { primary: 5 } });
});
