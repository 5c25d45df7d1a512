import { expect, it } from "vitest";
import { again, documents } from "./13-plain-data.ts";

it("gives all four kinds of documents", () => {
  expect(documents.map(([name]) => name)).toEqual(["start", "descriptor", "event", "stop"]);
});

it("loses nothing on the way through text", () => {
  expect(again).toEqual(documents);
});

it("gives objects without a class, and frozen ones", () => {
  for (const [, doc] of documents) {
    expect(Object.getPrototypeOf(doc)).toBe(Object.prototype);
    expect(Object.isFrozen(doc)).toBe(true);
  }
});
