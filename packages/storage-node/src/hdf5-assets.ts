import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AnyDocument, RunStart } from "@runengine/event-model";
import {
  type ArraySpec,
  type ArrayWriter,
  type AssetAddress,
  type AssetStore,
  type Clock,
  checkArraySpec,
  type IndexRange,
  systemClock,
  type TypedArray,
} from "@runengine/protocols";
import { AssetReadError } from "@runengine/storage";
import { assetPath, checkTemplate } from "./hdf5/asset-path.ts";
import { Hdf5File, readFile } from "./hdf5/hdf5-file.ts";
import { loadHdf5 } from "./hdf5/library.ts";

export interface Hdf5AssetsOptions {
  /** Where the files are kept; made when it is not there. */
  readonly folder: string;
  /**
   * Path of a file in the folder, with `{date}` (of the run), `{scan}`, `{run}` (the beginning of its uid), `{device}` and `{key}`.
   * Where there is such a file already, the next one has a number. Default: `{date}/{scan}-{run}/{device}.h5`.
   */
  readonly path?: string;
  /** For the date of frames outside of runs. Default: the computer's time. */
  readonly clock?: Clock;
}

/**
 * Keeps frames in HDF5 files: a dataset for each data key, a chunk for each frame.
 *
 * A frame that was taken is in the file, however suddenly the program ends (`kill -9`). Files are never overwritten.
 */
export class Hdf5Assets implements AssetStore {
  /** Subscribe it critically, for the paths to know the run: `RE.subscribe("start", assets.listener, { delivery: "critical" })`. */
  readonly listener: (...document: AnyDocument) => void;
  readonly #options: Required<Hdf5AssetsOptions>;
  readonly #library = loadHdf5();
  readonly #files = new Map<string, Hdf5File>();
  #start: RunStart | undefined;

  /** @throws RangeError for a template with a field that there is not. */
  constructor(options: Hdf5AssetsOptions) {
    this.#options = { path: "{date}/{scan}-{run}/{device}.h5", clock: systemClock, ...options };
    checkTemplate(this.#options.path);
    // Told to whoever opens or reads.
    this.#library.catch(() => {});
    this.listener = (name, doc) => {
      if (name === "start") this.#start = doc;
    };
  }

  get run(): string | undefined {
    return this.#start?.uid;
  }

  /** @throws AssetWriteError where the file cannot be made. */
  async open(key: string, spec: ArraySpec): Promise<ArrayWriter> {
    checkArraySpec(key, spec);
    const library = await this.#library;
    const { folder, path: template, clock } = this.#options;
    const place = { device: spec.device, key, start: this.#start, now: clock.now() };
    for (let count = 1; ; count++) {
      const path = resolve(assetPath(folder, template, place, count));
      const file = this.#files.get(path);
      if (file && !file.has(key)) return file.writer(key, spec);
      if (file || existsSync(path)) continue;
      const made = new Hdf5File(library, path, () => this.#files.delete(path));
      this.#files.set(path, made);
      return made.writer(key, spec);
    }
  }

  /** Reads any HDF5 file that a `stream_resource` tells of. @throws AssetReadError where there is none, or no such dataset. */
  async read({ uri, parameters }: AssetAddress, range?: IndexRange): Promise<TypedArray> {
    const path = pathOf(uri);
    const { dataset } = parameters;
    if (typeof dataset !== "string")
      throw new AssetReadError(uri, "its parameters name no dataset", "give the stream resource as it is");
    const library = await this.#library;
    return this.#files.get(path)?.read(dataset, range) ?? readFile(library, path, dataset, range);
  }
}

function pathOf(uri: string): string {
  try {
    return fileURLToPath(uri);
  } catch (cause) {
    throw new AssetReadError(uri, "it is no file of this computer", "copy the file here, and give its uri", {
      cause,
    });
  }
}

/** {@link Hdf5Assets}. */
export function hdf5Assets(options: Hdf5AssetsOptions): Hdf5Assets {
  return new Hdf5Assets(options);
}
