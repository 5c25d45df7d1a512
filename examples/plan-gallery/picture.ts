import type { AnyDocument, Event } from "@runengine/event-model";

type Place = readonly [x: number, y: number];

const size = 240;
const margin = 16;

/** The places of the axes at each event: of two against each other, of one over the number of the event; empty where none moves. */
function placesOf(documents: readonly AnyDocument[]): readonly Place[] {
  const rows = documents.flatMap(([name, doc]) => (name === "event" ? [(doc as Event).data] : []));
  const column = (key: string) => rows.map((row) => row[key]).filter((value) => typeof value === "number");
  const moves = (values: readonly number[]) => values.length === rows.length && new Set(values).size > 1;
  const [x, y] = [column("x"), column("y")];
  if (moves(x) && moves(y)) return x.map((value, i) => [value, y[i] ?? 0]);
  const [only] = [x, y].filter(moves);
  return only?.map((value, i): Place => [i, value]) ?? [];
}

/** Draws where a run's events were taken, and the way from one to the next; undefined where nothing moves. */
export function picture(title: string, documents: readonly AnyDocument[]): string | undefined {
  const places = placesOf(documents);
  if (places.length === 0) return undefined;
  const scale = (pick: (place: Place) => number, isUp: boolean) => {
    const values = places.map(pick);
    const low = Math.min(...values);
    const span = Math.max(...values) - low || 1;
    return (place: Place) => {
      const part = (pick(place) - low) / span;
      return (margin + (size - 2 * margin) * (isUp ? 1 - part : part)).toFixed(1);
    };
  };
  const across = scale(([x]) => x, false);
  const up = scale(([, y]) => y, true);
  const dots = places.map((place) => `<circle cx="${across(place)}" cy="${up(place)}" r="2.5"/>`);
  const path = places.map((place) => `${across(place)},${up(place)}`).join(" ");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">
<title>${title}</title>
<rect width="${size}" height="${size}" fill="#fff"/>
<polyline points="${path}" fill="none" stroke="#9bb7d4" stroke-width="1.5"/>
<g fill="#1f5f99">
${dots.join("\n")}
</g>
</svg>
`;
}
