import type { ArrayWriter, AssetDocument, MaybePromise } from "@runengine/protocols";

/**
 * The frames at one address, row by row, and the documents that point to them. A row is what one event holds.
 *
 * Each row is handed over once; rows not handed over can be given up, and their place is used again.
 *
 * @see the interop rules of event-model: with n frames a row, row i is the frames n·i up to n·(i+1).
 */
export class FrameStream {
  readonly writer: ArrayWriter;
  readonly framesPerRow: number;
  /** Uid of the run that it was opened in, where the store knows it. */
  readonly run: string | undefined;
  handedOver = 0;
  readonly #uid: string;
  #parts = 0;

  constructor(writer: ArrayWriter, framesPerRow: number, uid: string, run: string | undefined) {
    this.writer = writer;
    this.framesPerRow = framesPerRow;
    this.run = run;
    this.#uid = uid;
  }

  /** Whole rows kept by now. */
  get rows(): number {
    return Math.floor(this.writer.count / this.framesPerRow);
  }

  /** Gives up what was not handed over. */
  rewind(): MaybePromise<void> {
    return this.#cut(this.handedOver);
  }

  /** Gives up the frames of a row that is not whole. */
  trim(): MaybePromise<void> {
    return this.#cut(this.rows);
  }

  #cut(rows: number): MaybePromise<void> {
    const frames = rows * this.framesPerRow;
    return frames < this.writer.count ? this.writer.truncate(frames) : undefined;
  }

  /** Hands over the rows up to `stop`; with the first of them, the address. */
  documents(stop: number): AssetDocument[] {
    const { handedOver: start } = this;
    if (stop <= start) return [];
    this.handedOver = stop;
    const { key, address } = this.writer;
    const uid = this.#uid;
    const part = this.#parts++;
    const indices = { start, stop };
    // The engine knows the stream and its numbers.
    const datum = { stream_resource: uid, indices, descriptor: "", seq_nums: { start: 0, stop: 0 } };
    return [
      ...(part === 0 ? [["stream_resource", { uid, data_key: key, ...address }] as AssetDocument] : []),
      ["stream_datum", { uid: `${uid}/${part}`, ...datum }],
    ];
  }
}
