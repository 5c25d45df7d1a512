import { type AnyDocument, type Fold, packEventPage, type Table } from "@runengine/event-model";
import { lastValueFrom, map, materialize, mergeMap, take, toArray } from "rxjs";
import { TestScheduler } from "rxjs/testing";
import { describe, expect, it } from "vitest";
import {
  type DocumentSource,
  liveDocuments,
  type RunDocuments,
  rowsOf,
  runsOf,
  stateOf,
  storedDocuments,
  tableOf,
} from "./index.ts";

const start = (uid: string): AnyDocument => ["start", { uid, time: 0 }];
const stop = (run_start: string): AnyDocument => [
  "stop",
  { uid: `stop of ${run_start}`, time: 9, run_start, exit_status: "success" },
];
const descriptor = (uid: string, name: string, run_start: string): AnyDocument => [
  "descriptor",
  { uid, time: 0, run_start, name, data_keys: {} },
];
const event = (of: string, seq_num: number, x: number) =>
  ({ uid: `${of}${seq_num}`, time: x, descriptor: of, seq_num, data: { x }, timestamps: { x } }) as const;

/** Runs a and b; d is a's primary stream, m its monitor. */
const documents: Readonly<Record<string, AnyDocument>> = {
  a: start("a"),
  b: start("b"),
  d: descriptor("d", "primary", "a"),
  m: descriptor("m", "ring", "a"),
  1: ["event", event("d", 1, 10)],
  2: ["event", event("d", 2, 20)],
  3: ["event", event("d", 2, 21)],
  p: ["event_page", packEventPage([event("d", 3, 30), event("d", 4, 40)])],
  r: ["event", event("m", 1, 300)],
  x: stop("a"),
  y: stop("b"),
};

function inVirtualTime(run: Parameters<TestScheduler["run"]>[0]): void {
  new TestScheduler((actual, expected) => expect(actual).toEqual(expected)).run(run);
}

describe("rowsOf", () => {
  it("gives the rows of one stream, pages taken apart", () => {
    inVirtualTime(({ hot, expectObservable }) => {
      const source = hot("    a-d-m-1-r-2-p---x-|", documents);
      const x = source.pipe(
        rowsOf(),
        map(({ seqNum, data }) => `${seqNum}:${data.x}`),
      );
      expectObservable(x).toBe("------1---2-(34)--|", { 1: "1:10", 2: "2:20", 3: "3:30", 4: "4:40" });
    });
  });

  it("gives the rows of all streams on request", () => {
    inVirtualTime(({ hot, expectObservable }) => {
      const source = hot("    a-d-m-1-r-2-|", documents);
      const streams = source.pipe(
        rowsOf(null),
        map(({ stream }) => stream),
      );
      expectObservable(streams).toBe("------p-r-p-|", { p: "primary", r: "ring" });
    });
  });

  it("errors when its source does", () => {
    inVirtualTime(({ hot, expectObservable }) => {
      const x = hot("a-d-1-#", documents).pipe(
        rowsOf(),
        map(({ data }) => data.x),
      );
      expectObservable(x).toBe("----1-#", { 1: 10 });
    });
  });
});

describe("tableOf", () => {
  const columns = map(({ seqNum, data }: Table) => `${seqNum}=${data.x ?? ""}`);

  it("drops superseded rows", () => {
    inVirtualTime(({ hot, expectObservable }) => {
      const table = hot("     a-d-1-2-3-|", documents).pipe(tableOf(), columns);
      expectObservable(table).toBe("e-e-f-g-h-|", { e: "=", f: "1=10", g: "1,2=10,20", h: "1,2=10,21" });
    });
  });

  it("folds for each subscription anew", () => {
    inVirtualTime(({ cold, expectObservable }) => {
      const table = cold("(ad1|)", documents).pipe(tableOf(), columns);
      for (let i = 0; i < 2; i++) expectObservable(table).toBe("(eef|)", { e: "=", f: "1=10" });
    });
  });
});

describe("stateOf", () => {
  it("gives the state of a fold after each document", () => {
    const counter: Fold<number> = { initial: () => 0, step: (...[count]) => count + 1 };
    inVirtualTime(({ hot, expectObservable }) => {
      expectObservable(hot("a-d---1|", documents).pipe(stateOf(counter))).toBe("1-2---3|", {
        1: 1,
        2: 2,
        3: 3,
      });
    });
  });
});

