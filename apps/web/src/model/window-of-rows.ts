/** Which rows of a long table are drawn. */
export interface RowWindow {
  /** Index of the first one. */
  readonly first: number;
  /** How many. */
  readonly count: number;
}

/** Rows above and below what is seen, so that a quick scroll shows no gap. */
const margin = 8;

/**
 * The rows around what is seen of a table whose rows are all of one height.
 *
 * @param scrollTop - How far it is scrolled; it, `height` and `rowHeight` are in pixels.
 */
export function windowOfRows(
  length: number,
  scrollTop: number,
  height: number,
  rowHeight: number,
): RowWindow {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - margin);
  const end = Math.min(length, Math.ceil((scrollTop + height) / rowHeight) + margin);
  return { first: Math.min(first, length), count: Math.max(0, end - first) };
}
