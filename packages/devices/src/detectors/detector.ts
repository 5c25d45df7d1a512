import type { DataKeys } from "@runengine/event-model";
import type {
  AssetDocument,
  AssetStore,
  Clock,
  Collectable,
  Flyable,
  Hints,
  MaybePromise,
  Pausable,
  Preparable,
  Readable,
  Readings,
  Reconfigurable,
  Stageable,
  Status,
  Stoppable,
  Triggerable,
  WritesStreamAssets,
} from "@runengine/protocols";
import { devicePath, systemClock } from "@runengine/protocols";
import { v4 as uuid } from "uuid";
import { WorkEndedError } from "../errors.ts";
import { Part } from "../part.ts";
import type { SettableSignal } from "../settable-signal.ts";
import { adoptSettings, settingParts } from "../setting-parts.ts";
import { Acquisition } from "./acquisition.ts";
import { describeInfo, infoTypes, readInfo } from "./configuration.ts";
import type { DetectorDriver } from "./detector-driver.ts";
import { FrameStreams } from "./frame-streams.ts";
import { completeInfo, type TriggerInfo } from "./trigger-info.ts";

export interface DetectorOptions {
  /** Its data key and its name in a plan. */
  readonly name: string;
  readonly driver: DetectorDriver;
  /** Where the frames are kept. */
  readonly assets: AssetStore;
  /** Default: one exposure of 0.1 s, triggered by the detector itself. */
  readonly defaults?: Partial<TriggerInfo>;
  /** Default: the computer's time. */
  readonly clock?: Clock;
  /** Makes the uids of stream resources. */
  readonly newUid?: () => string;
}

interface Flight {
  readonly acquisition: Acquisition;
  /** Row that indices are counted from: the first one not handed over at its beginning. */
  firstRow: number;
  /** Whether the last thing that happened to it was a pause: a `kickoff` then means that it is flown anew. */
  interrupted: boolean;
}

/**
 * A detector of frames, for step scans (`trigger`, `read`) and fly scans (`prepare`, `kickoff`, `complete`, `collect`) alike.
 *
 * Each staging, and each run within it, has an address of its own for the frames; indices begin at 0 there, while the numbers of the
 * events go on. A frame is kept before any document points to it.
 *
 * A pause ends the exposure under way, and the frames still missing are taken after it. Where the engine then begins a step or a flight
 * anew, frames of the first attempt that no document points to give up their place.
 *
 * @see ophyd-async's `StandardDetector`, the counterpart.
 */