describe("runsOf", () => {
  const parted = mergeMap(({ uid, documents }: RunDocuments) =>
    documents.pipe(map(([name]) => `${uid} ${name}`)),
  );
  const names = {
    a: "a start",
    b: "b start",
    d: "a descriptor",
    1: "a event",
    x: "a stop",
    y: "b stop",
  };

  it("parts interleaved runs", () => {
    inVirtualTime(({ hot, expectObservable }) => {
      expectObservable(hot("a-b-d-y-1-x-|", documents).pipe(runsOf(), parted)).toBe("a-b-d-y-1-x-|", names);
    });
  });

  it("completes the documents of a run at its stop", () => {
    inVirtualTime(({ hot, expectObservable }) => {
      const counts = hot("a-b-x-y-|", documents).pipe(
        runsOf(),
        mergeMap(({ documents }) =>
          documents.pipe(
            toArray(),
            map(({ length }) => length),
          ),
        ),
      );
      expectObservable(counts).toBe("----2-2-|", { 2: 2 });
    });
  });

  it("gives a late subscriber the run from its start on", () => {
    inVirtualTime(({ hot, expectObservable }) => {
      const runs: RunDocuments[] = [];
      hot("                        a-d-1-------x-|", documents)
        .pipe(runsOf())
        .subscribe((run) => runs.push(run));
      const lately = hot("         -----l").pipe(
        mergeMap(() => runs),
        parted,
      );
      expectObservable(lately).toBe("-----(ad1)--x-", names);
    });
  });

  it("leaves out what came before without replay", () => {
    inVirtualTime(({ hot, expectObservable }) => {
      const runs: RunDocuments[] = [];
      hot("a-d-1-x-|", documents)
        .pipe(runsOf({ replay: false }))
        .subscribe((run) => runs.push(run));
      const lately = hot("---l").pipe(
        mergeMap(() => runs),
        parted,
      );
      expectObservable(lately).toBe("----1-x-", names);
    });
  });

  it("lets go of the source when neither runs nor documents are taken", () => {
    inVirtualTime(({ hot, expectObservable, expectSubscriptions }) => {
      const source = hot("a-d-1-x-b-y-", documents);
      expectObservable(source.pipe(runsOf(), take(1), parted)).toBe("a-d-1-(x|)", names);
      expectSubscriptions(source.subscriptions).toBe("^-----!");
    });
  });

  it("leaves out runs whose start it has not seen", () => {
    inVirtualTime(({ hot, expectObservable }) => {
      expectObservable(hot("d-1-x-b-|", documents).pipe(runsOf(), parted)).toBe("------b-|", names);
    });
  });

  it("passes a lost source on to runs and documents", () => {
    inVirtualTime(({ hot, expectObservable }) => {
      const kinds = hot("a-d-#", documents).pipe(
        runsOf(),
        mergeMap(({ documents }) =>
          documents.pipe(
            materialize(),
            map(({ kind }) => kind),
          ),
        ),
      );
      expectObservable(kinds).toBe("N-N-(E#)");
    });
  });
});

describe("liveDocuments", () => {
  it("listens while it is subscribed to", () => {
    const listeners = new Map<number, (...document: AnyDocument) => void>();
    const source: DocumentSource = {
      subscribe: (_name, listener) => {
        listeners.set(7, listener);
        return 7;
      },
      unsubscribe: (token) => listeners.delete(token),
    };
    const seen: AnyDocument[] = [];
    const subscription = liveDocuments(source).subscribe((document) => seen.push(document));
    listeners.get(7)?.(...start("a"));
    subscription.unsubscribe();
    expect(seen).toEqual([start("a")]);
    expect(listeners.size).toBe(0);
  });

  it("errors when the source takes no listener", async () => {
    const gone: DocumentSource = {
      subscribe: () => {
        throw new Error("the engine is gone");
      },
      unsubscribe: () => {},
    };
    await expect(lastValueFrom(liveDocuments(gone))).rejects.toThrow("the engine is gone");
  });
});

describe("storedDocuments", () => {
  async function* run(): AsyncGenerator<AnyDocument> {
    yield start("a");
    yield stop("a");
  }

  it("reads the record anew for each subscriber", async () => {
    const stored = storedDocuments({ documents: run });
    for (let i = 0; i < 2; i++) {
      expect(await lastValueFrom(stored.pipe(toArray()))).toEqual([start("a"), stop("a")]);
    }
  });

  it("errors where the record cannot be read", async () => {
    const broken = storedDocuments({
      async *documents() {
        yield start("a");
        throw new Error("the disk is gone");
      },
    });
    await expect(lastValueFrom(broken)).rejects.toThrow("the disk is gone");
  });
});
