import type { StreamRange } from "./documents.ts";

/** The sequence numbers that remain in a stream, as half-open ranges in rising order. */
export type SeqNums = StreamRange[];

/**
 * Adds one number; it supersedes those that came before and are the same or higher.
 *
 * Numbers that follow each other share a range, so that a stream without gaps takes one, however long it is.
 *
 * @returns By how many the numbers grew; negative if more were superseded.
 */
export function addSeqNum(ranges: SeqNums, seqNum: number): number {
  let growth = 1;
  for (let last = ranges.at(-1); last !== undefined && last.stop > seqNum; last = ranges.at(-1)) {
    growth -= last.stop - Math.max(last.start, seqNum);
    if (last.start < seqNum) last.stop = seqNum;
    else ranges.pop();
  }
  const last = ranges.at(-1);
  if (last?.stop === seqNum) last.stop++;
  else ranges.push({ start: seqNum, stop: seqNum + 1 });
  return growth;
}

/**
 * Adds the rows of a stream datum; another data key may have told of the same ones before.
 *
 * @returns By how many the numbers grew.
 */
export function addSeqNumRange(ranges: SeqNums, range: StreamRange): number {
  const union = { start: range.start, stop: range.stop };
  let known = 0;
  for (let last = ranges.at(-1); last !== undefined && last.stop >= union.start; last = ranges.at(-1)) {
    known += last.stop - last.start;
    union.start = Math.min(union.start, last.start);
    union.stop = Math.max(union.stop, last.stop);
    ranges.pop();
  }
  ranges.push(union);
  return union.stop - union.start - known;
}
