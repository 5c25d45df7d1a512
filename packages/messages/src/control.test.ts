import { expect, it } from "vitest";
import { FailedPause, IllegalMessageSequence, RequestAbort, RequestStop } from "./index.ts";

it.each([
  [new RequestStop(), "RequestStop: the operator stopped the plan"],
  [new RequestAbort(), "RequestAbort: the operator aborted the plan"],
  [new RequestAbort("no beam"), "RequestAbort: no beam"],
  [
    new FailedPause(),
    "FailedPause: The plan cannot be resumed from here (clear_checkpoint), so the pause ends it; add a checkpoint to make pausing possible",
  ],
  [new IllegalMessageSequence("save without create"), "IllegalMessageSequence: save without create"],
])("%s names itself", (error, text) => {
  expect(String(error)).toBe(text);
});

it("RequestAbort keeps the operator's reason apart", () => {
  expect([new RequestAbort().reason, new RequestAbort("no beam").reason]).toEqual(["", "no beam"]);
});
