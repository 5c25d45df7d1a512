import { expect, it } from "vitest";
import { memoryStore } from "./memory-store.ts";
import { startOf } from "./testing/sample-documents.ts";
import { documentsIn } from "./testing/stores.ts";
import { testRunStore } from "./testing.ts";

testRunStore("memoryStore", memoryStore);

it("keeps a document as it was when it was written", async () => {
  const store = memoryStore();
  const [, start] = startOf("a");
  await store.write("start", start as never);
  Object.assign(start, { scan_id: 9 });
  expect(await documentsIn(store, "a")).toEqual([startOf("a")]);
});
