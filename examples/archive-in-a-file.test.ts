import { expect, it } from "vitest";
import { names } from "./archive-in-a-file.ts";

it("reads what it has kept", () => {
  expect(names).toEqual(["start", "descriptor", "event", "event", "stop"]);
});
