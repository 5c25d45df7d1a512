import { type AnyDocument, DocumentValidationError } from "@runengine/event-model";
import { expect, it } from "vitest";
import { isStorageError, StoreClosedError, UnknownRunError } from "../errors.ts";
import type { RunStore } from "../run-store.ts";
import { descriptorOf, eventOf, everyKindOf, startOf, stopOf } from "./sample-documents.ts";
import { documentsIn, runsIn, type Stores, write } from "./stores.ts";

/** What holds for any store. */
export function storeContract<S extends RunStore>({ open, reopen }: Stores<S>): void {
  it("gives back every kind of document as it was written", async () => {
    const store = await open();
    const documents = everyKindOf("a");
    await write(store, documents);
    expect(await documentsIn(store, "a")).toEqual(documents);
  });

  it("keeps numbers that plain JSON loses, and any text", async () => {
    const store = await open();
    const numbers = [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      -0,
      2n ** 64n,
      -(2n ** 53n),
      1e300,
      2 ** 60,
    ];
    const texts = ["", '\0\n"\\', "\u2028", "😀", "\ud800", "NaN", "12345678901234567890"];
    const documents = [
      startOf("a", { numbers, texts }),
      descriptorOf("a"),
      ...numbers.map((x, i) => eventOf("a", i + 1, x)),
      stopOf("a"),
    ];
    await write(store, documents);
    expect(await documentsIn(store, "a")).toEqual(documents);
  });

  it("gives back what it has accepted, while the run goes on", async () => {
    const store = await open();
    const documents = everyKindOf("a");
    for (const [i, document] of documents.entries()) {
      await store.write(...document);
      expect(await documentsIn(store, "a")).toEqual(documents.slice(0, i + 1));
    }
  });

  it("lists runs in the order in which they began", async () => {
    const store = await open();
    for (const uid of ["b", "a", "c"]) await write(store, [startOf(uid), stopOf(uid)]);
    expect(await runsIn(store)).toEqual(["b", "a", "c"]);
  });

  it("keeps runs apart that are written at the same time", async () => {
    const store = await open();
    const [a, b] = [everyKindOf("a"), everyKindOf("b")];
    await write(
      store,
      a.flatMap((document, i) => [document, b[i] as AnyDocument]),
    );
    expect(await documentsIn(store, "a")).toEqual(a);
    expect(await documentsIn(store, "b")).toEqual(b);
  });

  it("gives documents from a position on", async () => {
    const store = await open();
    const documents = everyKindOf("a");
    await write(store, documents);
    expect(await documentsIn(store, "a", 3)).toEqual(documents.slice(3));
    expect(await documentsIn(store, "a", documents.length)).toEqual([]);
    expect(await documentsIn(store, "a", documents.length + 1000)).toEqual([]);
  });

  it("gives a run of many documents in order", async () => {
    const store = await open();
    const events = Array.from({ length: 1200 }, (_, i) => eventOf("a", i + 1));
    await write(store, [startOf("a"), descriptorOf("a"), ...events]);
    expect(await documentsIn(store, "a", 2)).toEqual(events);
  });

  it("has no documents of a run that it does not know", async () => {
    const store = await open();
    expect(await documentsIn(store, "a")).toEqual([]);
    expect(await runsIn(store)).toEqual([]);
  });

  it("refuses documents of a run that it does not know, and keeps the others", async () => {
    const store = await open();
    await write(store, [startOf("a"), descriptorOf("a")]);
    for (const stranger of everyKindOf("b").slice(1)) {
      await expect(write(store, [stranger]), stranger[0]).rejects.toBeInstanceOf(UnknownRunError);
    }
    await write(store, [eventOf("a", 1)]);
    expect(await documentsIn(store, "a")).toEqual([startOf("a"), descriptorOf("a"), eventOf("a", 1)]);
    expect(await runsIn(store)).toEqual(["a"]);
  });

  it("refuses a document that is not valid, and keeps the others", async () => {
    const store = await open();
    await write(store, [startOf("a"), descriptorOf("a")]);
    for (const [name, doc] of [eventOf("a", 1), stopOf("a"), startOf("b")]) {
      const invalid = [name, { ...doc, time: "noon" }] as AnyDocument;
      await expect(write(store, [invalid]), name).rejects.toSatisfy(
        (error) => error instanceof DocumentValidationError && error.message.includes("/time"),
      );
    }
    await write(store, [eventOf("a", 1)]);
    expect(await documentsIn(store, "a")).toEqual([startOf("a"), descriptorOf("a"), eventOf("a", 1)]);
    expect(await runsIn(store)).toEqual(["a"]);
  });

  it("refuses what comes after a run's stop", async () => {
    const store = await open();
    await write(store, everyKindOf("a"));
    for (const late of [eventOf("a", 4), descriptorOf("a", "late"), stopOf("a")]) {
      await expect(write(store, [late])).rejects.toBeInstanceOf(UnknownRunError);
    }
    expect(await documentsIn(store, "a")).toEqual(everyKindOf("a"));
  });

  it("refuses a second start of a run, and keeps the first", async () => {
    const store = await open();
    await write(store, [startOf("a"), descriptorOf("a")]);
    await expect(write(store, [startOf("a", { scan_id: 2 })])).rejects.toSatisfy(isStorageError);
    await write(store, [eventOf("a", 1)]);
    expect(await documentsIn(store, "a")).toEqual([startOf("a"), descriptorOf("a"), eventOf("a", 1)]);
  });

  it("refuses documents after it was closed, and closes once only", async () => {
    const store = await open();
    await write(store, [startOf("a")]);
    await store.close();
    await store.close();
    await expect(write(store, [descriptorOf("a")])).rejects.toBeInstanceOf(StoreClosedError);
    await expect(documentsIn(store, "a")).rejects.toBeInstanceOf(StoreClosedError);
  });

  if (!reopen) return;

  it("has everything when it is opened again", async () => {
    const store = await open();
    await write(store, [...everyKindOf("b"), startOf("a"), descriptorOf("a"), eventOf("a", 1)]);
    await store.close();
    const again = await reopen(store);
    expect(await runsIn(again)).toEqual(["b", "a"]);
    expect(await documentsIn(again, "b")).toEqual(everyKindOf("b"));
    expect(await documentsIn(again, "a")).toEqual([startOf("a"), descriptorOf("a"), eventOf("a", 1)]);
    await write(again, everyKindOf("c"));
    expect(await runsIn(again)).toEqual(["b", "a", "c"]);
    expect(await documentsIn(again, "c")).toEqual(everyKindOf("c"));
  });
}
