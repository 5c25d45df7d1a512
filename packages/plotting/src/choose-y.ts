import type { EventDescriptor } from "@runengine/event-model";
import { isNumeric, notNumeric, shownKeys } from "./shown-keys.ts";
import type { Axis, Curve } from "./view.ts";

/** The curves that the hints mean, plot by plot: those that have the same units are in one. Or why there are none. */
export function hintedCurves(
  x: Axis,
  dimensions: readonly (readonly string[])[],
  descriptor: EventDescriptor,
): readonly (readonly Curve[])[] | string {
  const moved = new Set(dimensions.flat());
  if (x.channel.kind === "key") moved.add(x.channel.key);
  const keys = shownKeys(descriptor).filter((key) => !moved.has(key) && isNumeric(descriptor.data_keys[key]));
  const plots = new Map<string | null, Curve[]>();
  for (const key of keys) {
    const curve = curveOf(key, descriptor);
    plots.set(curve.units, [...(plots.get(curve.units) ?? []), curve]);
  }
  if (plots.size > 0) return [...plots.values()];
  const others = Object.keys(descriptor.data_keys).filter((key) => !moved.has(key));
  return `none of its hinted keys is a single number${others.length > 0 ? `; it has ${others.join(", ")}` : ""}`;
}

/** The curves of these keys in one plot, or why there are none. */
export function curvesFor(
  keys: readonly string[],
  descriptor: EventDescriptor,
): readonly (readonly Curve[])[] | string {
  if (keys.length === 0) return "no key is chosen for y";
  const stranger = keys.find((key) => !isNumeric(descriptor.data_keys[key]));
  if (stranger !== undefined) return notNumeric(stranger, descriptor.data_keys);
  return [keys.map((key) => curveOf(key, descriptor))];
}

function curveOf(key: string, { data_keys }: EventDescriptor): Curve {
  return { key, label: key, units: data_keys[key]?.units || null };
}
