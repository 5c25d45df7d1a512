import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import {
  type ArraySpec,
  type ArrayWriter,
  arrayOf,
  checkFrame,
  checkRange,
  type IndexRange,
  type TypedArray,
} from "@runengine/protocols";
import { AssetReadError, AssetWriteError } from "@runengine/storage";
import type { Dataset, File } from "h5wasm/node";
import { fileUri } from "./asset-path.ts";
import { type Hdf5, reasonOf } from "./library.ts";
import { dtypeOfLibrary, libraryType } from "./number-types.ts";

const group = "/entry/data";
const spaceRemedy = "free space, or keep frames elsewhere; what was kept before can be read";

/** The dataset of a key. A slash would make groups of it. */
function datasetOf(key: string): string {
  return `${group}/${key.replaceAll("/", "_")}`;
}

/** A file that is being written: a dataset for each key, a chunk for each frame. */
export class Hdf5File {
  readonly path: string;
  readonly #library: Hdf5;
  readonly #file: File;
  readonly #keys = new Set<string>();
  readonly #closed: () => void;
  #writers = 0;

  /** Makes a file that is not there yet. @throws AssetWriteError */
  constructor(library: Hdf5, path: string, closed: () => void) {
    this.path = path;
    this.#library = library;
    this.#closed = closed;
    this.#file = writing(path, "check the folder and its permissions", () => {
      mkdirSync(dirname(path), { recursive: true });
      const file = new library.File(path, "x");
      file.create_group("entry").create_attribute("NX_class", "NXentry");
      (file.get("entry") as File).create_group("data").create_attribute("NX_class", "NXdata");
      return file;
    });
  }

  has(key: string): boolean {
    return this.#keys.has(datasetOf(key));
  }

  /** Begins the dataset of a key. The file is closed with the last of its writers. */
  writer(key: string, spec: ArraySpec): ArrayWriter {
    const { path } = this;
    const name = datasetOf(key);
    const { shape, dtype } = spec;
    const chunks = [1, ...shape];
    const dataset = writing(path, spaceRemedy, () => {
      const made = (this.#file.get(group) as File).create_dataset({
        name: name.slice(group.length + 1),
        data: arrayOf(dtype, 0),
        shape: [0, ...shape],
        maxshape: [null, ...shape],
        chunks,
        dtype: libraryType(dtype),
      });
      this.#file.flush();
      return made;
    });
    this.#keys.add(name);
    this.#writers++;
    const parameters = { dataset: name, chunk_shape: chunks };
    const address = { mimetype: "application/x-hdf5", uri: fileUri(path), parameters };
    return this.#writerOf(key, spec, address, dataset);
  }

  read(dataset: string, range: IndexRange | undefined): TypedArray {
    return readFrames(this.#file, this.path, dataset, range);
  }

  #writerOf(key: string, spec: ArraySpec, address: ArrayWriter["address"], dataset: Dataset): ArrayWriter {
    const { path } = this;
    let count = 0;
    let closed = false;
    const rest = spec.shape.map((): [] => []);
    const resize = (frames: number) => {
      dataset.resize([frames, ...spec.shape]);
    };
    const checkOpen = () => {
      if (closed) throw new AssetWriteError(path, `"${key}" is closed in it`, "open the key again");
    };
    return {
      key,
      spec,
      address,
      get count() {
        return count;
      },
      append: (frame) => {
        checkOpen();
        checkFrame(key, spec, frame);
        writing(path, spaceRemedy, () => {
          resize(count + 1);
          dataset.write_slice([[count, count + 1], ...rest], frame);
          this.#flush();
        });
        count++;
      },
      truncate: (frames) => {
        checkOpen();
        if (frames >= count) return;
        writing(path, spaceRemedy, () => {
          resize(frames);
          this.#flush();
        });
        count = frames;
      },
      close: () => {
        if (closed) return;
        closed = true;
        if (--this.#writers > 0) return;
        this.#closed();
        writing(path, spaceRemedy, () => this.#file.close());
      },
    };
  }

  /** Hands everything to the operating system, so that the end of this program takes nothing away. */
  #flush(): void {
    this.#library.Module.flush(this.#file.file_id);
  }
}

/** Frames of a file that nobody here writes. @throws AssetReadError */
export function readFile(library: Hdf5, path: string, dataset: string, range?: IndexRange): TypedArray {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new AssetReadError(path, "there is no such file", "look whether it was moved");
  const remedy = "look whether it is an HDF5 file that is whole";
  const file = reading(path, remedy, () => new library.File(path, "r"));
  try {
    return readFrames(file, path, dataset, range);
  } finally {
    file.close();
  }
}

function readFrames(file: File, path: string, name: string, range: IndexRange | undefined): TypedArray {
  const remedy = "see what there is with an HDF5 viewer";
  const dataset = reading(path, remedy, () => file.get(name)) as Dataset | null;
  const dtype = dtypeOfLibrary(dataset?.dtype);
  if (!dataset || dtype === undefined) throw new AssetReadError(path, `it has no numbers at ${name}`, remedy);
  const count = dataset.shape?.[0] ?? 0;
  const { start, stop } = range ?? { start: 0, stop: count };
  checkRange({ start, stop }, count, `${path}, ${name}`);
  if (start === stop) return arrayOf(dtype, 0);
  return reading(path, remedy, () => dataset.slice([[start, stop]])) as TypedArray;
}

function writing<T>(path: string, remedy: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new AssetWriteError(path, reasonOf(cause), remedy, { cause });
  }
}

function reading<T>(path: string, remedy: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new AssetReadError(path, reasonOf(cause), remedy, { cause });
  }
}
