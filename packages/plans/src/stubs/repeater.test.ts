import { message, type Plan } from "@runengine/messages";
import { expect, it } from "vitest";
import { pchain, repeater } from "../index.ts";
import { drive, linesOf } from "../testing.ts";

function* step(name: string): Plan<string> {
  yield message(name);
  return name;
}

it("repeater runs a fresh plan each time, without checkpoints", () => {
  expect(linesOf(repeater(2, () => step("a")))).toEqual(["a", "a"]);
  expect(repeater(null, () => step("a")).next().done).toBe(false);
});

it("pchain runs plans in turn and gives what each returned", () => {
  const { messages, result } = drive(pchain(step("a"), step("b")));
  expect(messages.map(({ command }) => command)).toEqual(["a", "b"]);
  expect(result).toEqual(["a", "b"]);
});
