import { MetadataStoreError } from "@runengine/storage";
import { beforeEach, describe, expect, it } from "vitest";
import { browserMetadata } from "./browser-metadata.ts";

describe("browserMetadata", () => {
  beforeEach(() => localStorage.clear());

  it("lasts from one use to the next, and loses no number", async () => {
    const first = await browserMetadata();
    Object.assign(first.metadata, { scan_id: 7, big: 2n ** 60n, not: Number.NaN });
    await first.save();
    await first.close();
    const second = await browserMetadata();
    expect(second.metadata).toEqual({ scan_id: 7, big: 2n ** 60n, not: Number.NaN });
    await second.close();
  });

  it("is for one page at a time; the second one is told so", async () => {
    const first = await browserMetadata();
    await expect(browserMetadata()).rejects.toThrow("another page is using them; close that page");
    await first.close();
    await (await browserMetadata()).close();
  });

  it("refuses what is no metadata, and leaves it alone", async () => {
    localStorage.setItem("runengine metadata", "[1]");
    await expect(browserMetadata()).rejects.toBeInstanceOf(MetadataStoreError);
    expect(localStorage.getItem("runengine metadata")).toBe("[1]");
  });

  it("says when it cannot be kept", async () => {
    const store = await browserMetadata();
    store.metadata.much = "x".repeat(20_000_000);
    expect(() => store.save()).toThrow(/they cannot be kept; free space/);
    await store.close();
  });
});
