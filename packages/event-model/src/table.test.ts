import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AnyDocument,
  appendRow,
  type Event,
  emptyTable,
  foldDocuments,
  foldDocumentsAsync,
  packEventPage,
  rowReader,
  runFold,
  sparseTable,
  tableFold,
  tablesFold,
} from "./index.ts";

const start = (uid: string): AnyDocument => ["start", { uid, time: 0 }];
const descriptor = (uid: string, name: string, run_start = "run"): AnyDocument => [
  "descriptor",
  { uid, time: 0, run_start, name, data_keys: {} },
];
const eventDoc = (of: string, seq_num: number, data: Record<string, unknown>, time = seq_num): Event => ({
  uid: `${of}-${seq_num}-${time}`,
  time,
  descriptor: of,
  seq_num,
  data,
  timestamps: Object.fromEntries(Object.keys(data).map((key) => [key, time])),
});
const event = (...args: Parameters<typeof eventDoc>): AnyDocument => ["event", eventDoc(...args)];

describe("tableFold", () => {
  const documents = [
    start("run"),
    descriptor("d", "primary"),
    descriptor("m", "ring_monitor"),
    event("d", 1, { x: 10 }),
    event("m", 1, { ring: 300 }),
    event("d", 2, { x: 20 }),
    event("d", 3, { x: 30 }),
    event("m", 2, { ring: 299 }),
    // Rewound to 2; the stream of the monitor goes on.
    event("d", 2, { x: 21 }, 5),
    event("m", 3, { ring: 298 }),
  ];

  it("lets an event supersede the same and all higher numbers of its stream", () => {
    const table = foldDocuments(tableFold(), documents);
    expect(table).toMatchObject({ stream: "primary", run: "run", length: 2, seqNum: [1, 2], time: [1, 5] });
    expect(table.uid).toEqual(["d-1-1", "d-2-5"]);
    expect({ ...table.data }).toEqual({ x: [10, 21] });
    expect({ ...table.timestamps }).toEqual({ x: [1, 5] });
  });

  it("leaves streams alone that were not rewound", () => {
    expect(foldDocuments(tableFold("ring_monitor"), documents).seqNum).toEqual([1, 2, 3]);
  });

  it("gives the same for events and for pages of them", () => {
    const events = [1, 2, 3, 2, 3, 4].map((seqNum, i) => eventDoc("d", seqNum, { x: i }, i));
    const head = [start("run"), descriptor("d", "primary")];
    const single = foldDocuments(tableFold(), [...head, ...events.map((doc): AnyDocument => ["event", doc])]);
    const paged = foldDocuments(tableFold(), [...head, ["event_page", packEventPage(events)]]);
    expect(paged).toEqual(single);
    expect(single.data.x).toEqual([0, 3, 4, 5]);
  });

  it("goes on over a second descriptor, with blanks for what a row lacks", () => {
    const table = foldDocuments(tableFold(), [
      descriptor("d1", "primary"),
      event("d1", 1, { x: 1 }),
      descriptor("d2", "primary"),
      event("d2", 2, { x: 2, constructor: 7 }),
      event("d2", 3, { constructor: 8 }),
    ]);
    expect({ ...table.data }).toEqual({ x: [1, 2, undefined], constructor: [undefined, 7, 8] });
    expect(table.descriptor).toEqual(["d1", "d2", "d2"]);
    expect(table.descriptors.map(({ uid }) => uid)).toEqual(["d1", "d2"]);
  });

  it("takes any key of an event for a column, whatever its name", () => {
    const data = JSON.parse('{"__proto__": 1, "toString": 2}');
    const table = foldDocuments(tableFold(), [descriptor("d", "primary"), event("d", 1, data)]);
    expect(Object.keys(table.data)).toEqual(["__proto__", "toString"]);
    expect(Object.values(table.data)).toEqual([[1], [2]]);
  });

  it("leaves out other runs", () => {
    const table = foldDocuments(tableFold(), [
      descriptor("d", "primary"),
      descriptor("other", "primary", "other run"),
      event("d", 1, { x: 1 }),
      event("other", 1, { x: 5 }),
    ]);
    expect(table.data.x).toEqual([1]);
  });

  it("agrees with the header about what remains", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 })), (seqNums) => {
        const all = [
          start("run"),
          descriptor("d", "primary"),
          ...seqNums.map((n, i) => event("d", n, {}, i)),
        ];
        const table = foldDocuments(tableFold(), all);
        const remaining = seqNums.filter((n, i) => seqNums.slice(i + 1).every((later) => later > n));
        expect(table.seqNum).toEqual(remaining);
        expect(foldDocuments(runFold(), all)?.streams[0]?.numEvents).toBe(remaining.length);
      }),
    );
  });
});

describe("rowReader", () => {
  it("gives the rows of a stream and can build the same table", async () => {
    const read = rowReader("primary");
    const documents: AnyDocument[] = [
      start("run"),
      descriptor("d", "primary"),
      descriptor("b", "baseline"),
      event("b", 1, { y: 0 }),
      event("d", 1, { x: 1 }),
      ["event_page", packEventPage([eventDoc("d", 2, { x: 2 }), eventDoc("d", 3, { x: 3 })])],
      ["stop", { uid: "p", time: 9, run_start: "run", exit_status: "success" }],
      event("d", 4, { x: 4 }),
    ];
    const table = emptyTable("primary");
    const rows = documents.flatMap((document) => read(...document));
    for (const row of rows) appendRow(table, row);
    expect(rows[0]).toEqual({
      run: "run",
      stream: "primary",
      seqNum: 1,
      time: 1,
      uid: "d-1-1",
      descriptor: "d",
      data: { x: 1 },
      timestamps: { x: 1 },
    });
    const folded = await foldDocumentsAsync(tableFold(), documents.slice(0, -1));
    expect(table.data).toEqual(folded.data);
    expect(table.seqNum).toEqual([1, 2, 3]);
  });
});

describe("sparseTable", () => {
  it("joins a fly scan and a step scan by time, with blanks", () => {
    const tables = foldDocuments(tablesFold(), [
      start("run"),
      descriptor("step", "primary"),
      descriptor("fly", "flyer"),
      event("step", 1, { pos: -1 }, 2),
      event("fly", 1, { sin: 0, theta: 0 }, 1),
      event("step", 2, { pos: 1 }, 4),
      event("fly", 2, { sin: 0.4, theta: 0.5 }, 3),
    ]);
    expect([...tables.keys()]).toEqual(["primary", "flyer"]);
    const joined = sparseTable(tables.values());
    expect({ ...joined, data: { ...joined.data } }).toEqual({
      length: 4,
      time: [1, 2, 3, 4],
      stream: ["flyer", "primary", "flyer", "primary"],
      seqNum: [1, 1, 2, 2],
      data: {
        pos: [undefined, -1, undefined, 1],
        sin: [0, undefined, 0.4, undefined],
        theta: [0, undefined, 0.5, undefined],
      },
    });
  });
});
