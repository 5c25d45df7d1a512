import type { EventDescriptor, RunStop } from "@runengine/event-model";
import { type AnyDocument, documentProblem, eventKeyCheck, unpackEventPage } from "@runengine/event-model";

interface Stream {
  readonly run: string;
  /** Sequence numbers that remain: 1 to this one. */
  count: number;
}

/**
 * What is wrong with the documents of a call; undefined if nothing is.
 *
 * Each is valid, refers to what came before in an open run, and no run has anything after its stop. A sequence number goes back by a
 * supersession, and never leaves one out.
 */
export function documentFault(documents: readonly AnyDocument[]): string | undefined {
  const check = new DocumentCheck();
  for (const document of documents) {
    const fault = check.add(document);
    if (fault !== undefined) return `${document[0]} document: ${fault}`;
  }
  return check.end();
}

class DocumentCheck {
  readonly #uids = new Set<string>();
  /** Streams of each open run by name. */
  readonly #open = new Map<string, Map<string, Stream>>();
  readonly #streams = new Map<string, Stream>();
  readonly #descriptors = new Map<string, EventDescriptor>();
  readonly #resources = new Set<string>();

  add(document: AnyDocument): string | undefined {
    const [name, doc] = document;
    const problem = documentProblem(name, doc);
    if (problem) return `${problem.where} ${problem.why}`;
    const uids = "uid" in doc ? [doc.uid].flat() : [];
    for (const uid of uids) {
      if (this.#uids.has(uid)) return `its uid ${uid} is there already`;
      this.#uids.add(uid);
    }
    return this.#place(document);
  }

  end(): string | undefined {
    const [run] = this.#open.keys();
    return run === undefined ? undefined : `run ${run} has no stop document`;
  }

  #place([name, doc]: AnyDocument): string | undefined {
    switch (name) {
      case "start":
        this.#open.set(doc.uid, new Map());
        return undefined;
      case "descriptor":
        return this.#describe(doc);
      case "event":
        return this.#event(doc.descriptor, doc.seq_num, () => this.#checkKeys(doc.descriptor, doc));
      case "event_page":
        return unpackEventPage(doc)
          .map((event) =>
            this.#event(event.descriptor, event.seq_num, () => this.#checkKeys(event.descriptor, event)),
          )
          .find((fault) => fault !== undefined);
      case "stream_resource":
        this.#resources.add(doc.uid);
        return this.#open.has(String(doc.run_start)) ? undefined : "its run is not open";
      case "stream_datum":
        if (!this.#resources.has(doc.stream_resource)) return "its resource is not known";
        return this.#advance(doc.descriptor, doc.seq_nums.start, doc.seq_nums.stop - 1);
      case "stop":
        return this.#stop(doc);
      default:
        return "no plan makes such a document";
    }
  }

  #describe(doc: EventDescriptor): string | undefined {
    const streams = this.#open.get(doc.run_start);
    if (!streams) return "its run is not open";
    const name = doc.name ?? "";
    const stream = streams.get(name) ?? { run: doc.run_start, count: 0 };
    streams.set(name, stream);
    this.#streams.set(doc.uid, stream);
    this.#descriptors.set(doc.uid, doc);
    return undefined;
  }

  #checkKeys(descriptor: string, doc: Parameters<ReturnType<typeof eventKeyCheck>>[0]): string | undefined {
    try {
      eventKeyCheck(this.#descriptors.get(descriptor) as EventDescriptor)(doc);
      return undefined;
    } catch (error) {
      return String(error);
    }
  }

  #event(descriptor: string, seqNum: number, keys: () => string | undefined): string | undefined {
    return this.#advance(descriptor, seqNum, seqNum) ?? keys();
  }

  #advance(descriptor: string, first: number, last: number): string | undefined {
    const stream = this.#streams.get(descriptor);
    if (!stream) return "its descriptor is not known";
    if (!this.#open.has(stream.run)) return "its run is closed";
    if (first < 1 || first > stream.count + 1)
      return `its sequence number ${first} does not follow ${stream.count}`;
    stream.count = last;
    return undefined;
  }

  #stop(doc: RunStop): string | undefined {
    const streams = this.#open.get(doc.run_start);
    if (!streams) return "its run is not open";
    this.#open.delete(doc.run_start);
    const counts = Object.fromEntries([...streams].map(([name, { count }]) => [name, count]));
    const told = doc.num_events ?? {};
    const names = [...new Set([...Object.keys(counts), ...Object.keys(told)])];
    const wrong = names.find((name) => counts[name] !== told[name]);
    return wrong === undefined
      ? undefined
      : `num_events of ${wrong} is ${told[wrong]}, but ${counts[wrong]} remain`;
  }
}
