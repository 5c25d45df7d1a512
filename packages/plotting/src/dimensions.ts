import { type EventDescriptor, type RunStart, streamOf } from "@runengine/event-model";

/** Fields that a plan moves together, and the stream that has them. */
export interface Dimension {
  readonly fields: readonly string[];
  readonly stream: string;
}

/** The dimensions that a plan hints at, slowest first; `undefined` where it says nothing. */
export function hintedDimensions(start: RunStart | null): readonly Dimension[] | undefined {
  const dimensions: unknown = start?.hints?.dimensions;
  if (!Array.isArray(dimensions)) return undefined;
  return dimensions.flatMap((dimension: unknown) => {
    const [fields, stream] = Array.isArray(dimension) ? dimension : [];
    return Array.isArray(fields) && typeof stream === "string"
      ? [{ fields: fields.map(String), stream }]
      : [];
  });
}

/**
 * The dimensions of a descriptor's stream, each as its fields, slowest first.
 *
 * Where the plan hints at none, each of the `motors` in its start counts as one, as bluesky's BestEffortCallback has it.
 */
export function dimensionsOf(
  start: RunStart | null,
  descriptor: EventDescriptor,
): readonly (readonly string[])[] {
  const hinted = hintedDimensions(start)?.filter(({ stream }) => stream === streamOf(descriptor));
  const dimensions = hinted?.map(({ fields }) => fields) ?? motorFields(start?.motors, descriptor);
  return dimensions.filter((fields) => fields.length > 0);
}

function motorFields(
  motors: unknown,
  { hints, object_keys }: EventDescriptor,
): readonly (readonly string[])[] {
  if (!Array.isArray(motors)) return [];
  return motors.map((motor) => hints?.[String(motor)]?.fields ?? object_keys?.[String(motor)] ?? []);
}
