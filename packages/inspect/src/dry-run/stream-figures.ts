import {
  type AnyDocument,
  type Event,
  type EventDescriptor,
  type EventPage,
  encodeDocument,
  type StreamDatum,
} from "@runengine/event-model";
import type { StreamReport } from "./report.ts";

/** Events whose size is looked at. */
const mostMeasured = 200;

class Figures {
  readonly name: string;
  events = 0;
  #otherBytes = 0;
  #measured = 0;
  #measuredBytes = 0;
  #last: number;
  readonly #begin: number;
  #shortest = Number.POSITIVE_INFINITY;
  #longest = 0;

  constructor(name: string, begin: number) {
    this.name = name;
    this.#begin = begin;
    this.#last = begin;
  }

  rows(document: AnyDocument, count: number, now: number): void {
    this.events += count;
    if (this.#measured < mostMeasured) {
      this.#measured += count;
      this.#measuredBytes += encodeDocument(...document).length + 1;
    }
    const step = now - this.#last;
    this.#last = now;
    this.#shortest = Math.min(this.#shortest, step);
    this.#longest = Math.max(this.#longest, step);
  }

  other(document: AnyDocument): void {
    this.#otherBytes += encodeDocument(...document).length + 1;
  }

  report(): StreamReport {
    const { name, events } = this;
    const bytes = this.#measured > 0 ? (this.#measuredBytes / this.#measured) * events : 0;
    const step =
      events > 0
        ? { mean: (this.#last - this.#begin) / events, shortest: this.#shortest, longest: this.#longest }
        : { mean: 0, shortest: 0, longest: 0 };
    return { name, events, bytes: Math.round(bytes + this.#otherBytes), step };
  }
}

/** Counts what the streams of all runs will hold; streams of one name count together. */
export class StreamFigures {
  readonly #streams = new Map<string, Figures>();
  readonly #byDescriptor = new Map<string, Figures>();
  #begin = 0;

  document(document: AnyDocument, now: number): void {
    const [name, doc] = document;
    switch (name) {
      case "start":
        this.#begin = now;
        break;
      case "descriptor":
        this.#describe(doc as EventDescriptor).other(document);
        break;
      case "event":
        this.#of((doc as Event).descriptor)?.rows(document, 1, now);
        break;
      case "event_page":
        this.#of((doc as EventPage).descriptor)?.rows(document, (doc as EventPage).seq_num.length, now);
        break;
      case "stream_datum": {
        const { descriptor, seq_nums } = doc as StreamDatum;
        const figures = this.#of(descriptor);
        const more = (seq_nums?.stop ?? 0) - 1 - (figures?.events ?? 0);
        // Frames that stand beside events are counted by those.
        if (more > 0) figures?.rows(document, more, now);
        else figures?.other(document);
        break;
      }
    }
  }

  end(): readonly StreamReport[] {
    return [...this.#streams.values()].map((figures) => figures.report());
  }

  #describe({ uid, name = "" }: EventDescriptor): Figures {
    const figures = this.#streams.get(name) ?? new Figures(name, this.#begin);
    this.#streams.set(name, figures);
    this.#byDescriptor.set(uid, figures);
    return figures;
  }

  #of(descriptor: string | undefined): Figures | undefined {
    return descriptor === undefined ? undefined : this.#byDescriptor.get(descriptor);
  }
}
