import type { AnyDocument, DataKey, Event, EventDescriptor, RunStart } from "@runengine/event-model";

/** Documents of a run "run" that began at 1 000 s, for tests. */

export function startOf(rest: Partial<RunStart> = {}): RunStart {
  return { uid: "run", time: 1000, ...rest };
}

/** A descriptor `d` of the stream primary, unless `rest` says otherwise; data keys are single numbers unless they do. */
export function descriptorOf(
  keys: Readonly<Record<string, Partial<DataKey>>>,
  rest: Partial<EventDescriptor> = {},
): EventDescriptor {
  const whole = Object.entries(keys).map(([key, part]): [string, DataKey] => [
    key,
    { dtype: "number", shape: [], source: "test", ...part },
  ]);
  return {
    uid: "d",
    time: 1000,
    run_start: "run",
    name: "primary",
    data_keys: Object.fromEntries(whole),
    ...rest,
  };
}

/** An event of the descriptor `of`, taken `seq_num` seconds after the start. */
export function eventOf(seq_num: number, data: Event["data"], of = "d"): Event {
  const time = 1000 + seq_num;
  const timestamps = Object.fromEntries(Object.keys(data).map((key) => [key, time]));
  return { uid: `${of} ${seq_num}`, time, descriptor: of, seq_num, data, timestamps };
}

/** A run along `motor` (mm) that reads `det`: one event for each pair. */
export function scanOf(points: readonly (readonly [motor: number, det: number])[]): AnyDocument[] {
  return [
    ["start", startOf({ scan_id: 7, plan_name: "scan", hints: { dimensions: [[["motor"], "primary"]] } })],
    ["descriptor", descriptorOf({ det: {}, motor: { units: "mm" } })],
    ...points.map(([motor, det], i): AnyDocument => ["event", eventOf(i + 1, { det, motor })]),
  ];
}
