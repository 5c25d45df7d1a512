import { expect, it } from "vitest";
import { newest } from "../../../examples/archive-in-the-browser.ts";

it("finds the run of the example", () => {
  expect(newest).toBe("success");
});
