import { describe, expect, it } from "vitest";
import {
  AmbiguousRunError,
  isStorageError,
  RunNotFoundError,
  StoreUnavailableError,
  StoreWriteError,
} from "./errors.ts";

describe("errors of the storage", () => {
  it("are one line that says what and what to do", () => {
    const run = { uid: "3fa8", scanId: 7, time: 1_700_000_000, plan: "count", status: "success" } as const;
    const other = { ...run, uid: "3fb9", scanId: null, plan: null };
    const messages = [
      new RunNotFoundError(-3),
      new AmbiguousRunError("3f", [run, other], true),
      new StoreUnavailableError("/data", "it is a folder", "name a file in it"),
      new StoreWriteError("/data/a", "event", "the disk is full", "free some space"),
    ].map(({ message }) => message);
    expect(messages).toEqual([
      "No run has the position -3 from the end; list the runs to see what there is",
      'Several runs have a uid beginning with "3f"; give the uid of one of them: 3fa8 (scan 7, count, 2023-11-14T22:13:20.000Z); 3fb9 (scan -, no plan, 2023-11-14T22:13:20.000Z); and more',
      "Cannot open the archive /data: it is a folder; name a file in it",
      'Cannot keep the "event" document in the archive /data/a: the disk is full; free some space',
    ]);
  });

  it("are told from others", () => {
    expect(isStorageError(new RunNotFoundError(1))).toBe(true);
    expect(isStorageError(new Error("x"))).toBe(false);
  });
});
