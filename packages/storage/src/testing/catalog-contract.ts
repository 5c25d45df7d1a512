import { type AnyDocument, encodeJson } from "@runengine/event-model";
import { expect, it } from "vitest";
import type { Archive, Catalog, RunChange } from "../catalog.ts";
import { catalogOf } from "../catalog-of.ts";
import { AmbiguousRunError, RunNotFoundError } from "../errors.ts";
import { matches } from "../matches.ts";
import type { RunStore } from "../run-store.ts";
import { descriptorOf, eventOf, everyKindOf, startOf, stopOf } from "./sample-documents.ts";
import { queries, searchedRuns } from "./searched-runs.ts";
import { collect, type Stores, write } from "./stores.ts";

/** What holds for the catalog of any store, be it the store's own. */
export function catalogContract<S extends RunStore>({ open, reopen }: Stores<S>): void {
  const openArchive = async (documents: readonly AnyDocument[]): Promise<Archive> => {
    const archive = asArchive(await open());
    await write(archive, documents);
    return archive;
  };

  it("finds a run by position, scan id, uid, and the beginning of a uid", async () => {
    const archive = await openArchive([
      ...everyKindOf("beam"),
      startOf("abba", { scan_id: 7 }),
      startOf("cat", { scan_id: 8 }),
    ]);
    const refs = [-1, -3, 7, "abba", "b"] as const;
    const found = await Promise.all(refs.map((ref) => archive.get(ref)));
    expect(found.map(({ uid }) => uid)).toEqual(["cat", "beam", "abba", "abba", "beam"]);
    expect((await archive.get("beam")).start).toEqual(everyKindOf("beam")[0]?.[1]);
    expect((await archive.get("beam")).stop).toEqual(stopOf("beam")[1]);
  });

  it("takes a whole uid before others that begin with it", async () => {
    const archive = await openArchive([startOf("a"), startOf("ab")]);
    expect((await archive.get("a")).uid).toBe("a");
  });

  it("says so when no run fits", async () => {
    const archive = await openArchive([startOf("a"), startOf("b"), startOf("c")]);
    for (const ref of [-4, 9, "x", "A", "%"])
      await expect(archive.get(ref)).rejects.toBeInstanceOf(RunNotFoundError);
    for (const ref of ["", 1.5, Number.NaN])
      await expect(archive.get(ref)).rejects.toBeInstanceOf(RangeError);
  });

  it("refuses what fits several runs, and lists them", async () => {
    const archive = await openArchive(
      ["a1", "a2", "b"].map((uid) => startOf(uid, { scan_id: uid === "b" ? 6 : 5 })),
    );
    for (const ref of ["a", 5]) {
      const error: unknown = await archive.get(ref).catch((reason) => reason);
      expect(error).toBeInstanceOf(AmbiguousRunError);
      expect((error as AmbiguousRunError).matches).toEqual(
        ["a2", "a1"].map((uid) => ({
          uid,
          scanId: 5,
          time: 1_700_000_300,
          plan: "count",
          status: "running",
        })),
      );
    }
  });

  it("knows runs that are written, and how the others ended", async () => {
    const ended = (["success", "abort", "fail"] as const).flatMap((status) => [
      startOf(status),
      stopOf(status, status),
    ]);
    const archive = await openArchive([...ended, startOf("now")]);
    expect(await statuses(archive)).toEqual({
      now: "running",
      fail: "fail",
      abort: "abort",
      success: "success",
    });
  });

  it("gives the newest runs first, page by page, while new ones begin", async () => {
    const uids = ["e", "a", "d", "b", "c"];
    const archive = await openArchive(uids.flatMap((uid) => [startOf(uid), stopOf(uid)]));
    const pages: string[][] = [];
    let after: string | null = null;
    do {
      const page = await archive.search(undefined, { limit: 2, ...(after !== null && { after }) });
      pages.push(page.runs.map(({ uid }) => uid));
      after = page.next;
      await write(archive, [startOf(`later${pages.length}`)]);
    } while (after !== null);
    expect(pages).toEqual([["c", "b"], ["d", "a"], ["e"]]);
    await expect(archive.search(undefined, { after: "x" })).rejects.toBeInstanceOf(RunNotFoundError);
    await expect(archive.search(undefined, { limit: 0 })).rejects.toBeInstanceOf(RangeError);
  });

  it("finds what each kind of query means", async () => {
    const archive = await openArchive(searchedRuns);
    const { runs: all } = await archive.search(undefined, { limit: 100 });
    for (const query of queries) {
      const what = encodeJson(query);
      const meant = all.filter((run) => matches(query, run)).map(({ uid }) => uid);
      const found = await archive.search(query);
      expect(
        found.runs.map(({ uid }) => uid),
        what,
      ).toEqual(meant);
      const { runs, next } = await archive.search(query, { limit: 1 });
      expect(
        runs.map(({ uid }) => uid),
        what,
      ).toEqual(meant.slice(0, 1));
      expect(next, what).toBe(meant.length > 1 ? meant[0] : null);
    }
  });

  it("reads streams, remaining events and table of a run", async () => {
    const archive = await openArchive([
      startOf("a"),
      descriptorOf("a", "baseline"),
      descriptorOf("a"),
      ...[1, 2, 3].map((n) => eventOf("a", n)),
      eventOf("a", 2, "retaken"),
      eventOf("a", 1, 10, "baseline"),
      stopOf("a"),
    ]);
    const run = await archive.get("a");
    expect(await run.streams()).toEqual(["baseline", "primary"]);
    expect(await collect(run.events())).toEqual([eventOf("a", 1)[1], eventOf("a", 2, "retaken")[1]]);
    expect(await collect(run.events("baseline"))).toEqual([eventOf("a", 1, 10, "baseline")[1]]);
    expect(await collect(run.events("none"))).toEqual([]);
    const { seqNum, data } = await run.table();
    expect({ seqNum, x: data.x }).toEqual({ seqNum: [1, 2], x: [1, "retaken"] });
    expect(await collect(run.documents(8))).toEqual([stopOf("a")]);
    for (const from of [-1, 0.5]) expect(() => run.documents(from)).toThrow(RangeError);
  });

  it("unpacks event pages", async () => {
    const archive = await openArchive(everyKindOf("a"));
    const events = await collect((await archive.get("a")).events());
    expect(events.map(({ seq_num, data }) => [seq_num, data.x])).toEqual([
      [1, 1],
      [2, 2.5],
      [3, 3.5],
    ]);
  });

  it("tells of runs that begin and end, until it is closed", async () => {
    const archive = await openArchive([startOf("before"), stopOf("before")]);
    const told = toldBy(archive.changes());
    await write(archive, [startOf("a"), descriptorOf("a"), eventOf("a", 1), stopOf("a", "abort")]);
    await archive.close();
    expect(await told).toEqual(["begun a running", "ended a abort"]);
  });

  it("tells of runs begun since a time first, each once", async () => {
    const old = [startOf("old", { scan_id: 1 }), stopOf("old")];
    const archive = await openArchive([
      ...old,
      startOf("a", { scan_id: 2 }),
      stopOf("a"),
      startOf("b", { scan_id: 3 }),
    ]);
    const changes = archive.changes(1_700_000_120)[Symbol.asyncIterator]();
    const first = await changes.next();
    await write(archive, [stopOf("b"), startOf("c", { scan_id: 4 })]);
    const told = toldBy({ [Symbol.asyncIterator]: () => changes });
    await archive.close();
    expect(first.value?.run.uid).toBe("a");
    expect(await told).toEqual(["begun b running", "ended b success", "begun c running"]);
  });

  if (!reopen) return;

  it("shows a run without a stop as interrupted, once what wrote it is gone", async () => {
    const store = await open();
    await write(store, [startOf("cut"), descriptorOf("cut"), startOf("done"), stopOf("done")]);
    await store.close();
    const archive = asArchive(await reopen(store));
    await write(archive, [startOf("now")]);
    expect(await statuses(archive)).toEqual({ cut: "interrupted", done: "success", now: "running" });
    const { runs } = await archive.search({ kind: "status", status: "interrupted" });
    expect(runs.map(({ uid, stop }) => [uid, stop])).toEqual([["cut", null]]);
    expect((await archive.get("cut")).stop).toBeNull();
  });
}

function asArchive(store: RunStore): Archive {
  const isArchive = (some: RunStore): some is Archive => "search" in some;
  return isArchive(store) ? store : catalogOf(store);
}

async function statuses(catalog: Catalog): Promise<Record<string, string>> {
  const { runs } = await catalog.search();
  return Object.fromEntries(runs.map(({ uid, status }) => [uid, status]));
}

/** Begins to listen at once. */
async function toldBy(changes: AsyncIterable<RunChange>): Promise<string[]> {
  const all = await collect(changes);
  return all.map(({ kind, run }) => `${kind} ${run.uid} ${run.status}`);
}
