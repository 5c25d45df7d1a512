import type { Msg, SegmentState } from "@runengine/messages";

/** What a message means that is of another segment than the one before. */
export interface SegmentChange {
  /** Whether a segment begins. */
  readonly begins: boolean;
  /** The segment that is over, which is a checkpoint. */
  readonly over: SegmentState | undefined;
}

/** Follows the outermost segment: a step that begins anew after an interruption instead of being done again. */
export class Segments {
  #current: SegmentState | undefined;
  /** The segment that the plan is in, also while a message comes that a foreign preprocessor has put in. */
  #open: SegmentState | undefined;
  /** A segment with data that must not be taken again: what is left of it is as any other part of the plan. */
  #ordinary: SegmentState | undefined;

  /** The segment of the message taken last. */
  get current(): SegmentState | undefined {
    return this.#current;
  }

  /** Whether the plan is in a segment that begins anew: nothing in it is a checkpoint. */
  get isInside(): boolean {
    const open = this.#open;
    return open !== undefined && !open.ended && open !== this.#ordinary;
  }

  /** A message of another segment than before has come. */
  enter(segment: object | undefined): SegmentChange {
    const before = this.#open;
    const over = before?.ended ? before : undefined;
    if (over) this.#open = undefined;
    this.#current = segment as SegmentState | undefined;
    if (segment) this.#open = this.#current;
    return { begins: segment !== undefined && segment !== before, over };
  }

  /** The segment that the plan is in does not begin anew any more. */
  makeOrdinary(): void {
    this.#ordinary = this.#open;
  }

  /** What is done again after an interruption: all but the segment, which is told to begin anew. */
  withoutSegment(messages: readonly Msg[]): readonly Msg[] {
    const segment = this.#open;
    if (!segment || !this.isInside) return messages;
    const start = messages.findIndex((msg) => msg.segment === segment);
    if (start < 0) return messages;
    segment.pending = true;
    // What a foreign preprocessor has put behind the segment's messages is kept.
    let end = messages.length;
    while (end > start && messages[end - 1]?.segment === undefined) end--;
    return [...messages.slice(0, start), ...messages.slice(end)];
  }
}
