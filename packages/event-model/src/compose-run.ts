import type {
  Configuration,
  DataKeys,
  Event,
  EventDescriptor,
  EventPage,
  ExitStatus,
  PerObjectHint,
  RunStart,
  RunStop,
} from "./documents.ts";
import { plainCopy } from "./plain-copy.ts";

export interface ComposeOptions {
  /** Makes a fresh uid. */
  readonly newUid: () => string;
  /** Seconds since the UNIX epoch. */
  readonly now: () => number;
}

/** What a descriptor says of the devices in its stream, each by name. */
export interface StreamParts {
  readonly dataKeys: DataKeys;
  readonly objectKeys?: Readonly<Record<string, readonly string[]>>;
  readonly configuration?: Readonly<Record<string, Configuration>>;
  readonly hints?: Readonly<Record<string, PerObjectHint>>;
  readonly objectClasses?: Readonly<Record<string, string>>;
}

/** A row before it is part of a run. */
export interface RowParts {
  readonly time: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly timestamps: Readonly<Record<string, unknown>>;
  readonly filled?: Readonly<Record<string, boolean | string>>;
}

const noneFilled: Record<string, boolean | string> = Object.freeze({});

/** Makes the documents of one stream, and counts its events. */
export class StreamComposer {
  readonly name: string;
  /** Whether {@link RunComposer.rewind} takes events of this stream back. */
  readonly rewinds: boolean;
  readonly #run: string;
  readonly #options: ComposeOptions;
  #descriptor: EventDescriptor | undefined;
  #count = 0;
  #marked = 0;
  /** Of the event made last. Taken back, it still remains until one comes that supersedes it. */
  #lastSeqNum = 0;

  constructor(run: string, name: string, rewinds: boolean, options: ComposeOptions) {
    this.#run = run;
    this.name = name;
    this.rewinds = rewinds;
    this.#options = options;
  }

  /** The descriptor that holds now. */
  get descriptor(): EventDescriptor | undefined {
    return this.#descriptor;
  }

  /** Events that were made and not taken back; the next one's sequence number is one more. */
  get count(): number {
    return this.#count;
  }

  /** Events that remain for who has got all: those taken back and not superseded are among them. */
  get remaining(): number {
    return this.#lastSeqNum;
  }

  /** Makes the stream's descriptor; a second one takes the place of the first, the count goes on. */
  describe(parts: StreamParts): EventDescriptor {
    const { newUid, now } = this.#options;
    const descriptor: EventDescriptor = {
      uid: newUid(),
      time: now(),
      run_start: this.#run,
      name: this.name,
      data_keys: parts.dataKeys,
      object_keys: parts.objectKeys as Record<string, string[]> | undefined,
      configuration: parts.configuration,
      hints: parts.hints,
      object_classes: parts.objectClasses,
    } as EventDescriptor;
    this.#descriptor = plainCopy(descriptor, `descriptor of stream ${this.name}`);
    return this.#descriptor;
  }

  /**
   * Makes the next event. `data` and `timestamps` are frozen, not copied.
   *
   * @throws Error when the stream has no descriptor yet.
   */
  event(
    time: number,
    data: Record<string, unknown>,
    timestamps: Record<string, unknown>,
    filled: Record<string, boolean | string> = noneFilled,
  ): Event {
    return Object.freeze({
      uid: this.#options.newUid(),
      time,
      descriptor: this.#descriptorUid(),
      seq_num: this.#next(),
      data: Object.freeze(data),
      timestamps: Object.freeze(timestamps),
      filled,
    });
  }

  /** Makes one page of several events, with the keys of the descriptor. */
  eventPage(rows: readonly RowParts[]): EventPage {
    const keys = rows.length > 0 ? Object.keys((rows[0] as RowParts).data) : [];
    const column = (pick: (row: RowParts) => Readonly<Record<string, unknown>>) =>
      Object.fromEntries(keys.map((key) => [key, rows.map((row) => pick(row)[key])]));
    const filledKeys = Object.keys(rows[0]?.filled ?? {});
    return plainCopy(
      {
        uid: rows.map(() => this.#options.newUid()),
        time: rows.map((row) => row.time),
        descriptor: this.#descriptorUid(),
        seq_num: rows.map(() => this.#next()),
        data: column((row) => row.data),
        timestamps: column((row) => row.timestamps),
        filled: Object.fromEntries(
          filledKeys.map((key) => [key, rows.map((row) => row.filled?.[key] ?? false)]),
        ),
      },
      `event page of stream ${this.name}`,
    );
  }

  /** Counts rows that stand outside the events (frames of a stream resource); gives the half-open range of their numbers. */
  advance(rows: number): { start: number; stop: number } {
    const start = this.#count + 1;
    this.#count += rows;
    this.#lastSeqNum = this.#count;
    return { start, stop: start + rows };
  }

  mark(): void {
    this.#marked = this.#count;
  }

  rewind(): void {
    if (this.rewinds) this.#count = this.#marked;
  }

  #next(): number {
    this.#lastSeqNum = ++this.#count;
    return this.#lastSeqNum;
  }

  #descriptorUid(): string {
    if (!this.#descriptor)
      throw new Error(`stream ${this.name} has no descriptor yet: call describe() before its first event`);
    return this.#descriptor.uid;
  }
}

/**
 * Makes the documents of one run in their order, all frozen, and counts the events of its streams.
 *
 * @see `compose_run` of Python's event-model, the counterpart.
 */
export class RunComposer {
  readonly start: RunStart;
  readonly #options: ComposeOptions;
  readonly #streams = new Map<string, StreamComposer>();

  /**
   * @param metadata - Everything in the start document besides uid and time; copied.
   * @throws NotPlainDataError where metadata are no plain data.
   */
  constructor(metadata: Readonly<Record<string, unknown>>, options: ComposeOptions) {
    this.#options = options;
    this.start = plainCopy({ uid: options.newUid(), time: options.now(), ...metadata }, "metadata");
  }

  /** The stream of that name, made at the first call. */
  stream(name: string, { rewinds = true }: { readonly rewinds?: boolean } = {}): StreamComposer {
    let stream = this.#streams.get(name);
    if (!stream) {
      stream = new StreamComposer(this.start.uid, name, rewinds, this.#options);
      this.#streams.set(name, stream);
    }
    return stream;
  }

  /** Remembers the counts, for {@link rewind}. */
  mark(): void {
    for (const stream of this.#streams.values()) stream.mark();
  }

  /** Takes the counts back to the last mark: the next events supersede those made since. */
  rewind(): void {
    for (const stream of this.#streams.values()) stream.rewind();
  }

  /** Makes the stop document. */
  stop(exitStatus: ExitStatus, reason = ""): RunStop {
    const counts = [...this.#streams.values()].filter((stream) => stream.descriptor);
    return plainCopy(
      {
        uid: this.#options.newUid(),
        time: this.#options.now(),
        run_start: this.start.uid,
        exit_status: exitStatus,
        reason,
        num_events: Object.fromEntries(counts.map((stream) => [stream.name, stream.remaining])),
      },
      "stop document",
    );
  }
}