export class Detector
  extends Part
  implements
    Readable,
    Triggerable,
    Stageable,
    Preparable<Partial<TriggerInfo>>,
    Flyable,
    Collectable,
    WritesStreamAssets,
    Reconfigurable,
    Pausable,
    Stoppable
{
  /** Its settings as signals, by their names: what is set there lasts, as by {@link configure}. */
  readonly parts: ReadonlyMap<string, SettableSignal<unknown>>;
  readonly #options: Required<DetectorOptions>;
  #lasting: Partial<TriggerInfo>;
  #info: TriggerInfo;
  #setAt: number;
  #acquisition: Acquisition | undefined;
  #flight: Flight | undefined;
  readonly #streams: FrameStreams;

  /** @throws RangeError for defaults that the driver cannot do. */
  constructor(options: DetectorOptions) {
    super(options.name);
    this.#options = { defaults: {}, clock: systemClock, newUid: uuid, ...options };
    this.#lasting = this.#options.defaults;
    this.#info = completeInfo(this.name, options.driver, this.#lasting);
    this.#setAt = this.#options.clock.now();
    this.#streams = new FrameStreams(this.#options);
    const { driver, clock } = this.#options;
    this.parts = settingParts<TriggerInfo>({
      types: infoTypes(driver),
      source: driver.source,
      clock,
      get: () => this.#info,
      set: (changes) => void this.configure(changes),
    });
    adoptSettings(this.parts, this);
  }

  get hints(): Hints {
    return { fields: [this.name] };
  }

  /** What a part is to a run, as groups say it. */
  roleOf(part: string): "configuration" | undefined {
    return this.parts.has(part) ? "configuration" : undefined;
  }

  /** Begins with an address of its own for the frames. */
  async stage(): Promise<void> {
    await this.#rest("it was staged anew");
  }

  /** Ends what is under way. What was prepared is forgotten: the next run begins with the defaults. */
  async unstage(): Promise<void> {
    this.#set(this.#lasting);
    await this.#rest("it was unstaged");
  }

  /**
   * Says how the next frames are to be taken; what is left out is as in the defaults. Holds until it is unstaged.
   *
   * @throws RangeError for what the detector cannot do; WorkEndedError while frames are taken. It stays as it was.
   */
  prepare(info: Partial<TriggerInfo>): void {
    const busy = this.#acquisition && !this.#acquisition.status.done;
    if (busy && !this.#flight?.interrupted)
      throw new WorkEndedError(this.#path, "it cannot be prepared while it takes frames; stop it first");
    this.#set({ ...this.#lasting, ...info });
  }

  /** Changes the defaults, and what is prepared. @throws as {@link prepare}. */
  configure(settings: Readonly<Record<string, unknown>>): readonly [Readings, Readings] {
    const before = this.readConfiguration();
    this.prepare(settings);
    this.#lasting = { ...this.#lasting, ...settings };
    // The engine describes anew what was configured.
    this.#streams.promise(undefined);
    return [before, this.readConfiguration()];
  }

  /**
   * Takes the frames of one event. Those of a trigger before it that were not read are given up.
   *
   * @returns Done when the last of them is kept.
   * @throws WorkEndedError when frames of a flight are not collected yet, or events of the run have another number of frames.
   */
  trigger(): Status {
    if (this.#flight && (!this.#flight.acquisition.status.done || this.getIndex() > this.#collected))
      throw new WorkEndedError(this.#path, "it cannot be triggered before its flight is over and collected");
    this.#flight = undefined;
    const { frames } = this.#info;
    this.#streams.checkPromise(this.#path, frames);
    return this.#acquire(frames, true).status;
  }

  read(): Readings {
    return {};
  }

  /** The frames of an event as one array, kept outside of it. */
  describe(): MaybePromise<DataKeys> {
    const { frames } = this.#info;
    this.#streams.promise(frames);
    return this.#streams.describe(this.name, frames);
  }

  /** As {@link describe}: each frame of a flight is an event. */
  describeCollect(): MaybePromise<DataKeys> {
    return this.#streams.describe(this.name, 1);
  }

  readConfiguration(): Readings {
    return readInfo(this.name, this.#info, this.#setAt);
  }

  describeConfiguration(): DataKeys {
    return describeInfo(this.name, this.#options.driver);
  }

  /**
   * Begins to take frames, as prepared.
   *
   * @returns Done when it is armed and no trigger is missed.
   * @throws WorkEndedError while a flight is under way, unless there was a pause: then it is flown anew.
   */
  kickoff(): Status {
    const before = this.#flight;
    const anew = before?.interrupted === true;
    if (before && !before.acquisition.status.done && !anew)
      throw new WorkEndedError(this.#path, "it flies already; complete its flight first");
    const acquisition = this.#acquire(1, anew, () => {
      flight.firstRow = this.#streams.handedOver;
    });
    const flight: Flight = { acquisition, firstRow: this.#streams.handedOver, interrupted: false };
    this.#flight = flight;
    return acquisition.armed;
  }

  /** @returns Done when the last frame of the flight is kept. @throws WorkEndedError when it was not kicked off. */
  complete(): Status {
    if (!this.#flight) throw new WorkEndedError(this.#path, "it does not fly; kick it off first");
    this.#flight.interrupted = false;
    return this.#flight.acquisition.status;
  }

  /** Rows kept by now: of the flight, with those of the one before it that were not collected; in a step scan, since it was staged. */
  getIndex(): number {
    return this.#streams.rows - (this.#flight?.firstRow ?? 0);
  }

  /** Documents of the rows not handed over yet. @param index - Up to which row, as {@link getIndex} counts. Default: all. */
  collectAssetDocs(index: number = this.getIndex()): readonly AssetDocument[] {
    if (this.#flight) this.#flight.interrupted = false;
    const stop = Math.min(index, this.getIndex()) + (this.#flight?.firstRow ?? 0);
    return this.#streams.present?.documents(stop) ?? [];
  }

  async pause(): Promise<void> {
    if (this.#flight) this.#flight.interrupted = true;
    await this.#acquisition?.pause();
  }

  resume(): void {
    this.#acquisition?.resume();
  }

  /** Ends what is under way; frames that are kept can be read and collected. @param success - Whether it counts as done. Default: true. */
  async stop(success = true): Promise<void> {
    await this.#acquisition?.end(success ? undefined : new WorkEndedError(this.#path, "it was stopped"));
  }

  protected override renamed(): void {
    adoptSettings(this.parts, this);
  }

  get #path(): string {
    return devicePath(this);
  }

  /** Rows of the flight that are handed over. */
  get #collected(): number {
    return this.#streams.handedOver - (this.#flight?.firstRow ?? 0);
  }

  #set(info: Partial<TriggerInfo>): void {
    this.#info = completeInfo(this.#path, this.#options.driver, info);
    this.#setAt = this.#options.clock.now();
  }

  #acquire(framesPerRow: number, rewinds: boolean, opened?: () => void): Acquisition {
    const { driver, clock } = this.#options;
    const before = this.#acquisition?.end(new WorkEndedError(this.#path, "it was begun anew"));
    const open = async () => {
      const stream = await this.#streams.open(this.name, framesPerRow, rewinds);
      opened?.();
      return this.#streams.keeper(stream);
    };
    const acquisition = new Acquisition({ device: this.#path, driver, info: this.#info, clock, open });
    this.#acquisition = acquisition;
    acquisition.begin(before);
    return acquisition;
  }

  async #rest(why: string): Promise<void> {
    const acquisition = this.#acquisition;
    this.#acquisition = undefined;
    this.#flight = undefined;
    await acquisition?.end(new WorkEndedError(this.#path, why));
    await this.#streams.close();
  }
}
