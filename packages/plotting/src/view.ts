/** Where the numbers of an axis come from: a data key, the number of the event, or the seconds since the run began. */
export type Channel =
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "seq_num" }
  | { readonly kind: "time" };

/** What is plotted along x. */
export interface Axis {
  readonly channel: Channel;
  readonly label: string;
  readonly units: string | null;
}

/** One line of a plot: a data key against the view's x. */
export interface Curve {
  readonly key: string;
  readonly label: string;
  readonly units: string | null;
}

/** Curves of one stream in one plot. Pure data: it can be kept as JSON, changed by hand, and drawn by any renderer. */
export interface LineView {
  readonly kind: "line";
  readonly stream: string;
  /** `det against motor`. */
  readonly title: string;
  readonly x: Axis;
  /** At least one. */
  readonly curves: readonly Curve[];
}

/** A stream that is not drawn. */
export interface NoView {
  readonly kind: "none";
  readonly stream: string;
  /** Why, and what one can do, in a line. */
  readonly reason: string;
}

export type View = LineView | NoView;

/** A name with its units, as on an axis: `motor (mm)`. */
export function withUnits({
  label,
  units,
}: {
  readonly label: string;
  readonly units: string | null;
}): string {
  return units === null ? label : `${label} (${units})`;
}
