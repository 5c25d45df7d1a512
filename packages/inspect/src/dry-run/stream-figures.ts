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

/** A stream of one run: its figures, and the number of its last row. Frames and the event that they belong to are one row. */
interface Counted {
  readonly figures: Figures;
  last: number;
}

/** Counts what the streams of all runs will hold; streams of one name count together. */
export class StreamFigures {
  readonly #streams = new Map<string, Figures>();
  /** By run and name: a new descriptor goes on counting. */
  readonly #counted = new Map<string, Counted>();
  readonly #byDescriptor = new Map<string, Counted>();
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
        this.#rows((doc as Event).descriptor, (doc as Event).seq_num, document, now);
        break;
      case "event_page":
        this.#rows((doc as EventPage).descriptor, (doc as EventPage).seq_num.at(-1), document, now);
        break;
      case "stream_datum": {
        const { descriptor, seq_nums } = doc as StreamDatum;
        this.#rows(descriptor, (seq_nums?.stop ?? 0) - 1, document, now);
        break;
      }
    }
  }

  end(): readonly StreamReport[] {
    return [...this.#streams.values()].map((figures) => figures.report());
  }

  #describe({ uid, run_start, name = "" }: EventDescriptor): Figures {
    const figures = this.#streams.get(name) ?? new Figures(name, this.#begin);
    this.#streams.set(name, figures);
    const key = `${run_start} ${name}`;
    const counted = this.#counted.get(key) ?? { figures, last: 0 };
    this.#counted.set(key, counted);
    this.#byDescriptor.set(uid, counted);
    return figures;
  }

  #rows(descriptor: string | undefined, last: number | undefined, document: AnyDocument, now: number): void {
    const counted = this.#byDescriptor.get(descriptor ?? "");
    if (!counted) return;
    const more = (last ?? 0) - counted.last;
    if (more <= 0) counted.figures.other(document);
    else {
      counted.last += more;
      counted.figures.rows(document, more, now);
    }
  }
}
