import type { AnyDocument, Event, RunStart } from "@runengine/event-model";

const dataKey = { dtype: "number", shape: [], source: "SIM:x" } as const;

/** The start of a run. Times rise by a minute with each scan id, unless given. */
export function startOf(uid: string, metadata: Readonly<Partial<RunStart>> = {}): AnyDocument {
  const scanId = typeof metadata.scan_id === "number" ? metadata.scan_id : 1;
  return [
    "start",
    { uid, time: 1_700_000_000 + 60 * scanId, scan_id: scanId, plan_name: "count", ...metadata },
  ];
}

/** A descriptor with the uid `<run>-<stream>`. */
export function descriptorOf(run: string, stream = "primary"): AnyDocument {
  const doc = { uid: `${run}-${stream}`, time: 1_700_000_001, run_start: run, name: stream };
  return ["descriptor", { ...doc, data_keys: { x: { ...dataKey, shape: [] } } }];
}

/** An event of {@link descriptorOf}. */
export function eventOf(run: string, seqNum: number, x: unknown = seqNum, stream = "primary"): AnyDocument {
  const time = 1_700_000_001 + seqNum;
  const doc: Event = {
    uid: `${run}-${stream}-${seqNum}-${String(x)}`,
    time,
    descriptor: `${run}-${stream}`,
    seq_num: seqNum,
    data: { x },
    timestamps: { x: time },
  };
  return ["event", doc];
}

/** The stop of a run. */
export function stopOf(
  run: string,
  exitStatus: "success" | "abort" | "fail" = "success",
  reason = "",
): AnyDocument {
  return [
    "stop",
    { uid: `${run}-stop`, time: 1_700_000_100, run_start: run, exit_status: exitStatus, reason },
  ];
}

/** A run that has every kind of document. */
export function everyKindOf(run: string): AnyDocument[] {
  const frames = `${run}-frames`;
  const file = `${run}-file`;
  return [
    startOf(run, { sample: { name: "Größe 5 µm, „glatt“", temperature: 4.2 }, tags: ["a", "", null, true] }),
    descriptorOf(run),
    [
      "stream_resource",
      {
        uid: frames,
        data_key: "image",
        mimetype: "application/x-hdf5",
        uri: "file:///f.h5",
        parameters: {},
        run_start: run,
      },
    ],
    [
      "resource",
      {
        uid: file,
        spec: "TIFF",
        root: "/",
        resource_path: "f.tiff",
        resource_kwargs: { frames: 1 },
        run_start: run,
      },
    ],
    ["datum", { datum_id: `${file}/0`, resource: file, datum_kwargs: { index: 0 } }],
    ["datum_page", { datum_id: [`${file}/1`, `${file}/2`], resource: file, datum_kwargs: { index: [1, 2] } }],
    eventOf(run, 1),
    [
      "event_page",
      {
        uid: [`${run}-2`, `${run}-3`],
        time: [2, 3],
        descriptor: `${run}-primary`,
        seq_num: [2, 3],
        data: { x: [2.5, 3.5] },
        timestamps: { x: [2, 3] },
      },
    ],
    [
      "stream_datum",
      {
        uid: `${frames}/0`,
        stream_resource: frames,
        descriptor: `${run}-primary`,
        indices: { start: 0, stop: 3 },
        seq_nums: { start: 1, stop: 4 },
      },
    ],
    stopOf(run),
  ];
}
