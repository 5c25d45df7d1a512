import { describe } from "vitest";
import { memoryStore } from "./memory-store.ts";
import type { RunStore } from "./run-store.ts";
import { testRunStore } from "./testing.ts";

/** A store without a catalog of its own, whose writing takes a moment. */
function plainStore(): RunStore {
  const { write, documents, runs, close } = memoryStore();
  return { write: async (...document) => write(...document), documents, runs, close: async () => close() };
}

describe("catalogOf", () => {
  testRunStore("a store that only keeps documents", plainStore);
});
