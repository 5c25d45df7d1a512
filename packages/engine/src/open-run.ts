import type { AnyDocument, ExitStatus, RunStart, RunStop, StreamComposer } from "@runengine/event-model";
import { type ComposeOptions, RunComposer } from "@runengine/event-model";
import { IllegalMessageSequence } from "@runengine/messages";
import type { AssetDocument, Collectable, MaybePromise, Named, Readable } from "@runengine/protocols";
import { chain, devicePath } from "@runengine/protocols";
import { placeAsset } from "./assets.ts";
import { Bundle } from "./bundle.ts";
import { type DeviceDescription, describeDevice } from "./device-description.ts";
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

/** Where documents go. */
export interface Emitter {
  readonly emit: (document: AnyDocument) => MaybePromise<void>;
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
  /** The event in the making at the checkpoint. */
  #marked: Bundle | undefined;
  /** While messages are done again: whether the plan, which waits meanwhile, has an event open. */
  #plansEvent: boolean | undefined;
  /** Whether the plan's open event was taken back and will not be made again: the plan may end it all the same. */
  #isTakenBack = false;
  /** Resources told of with an event that was taken back or dropped; they go out with the next data from outside. */
  #resources: AssetDocument[] = [];
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
    this.#isTakenBack = false;
  }

  /**
   * Ends the event in the making and emits it; before the first one of a stream, the descriptor.
   *
   * @throws IllegalMessageSequence without `create`, or for other devices than before.
   */
  save({ emit }: Emitter): MaybePromise<void> {
    const bundle = this.#endBundle("save");
    if (bundle.parts.length === 0) return;
    const known = this.streams.get(bundle.stream);
    if (known) checkDevices(known, bundle);
    if (known && !known.stale && !bundle.assets) return emit(this.#eventOf(known, bundle));
    // Handed on without waiting in between: no other document comes between those of one event.
    const waits: MaybePromise<void>[] = [];
    let stream = known;
    if (!stream || stream.stale) {
      const [document, described] = this.#describe(bundle.stream, bundle.parts, false);
      waits.push(emit(document));
      stream = described;
    }
    for (const document of this.#assetsOf(stream, bundle)) waits.push(emit(document));
    waits.push(emit(this.#eventOf(stream, bundle)));
    return together(waits);
  }

  /** Ends the event in the making without a document. */
  drop(): void {
    if (this.#isTakenBack) this.#isTakenBack = false;
    else this.#keepResources(this.#endBundle("drop"));
  }

  /** Makes a stream known before its first event; gives its descriptor document. */
  declare(name: string, descriptions: readonly DeviceDescription[], collected: boolean): AnyDocument {
    const [document] = this.#describe(name, descriptions, collected);
    return document;
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
    this.#marked = this.bundle?.copy();
    this.#composer.mark();
  }

  rewind(): void {
    this.#keepResources(this.bundle, this.#marked?.assets);
    this.bundle = this.#marked?.copy();
    this.#composer.rewind();
  }

  /** Messages are about to be done again. @param inSegment - Whether the plan is in a segment that begins anew, so that it has no event open. */
  beginReplay(inSegment: boolean): void {
    this.#plansEvent ??= !inSegment && this.bundle !== undefined;
  }

  /** The plan goes on. @param isBrokenOff - Whether before all was done again. */
  endReplay(isBrokenOff: boolean): void {
    const plansEvent = this.#plansEvent ?? this.bundle !== undefined;
    this.#plansEvent = undefined;
    if (!isBrokenOff) return;
    if (plansEvent) this.#isTakenBack = this.bundle === undefined;
    else {
      this.#keepResources(this.bundle);
      this.bundle = undefined;
    }
  }

  /** Of asset documents whose event will not be: a device tells of a resource once, and later data may be in it too. */
  keepResources(assets: readonly AssetDocument[]): void {
    this.#resources.push(...assets.filter(([name]) => name === "resource" || name === "stream_resource"));
  }

  /** What {@link keepResources} has kept; to go out before other asset documents. */
  takeResources(): readonly AssetDocument[] {
    const resources = this.#resources;
    this.#resources = [];
    return resources;
  }

  #keepResources(bundle: Bundle | undefined, kept: readonly AssetDocument[] = []): void {
    this.keepResources((bundle?.assets ?? []).filter((document) => !kept.includes(document)));
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
    descriptions: readonly DeviceDescription[],
    collected: boolean,
  ): [AnyDocument, OpenStream] {
    const composer = this.#composer.stream(name);
    const devices = descriptions.map(({ device }) => device);
    const document: AnyDocument = ["descriptor", composer.describe(streamParts(descriptions))];
    const stream: OpenStream = { composer, devices, stale: false, collected };
    this.streams.set(name, stream);
    return [document, stream];
  }

  #assetsOf({ composer }: OpenStream, { assets = [] }: Bundle): AnyDocument[] {
    const next = composer.count + 1;
    const place = {
      run: this.uid,
      descriptor: composer.descriptor?.uid ?? "",
      seqNums: { start: next, stop: next + 1 },
    };
    return [...this.takeResources(), ...assets].map((document) => placeAsset(document, place));
  }

  #eventOf({ composer }: OpenStream, { data, timestamps, filled }: Bundle): AnyDocument {
    return ["event", composer.event(this.#options.now(), data, timestamps, filled)];
  }
}

/** Settles when all have. */
function together(waits: readonly MaybePromise<void>[]): MaybePromise<void> {
  const pending = waits.filter((wait) => wait instanceof Promise);
  return pending.length > 0 ? Promise.all(pending).then(() => {}) : undefined;
}

function checkDevices({ devices, composer }: OpenStream, { parts }: Bundle): void {
  let same = parts.length === devices.length;
  for (let i = 0; same && i < parts.length; i++) {
    const device = parts[i]?.device as Named;
    same = device === devices[i] || devices.includes(device);
  }
  if (same) return;
  const names = (list: readonly Named[]) => list.map(devicePath).join(", ");
  throw new IllegalMessageSequence(
    `Stream ${composer.name} holds ${names(devices)}, but this event was read from ${names(parts.map(({ device }) => device))}; use another stream for other devices`,
  );
}
