import { expect, it } from "vitest";
import { live, replayed } from "./store-and-replay.ts";

it("shows the stored run as it was shown live", () => {
  expect(live).toEqual(["1: -1 mm, 61 counts", "2: 0 mm, 100 counts", "3: 1 mm, 61 counts"]);
  expect(replayed).toEqual(live);
});
