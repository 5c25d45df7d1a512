import type { AnyDocument, DataKeys, EventPage } from "@runengine/event-model";
import { IllegalMessageSequence } from "@runengine/messages";
import type {
  AssetDocument,
  Collectable,
  MaybePromise,
  Named,
  PartialEvent,
  PartialEventPage,
} from "@runengine/protocols";
import { devicePath, supports } from "@runengine/protocols";
import { framesIn, placeAsset } from "./assets.ts";
import { describeDevice } from "./device-description.ts";
import { DeviceDataError } from "./errors.ts";
import type { OpenRun, OpenStream } from "./open-run.ts";

type Emit = (document: AnyDocument) => MaybePromise<void>;

/**
 * Takes over what flyers hold, as event pages or as ranges of stream resources; gives what the flyers gave.
 *
 * Several flyers share one declared stream; their data are taken up to the least index that all of them have reached.
 *
 * @see `RunBundler.collect` of bluesky.
 */
export async function collectFrom(
  run: OpenRun,
  flyers: readonly Collectable[],
  name: string | null,
  emit: Emit,
): Promise<unknown[] | undefined> {
  const declared = declaredStream(run, flyers, name);
  if (!declared && flyers.length > 1)
    throw new IllegalMessageSequence(
      `Several flyers are collected into one stream: declare it first ("declare_stream" with collect)`,
    );
  const streams = declared ? [declared] : await describeStreams(run, flyers[0] as Collectable, emit);
  for (const flyer of flyers) run.uncollected.delete(flyer);
  if (declared && flyers.every((flyer) => supports(flyer, "WritesStreamAssets"))) {
    await collectAssets(declared, flyers, emit, run);
    return undefined;
  }
  return collectEvents(flyers[0] as Collectable, streams, emit);
}

function declaredStream(run: OpenRun, flyers: readonly Named[], name: string | null): OpenStream | undefined {
  if (name !== null) {
    const stream = run.streams.get(name);
    if (!stream?.collected)
      throw new IllegalMessageSequence(
        `Stream ${name} is not declared for flyers; send "declare_stream" with collect before "collect" names it`,
      );
    return stream;
  }
  return [...run.streams.values()].find(
    ({ collected, devices }) => collected && flyers.every((flyer) => devices.includes(flyer)),
  );
}

/** The streams of a flyer that names them itself; their descriptors are emitted at the first collection. */
async function describeStreams(run: OpenRun, flyer: Collectable, emit: Emit): Promise<OpenStream[]> {
  const described = await flyer.describeCollect();
  const flat = Object.values(described).some(
    (part) => typeof (part as { dtype?: unknown }).dtype === "string",
  );
  if (flat)
    throw new IllegalMessageSequence(
      `${devicePath(flyer)} does not say which stream its data belong to; declare one ("declare_stream" with collect)`,
    );
  const streams: OpenStream[] = [];
  for (const [name, keys] of Object.entries(described as Record<string, DataKeys>)) {
    if (!run.streams.has(name)) {
      const description = await describeDevice(flyer, keys);
      await emit(run.declare(name, [description], false));
    }
    streams.push(run.streams.get(name) as OpenStream);
  }
  return streams;
}

async function collectEvents(
  flyer: Collectable,
  streams: readonly OpenStream[],
  emit: Emit,
): Promise<unknown[]> {
  if (supports(flyer, "EventPageCollectable")) return collectPages(flyer, streams, emit);
  if (!supports(flyer, "EventCollectable"))
    throw new DeviceDataError(flyer, undefined, "collect() or collectPages()", "neither");
  const payload: PartialEvent[] = [];
  const rows = new Map<OpenStream, PartialEvent[]>(streams.map((stream) => [stream, []]));
  for await (const event of flyer.collect()) {
    payload.push(event);
    rows.get(streamFor(flyer, streams, event.data))?.push(event);
  }
  for (const [{ composer }, events] of rows)
    if (events.length > 0) await emit(["event_page", composer.eventPage(events)]);
  return payload;
}

async function collectPages(
  flyer: Collectable & { collectPages(): Iterable<PartialEventPage> | AsyncIterable<PartialEventPage> },
  streams: readonly OpenStream[],
  emit: Emit,
): Promise<unknown[]> {
  const payload: PartialEventPage[] = [];
  for await (const page of flyer.collectPages()) {
    payload.push(page);
    const { composer } = streamFor(flyer, streams, page.data);
    await emit(["event_page", composer.eventPage(rowsOf(page))]);
  }
  return payload;
}

function rowsOf(page: PartialEventPage): PartialEvent[] {
  const row = (columns: Readonly<Record<string, readonly unknown[]>>, i: number) =>
    Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column[i]]));
  return page.time.map((time, i) => ({
    time,
    data: row(page.data, i),
    timestamps: row(page.timestamps, i),
    filled: row((page.filled ?? {}) as EventPage["data"], i) as Record<string, boolean | string>,
  }));
}

function streamFor(
  flyer: Named,
  streams: readonly OpenStream[],
  data: Readonly<Record<string, unknown>>,
): OpenStream {
  const keys = Object.keys(data);
  const stream = streams.find(({ composer }) => {
    const described = Object.keys(composer.descriptor?.data_keys ?? {});
    return described.length === keys.length && described.every((key) => key in data);
  });
  if (stream) return stream;
  const known = streams.map(
    ({ composer }) => `${composer.name} (${Object.keys(composer.descriptor?.data_keys ?? {}).join(", ")})`,
  );
  throw new DeviceDataError(
    flyer,
    undefined,
    `an event with the keys of ${known.join(" or ")}`,
    keys.join(", ") || "no keys",
  );
}

async function collectAssets(
  { composer }: OpenStream,
  flyers: readonly Named[],
  emit: Emit,
  run: OpenRun,
): Promise<void> {
  const indices: number[] = [];
  for (const flyer of flyers) if (supports(flyer, "WritesStreamAssets")) indices.push(await flyer.getIndex());
  const least = Math.min(...indices);
  const documents: AssetDocument[] = [...run.takeResources()];
  for (const flyer of flyers) {
    if (!supports(flyer, "WritesStreamAssets")) continue;
    for await (const document of flyer.collectAssetDocs(least)) documents.push(document);
  }
  const place = {
    run: run.uid,
    descriptor: composer.descriptor?.uid ?? "",
    seqNums: composer.advance(framesIn(documents)),
  };
  await emitAll(
    documents.map((document) => placeAsset(document, place)),
    emit,
  );
}

/** Hands all on, also where one is not taken: the rows are counted already. @throws the first failure. */
async function emitAll(documents: readonly AnyDocument[], emit: Emit): Promise<void> {
  const results = await Promise.allSettled(documents.map(async (document) => emit(document)));
  for (const result of results) if (result.status === "rejected") throw result.reason;
}
