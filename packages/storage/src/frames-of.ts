import type { StreamResource } from "@runengine/event-model";
import type { AssetStore, TypedArray } from "@runengine/protocols";
import type { Run } from "./run.ts";

/** What one event has under a key whose data are kept outside of it. */
export interface EventFrames {
  readonly seqNum: number;
  /** `[frames, height, width]`, as the descriptor says; row-major. */
  readonly shape: readonly number[];
  readonly data: TypedArray;
}

interface Row {
  readonly resource: StreamResource;
  /** Row in the resource. */
  readonly index: number;
  readonly shape: readonly number[];
}

/**
 * The frames of a run under one data key, event by event; superseded ones are left out.
 *
 * @param stream - Default: `primary`.
 * @throws RangeError where the stream has no such key, naming those that it has; AssetReadError where frames are gone.
 */
export async function* framesOf(
  run: Pick<Run, "uid" | "documents">,
  key: string,
  assets: AssetStore,
  stream = "primary",
): AsyncGenerator<EventFrames> {
  for (const [seqNum, { resource, index, shape }] of await rowsOf(run, key, stream)) {
    const [frames = 1] = shape;
    const range = { start: index * frames, stop: (index + 1) * frames };
    yield { seqNum, shape, data: await assets.read(resource, range) };
  }
}

/** Where the frames of each event are, in the order of the events. */
async function rowsOf(
  run: Pick<Run, "uid" | "documents">,
  key: string,
  stream: string,
): Promise<readonly (readonly [number, Row])[]> {
  const shapes = new Map<string, readonly number[]>();
  const resources = new Map<string, StreamResource>();
  const keys = new Set<string>();
  const rows = new Map<number, Row>();
  for await (const [name, doc] of run.documents()) {
    if (name === "descriptor" && doc.name === stream) {
      for (const [one, { external }] of Object.entries(doc.data_keys))
        if (external === "STREAM:") keys.add(one);
      if (keys.has(key))
        shapes.set(
          doc.uid,
          (doc.data_keys[key]?.shape ?? []).map((side) => side ?? 1),
        );
    }
    if (name === "stream_resource" && doc.data_key === key) resources.set(doc.uid, doc);
    if (name !== "stream_datum") continue;
    const resource = resources.get(doc.stream_resource);
    const shape = shapes.get(doc.descriptor);
    if (!resource || !shape) continue;
    const { indices, seq_nums: seqNums } = doc;
    // As events do, it supersedes all before it with the same or a higher number.
    for (const seqNum of rows.keys()) if (seqNum >= seqNums.start) rows.delete(seqNum);
    for (let i = 0; seqNums.start + i < seqNums.stop; i++)
      rows.set(seqNums.start + i, { resource, index: indices.start + i, shape });
  }
  if (!keys.has(key)) {
    const known = keys.size > 0 ? [...keys].join(", ") : "none";
    throw new RangeError(
      `Stream ${stream} of run ${run.uid} has no frames under "${key}"; those that it has: ${known}`,
    );
  }
  return [...rows].sort(([a], [b]) => a - b);
}
