/** What the page found. */
export interface LineFigures {
  readonly framesPerSecond: number;
  /** Milliseconds from giving a point to the frame that shows it, at the 95th percentile. */
  readonly p95Ms: number;
  readonly isLastPointDrawn: boolean;
}
