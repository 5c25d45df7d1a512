import { memoryStore, StoreReadError } from "@runengine/storage";
import { startOf, stopOf } from "@runengine/storage/testing";
import { describe, expect, it } from "vitest";
import { runList } from "./run-list.ts";
import { until } from "./testing.ts";

const fails = (error: unknown): void => {
  throw error;
};

async function archiveOfRuns(count: number) {
  const archive = memoryStore();
  for (let run = 0; run < count; run++) {
    await archive.write(...startOf(`run ${run}`));
    await archive.write(...stopOf(`run ${run}`));
  }
  return archive;
}

describe("runList", () => {
  it("reads the newest runs first, and older ones when they are asked for", async () => {
    const { state, loadMore } = runList(await archiveOfRuns(60), fails);
    const { entries, more } = await until(state, ({ loading }) => !loading);
    expect([entries.length, entries[0]?.uid, more]).toEqual([50, "run 59", true]);
    await loadMore();
    expect([state.get().entries.length, state.get().entries.at(-1)?.uid]).toEqual([60, "run 0"]);
    expect(state.get().more).toBe(false);
  });

  it("adds a run when it begins, and tells when it has ended", async () => {
    const archive = await archiveOfRuns(1);
    const { state } = runList(archive, fails);
    await until(state, ({ loading }) => !loading);
    await archive.write(...startOf("new"));
    const { entries } = await until(state, (list) => list.entries.length === 2);
    expect(entries[0]).toMatchObject({ uid: "new", status: "running", points: null });
    await archive.write(...stopOf("new"));
    await until(state, (list) => list.entries[0]?.status === "success");
  });

  it("tells when the archive cannot be read, and stops loading", async () => {
    const failure = new StoreReadError("memory", "it is gone", "reload the page");
    const told: unknown[] = [];
    const broken = { ...memoryStore(), search: () => Promise.reject(failure) };
    const { state } = runList(broken, (error) => told.push(error));
    await until(state, ({ loading }) => !loading);
    expect(told).toEqual([failure]);
  });
});
