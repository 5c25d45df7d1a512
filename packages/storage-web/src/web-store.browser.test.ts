/// <reference types="@vitest/browser-playwright" />
import { type AnyDocument, encodeDocument } from "@runengine/event-model";
import { StoreUnavailableError } from "@runengine/storage";
import { descriptorOf, eventOf, startOf, testRunStore } from "@runengine/storage/testing";
import { describe, expect, it } from "vitest";
import { cdp } from "vitest/browser";
import { openByWorker, type WebStore, webStore } from "./web-store.ts";

const freshName = () => crypto.randomUUID();

testRunStore("webStore", () => webStore({ name: freshName() }), { reopen: ({ name }) => webStore({ name }) });

/** The documents of run `a`, up to so many events. */
const documentsUpTo = (events: number): AnyDocument[] => [
  startOf("a"),
  descriptorOf("a"),
  ...Array.from({ length: events }, (_, i) => eventOf("a", i + 1)),
];

/** Opens what somebody left behind, and looks whether all is there that was accepted. */
async function expectKept(name: string, accepted: number): Promise<void> {
  const store = await webStore({ name });
  const run = await store.get(-1);
  expect(run.status).toBe("interrupted");
  const kept: AnyDocument[] = [];
  for await (const document of run.documents()) kept.push(document);
  // More may have been kept whose acknowledgement never came.
  expect(kept.length).toBeGreaterThanOrEqual(accepted);
  expect(kept).toEqual(documentsUpTo(kept.length - 2));
  await store.write(...startOf("b"));
  await store.close();
}

describe("webStore", () => {
  it("keeps every accepted document when its worker is killed", async () => {
    const name = freshName();
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    const store = await openByWorker(worker, { name });
    let accepted = 0;
    await new Promise<void>((resolve) => {
      const send = async (document: AnyDocument) => {
        await store.write(...document);
        if (++accepted !== 300) return;
        worker.terminate();
        resolve();
      };
      // All of them are on their way when the worker dies.
      for (const document of documentsUpTo(1000)) void send(document);
    });
    await expectKept(name, accepted);
  });

  it("keeps every accepted document when its page is closed", async () => {
    const name = freshName();
    const page = document.createElement("iframe");
    const accepted = new Promise<number>((resolve) => {
      window.addEventListener("message", ({ data }) => {
        if (data !== 200) return;
        page.remove();
        resolve(data);
      });
    });
    const modules = { store: new URL("./web-store.ts", import.meta.url).href };
    const documents = documentsUpTo(1000).map((one) => encodeDocument(...one));
    page.srcdoc = `<script type="module">
      import { webStore } from ${JSON.stringify(modules.store)};
      const store = await webStore({ name: ${JSON.stringify(name)} });
      let accepted = 0;
      for (const document of [${documents.join(",")}]) {
        await store.write(...document);
        parent.postMessage(++accepted);
      }
    </script>`;
    document.body.append(page);
    await expectKept(name, await accepted);
  });

  it("says who has the archive open, and opens it once that one has let go", async () => {
    const name = freshName();
    document.title = "Scan of the morning";
    const first = await webStore({ name });
    const refused = await webStore({ name, patience: 0.05 }).catch((error) => error);
    expect(refused).toBeInstanceOf(StoreUnavailableError);
    expect(refused.message).toBe(
      `Cannot open the archive "${name}" of this browser: the page "Scan of the morning" (${location.pathname}) has it open; close that page, then reload this one`,
    );
    await first.write(...startOf("a"));
    const second = webStore({ name });
    await first.close();
    expect((await (await second).get(-1)).uid).toBe("a");
    await (await second).close();
  });

  it("says so when the space is used up, and goes on once there is some", async () => {
    const quota = (quotaSize?: number) =>
      cdp().send("Storage.overrideQuotaForOrigin", {
        origin: location.origin,
        ...(quotaSize !== undefined && { quotaSize }),
      });
    const store = await webStore({ name: freshName() });
    await store.write(...startOf("a"));
    await store.write(...descriptorOf("a"));
    await quota((await navigator.storage.estimate()).usage ?? 0);
    const large = "x".repeat(1_000_000);
    await expect(store.write(...eventOf("a", 1, large))).rejects.toThrow(
      /^Cannot keep the "event" document in the archive .*: the disk failed, or has no space left; check it and free some/,
    );
    await quota();
    await store.write(...eventOf("a", 1, large));
    const kept = await Promise.all(
      [...Array(3).keys()].map(
        async (from) => (await store.documents("a", from)[Symbol.asyncIterator]().next()).value,
      ),
    );
    expect(kept).toEqual([startOf("a"), descriptorOf("a"), eventOf("a", 1, large)]);
    await store.close();
  });

  it("refuses a name that could mean another folder", async () => {
    for (const name of ["", "a/b", "..", ".a", "a b"])
      await expect(webStore({ name })).rejects.toBeInstanceOf(RangeError);
  });

  it("says so when its worker cannot be loaded", async () => {
    const worker = new Worker("data:text/javascript,throw new Error('broken')", { type: "module" });
    const opening: Promise<WebStore> = openByWorker(worker, { name: freshName() });
    await expect(opening).rejects.toThrow(/^The worker that keeps the archive failed: .*; reload the page/);
  });
});
