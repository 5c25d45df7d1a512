import type { Msg, SegmentState } from "@runengine/messages";

/** Follows the outermost segment: a step that begins anew after an interruption instead of being done again. */
export class Segments {
  #current: SegmentState | undefined;

  get current(): SegmentState | undefined {
    return this.#current;
  }

  /** A message of another segment than before has come; gives whether the one before is over, which is a checkpoint. */
  enter(segment: object | undefined): boolean {
    const over = this.#current?.ended === true;
    this.#current = segment as SegmentState | undefined;
    return over;
  }

  /** What is done again after an interruption: all but the segment, which is told to begin anew. */
  withoutSegment(messages: readonly Msg[]): readonly Msg[] {
    const segment = this.#current;
    if (!segment || segment.ended) return messages;
    const start = messages.findIndex((msg) => msg.segment === segment);
    if (start < 0) return messages;
    segment.pending = true;
    // What a foreign preprocessor has put behind the segment's messages is kept.
    let end = messages.length;
    while (end > start && messages[end - 1]?.segment === undefined) end--;
    return [...messages.slice(0, start), ...messages.slice(end)];
  }
}
