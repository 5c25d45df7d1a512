import type { AnyDocument, ExitStatus, RunStart, RunStop, StreamComposer } from "@runengine/event-model";
import { type ComposeOptions, RunComposer } from "@runengine/event-model";
import { IllegalMessageSequence } from "@runengine/messages";
import type { Collectable, MaybePromise, Named, Readable } from "@runengine/protocols";
import { devicePath } from "@runengine/protocols";
import { Bundle } from "./bundle.ts";
import { type DeviceDescription, describeDevice } from "./device-description.ts";
import { chain } from "./promises.ts";
import { streamParts } from "./stream-parts.ts";

/** A stream of an open run. */
export interface OpenStream {
  readonly composer: StreamComposer;
  readonly devices: readonly Named[];
  /** Whether a device was configured since the descriptor: the next event brings a new one. */
  stale: boolean;
  /** Whether its data are collected from flyers. */
  readonly collected: boolean;
}

export interface OpenRunOptions extends ComposeOptions {
  /** Elements of an array that may stand in an event. */
  readonly mostElements: number;
  /** Whether events go to declared streams only. */
  readonly strict: boolean;
}

/** A run between `open_run` and `close_run`: its streams, and the event in the making. */
export class OpenRun {
  readonly key: string | null;
  readonly streams: Map<string, OpenStream> = new Map();
  /** Flyers that were kicked off and hold data not yet collected. */
  readonly uncollected: Set<Named> = new Set();
  bundle: Bundle | undefined;
  readonly #composer: RunComposer;
  readonly #options: OpenRunOptions;
  readonly #descriptions = new Map<Named, DeviceDescription>();

  constructor(key: string | null, metadata: Readonly<Record<string, unknown>>, options: OpenRunOptions) {
    this.key = key;
    this.#options = options;
    this.#composer = new RunComposer(metadata, options);
  }

  get start(): RunStart {
    return this.#composer.start;
  }

  get uid(): string {
    return this.#composer.start.uid;
  }

  /** Begins an event. @throws IllegalMessageSequence when one is open. */
  create(stream: string): void {
    if (this.bundle)
      throw new IllegalMessageSequence(
        `"create" within an open event of stream ${this.bundle.stream}; end it by "save" or "drop"`,
      );
    if (this.#options.strict && !this.streams.has(stream)) {
      throw new IllegalMessageSequence(
        `Stream ${stream} is not declared; send "declare_stream" before its first event`,
      );
    }
    this.bundle = new Bundle(stream, this.#options.mostElements);
  }

  /** Ends the event in the making; gives its documents. @throws IllegalMessageSequence without `create`, or for other devices than before. */
  save(): AnyDocument[] {
    const bundle = this.#endBundle("save");
    if (bundle.devices.length === 0) return [];
    const documents: AnyDocument[] = [...bundle.assets];
    let stream = this.streams.get(bundle.stream);
    if (!stream || stream.stale) {
      if (stream) checkDevices(stream, bundle);
      stream = this.#describe(bundle.stream, bundle.devices, bundle.descriptions, false, documents);
    } else checkDevices(stream, bundle);
    const { data, timestamps, filled } = bundle;
    documents.push(["event", stream.composer.event(this.#options.now(), data, timestamps, filled)]);
    return documents;
  }

  /** Ends the event in the making without a document. */
  drop(): void {
    this.#endBundle("drop");
  }

  /** Makes a stream known before its first event; gives its descriptor document. */
  declare(
    name: string,
    devices: readonly Named[],
    descriptions: readonly DeviceDescription[],
    collected: boolean,
  ): AnyDocument[] {
    const documents: AnyDocument[] = [];
    this.#describe(name, devices, descriptions, collected, documents);
    return documents;
  }

  /** A stream whose events are never taken back, such as a monitor's. */
  addLasting(
    name: string,
    devices: readonly Named[],
    parts: Parameters<StreamComposer["describe"]>[0],
  ): [StreamComposer, AnyDocument] {
    const composer = this.#composer.stream(name, { rewinds: false });
    const document: AnyDocument = ["descriptor", composer.describe(parts)];
    this.streams.set(name, { composer, devices, stale: false, collected: false });
    return [composer, document];
  }

  /** What the descriptors say of a device; asked for once, until it is configured. */
  describe(device: Readable): MaybePromise<DeviceDescription> {
    return (
      this.#descriptions.get(device) ?? this.#remember(device, describeDevice(device, device.describe()))
    );
  }

  /** As {@link describe}, for a flyer whose stream is declared. */
  describeFlat(device: Collectable): MaybePromise<DeviceDescription> {
    return chain(device.describeCollect(), (keys) =>
      describeDevice(device, keys as Parameters<typeof describeDevice>[1]),
    );
  }

  /** The device has a new configuration: its streams get a new descriptor. */
  forget(device: Named): void {
    this.#descriptions.delete(device);
    for (const stream of this.streams.values()) if (stream.devices.includes(device)) stream.stale = true;
  }

  /** A checkpoint: events made from here on are taken back by {@link rewind}. */
  mark(): void {
    this.#composer.mark();
  }

  rewind(): void {
    this.bundle = undefined;
    this.#composer.rewind();
  }

  stop(exitStatus: ExitStatus, reason: string): RunStop {
    return this.#composer.stop(exitStatus, reason);
  }

  #remember(device: Named, description: MaybePromise<DeviceDescription>): MaybePromise<DeviceDescription> {
    return chain(description, (known) => {
      this.#descriptions.set(device, known);
      return known;
    });
  }

  #endBundle(command: string): Bundle {
    const { bundle } = this;
    if (!bundle)
      throw new IllegalMessageSequence(`"${command}" without an event to end; begin one by "create"`);
    this.bundle = undefined;
    return bundle;
  }

  #describe(
    name: string,
    devices: readonly Named[],
    descriptions: readonly DeviceDescription[],
    collected: boolean,
    documents: AnyDocument[],
  ): OpenStream {
    const composer = this.#composer.stream(name);
    documents.push(["descriptor", composer.describe(streamParts(devices, descriptions))]);
    const stream: OpenStream = { composer, devices: [...devices], stale: false, collected };
    this.streams.set(name, stream);
    return stream;
  }
}

function checkDevices({ devices, composer }: OpenStream, bundle: Bundle): void {
  const read = bundle.devices;
  let same = read.length === devices.length;
  for (let i = 0; same && i < read.length; i++)
    same = read[i] === devices[i] || devices.includes(read[i] as Named);
  if (same) return;
  const names = (list: readonly Named[]) => list.map(devicePath).join(", ");
  throw new IllegalMessageSequence(
    `Stream ${composer.name} holds ${names(devices)}, but this event was read from ${names(read)}; use another stream for other devices`,
  );
}
