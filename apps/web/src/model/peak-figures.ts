import { peakStats } from "@runengine/analysis";
import type { Lines } from "@runengine/plotting";

/** A number of a peak with its name. */
interface PeakFigure {
  readonly name: string;
  readonly text: string;
}

/** The peak of one curve in numbers. */
export interface CurvePeak {
  readonly key: string;
  readonly figures: readonly PeakFigure[];
}

/** Points from which on a peak is looked for. */
const fewest = 3;

/** Stands for what a curve does not have. */
const none = "–";

/** Peak statistics of each curve of a plot; none of curves over time or number, where a peak means nothing. */
export function peakFigures({ view, x, y }: Lines): readonly CurvePeak[] {
  if (view.x.channel.kind !== "key" || x.length < fewest) return [];
  const extent = Math.max(...[x[0] ?? 0, x.at(-1) ?? 0].map(Math.abs));
  const along = (value: number | null): string => {
    if (value === null) return none;
    // Of a centre at 0 nothing may be left but rounding.
    return withUnits(Math.abs(value) < 1e-9 * extent ? 0 : value, view.x.units);
  };
  return view.curves.map(({ key, units }, curve) => {
    const { max, com, cen, fwhm } = peakStats(x, y[curve] ?? []);
    const figures = [
      { name: "Maximum", text: max === null ? none : `${withUnits(max[1], units)} at ${along(max[0])}` },
      { name: "Centre", text: along(cen) },
      { name: "FWHM", text: along(fwhm) },
      { name: "Centre of mass", text: along(com) },
    ];
    return { key, figures };
  });
}

/** Four digits are what a peak of some dozen points is worth. */
function withUnits(value: number, units: string | null): string {
  const text = String(Number(value.toPrecision(4)));
  return units === null ? text : `${text} ${units}`;
}
