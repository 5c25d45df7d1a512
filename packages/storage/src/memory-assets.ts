import {
  type ArrayWriter,
  type AssetAddress,
  type AssetStore,
  arrayOf,
  checkArraySpec,
  checkFrame,
  checkRange,
  frameLength,
  type TypedArray,
} from "@runengine/protocols";
import { AssetReadError, AssetWriteError } from "./errors.ts";

export interface MemoryAssetsOptions {
  /** How much it may hold, in bytes. Default: 1 GiB. */
  readonly limit?: number;
}

interface Kept {
  readonly writer: ArrayWriter;
  readonly frames: TypedArray[];
}

/** Keeps frames in memory, for tests, pages, and programs that keep nothing. They end with the program. */
export function memoryAssets({ limit = 2 ** 30 }: MemoryAssetsOptions = {}): AssetStore {
  const kept = new Map<string, Kept>();
  let bytes = 0;

  const makeWriter = (key: string, spec: ArrayWriter["spec"], uri: string): Kept => {
    checkArraySpec(key, spec);
    const frames: TypedArray[] = [];
    let closed = false;
    const writer: ArrayWriter = {
      key,
      spec,
      address: { mimetype: "application/x-runengine-memory", uri, parameters: {} },
      get count() {
        return frames.length;
      },
      append(frame) {
        if (closed) throw new AssetWriteError(uri, "it is closed", "open the key again");
        checkFrame(key, spec, frame);
        if (bytes + frame.byteLength > limit) {
          const full = `${spec.device} has filled the ${limit} bytes that may be kept in memory`;
          throw new AssetWriteError(uri, full, "raise the limit, or keep frames in files (hdf5Assets)");
        }
        bytes += frame.byteLength;
        frames.push(frame.slice());
      },
      truncate(count) {
        for (const frame of frames.splice(count)) bytes -= frame.byteLength;
      },
      close() {
        closed = true;
      },
    };
    return { writer, frames };
  };

  return {
    async open(key, spec) {
      const uri = `memory://localhost/${kept.size + 1}/${encodeURIComponent(key)}`;
      const one = makeWriter(key, spec, uri);
      kept.set(uri, one);
      return one.writer;
    },
    async read(address, range) {
      const { writer, frames } = kept.get(address.uri) ?? unknown(address);
      const { start, stop } = range ?? { start: 0, stop: frames.length };
      checkRange({ start, stop }, frames.length, address.uri);
      const length = frameLength(writer.spec);
      const all = arrayOf(writer.spec.dtype, (stop - start) * length);
      for (let i = start; i < stop; i++) all.set(frames[i] as never, (i - start) * length);
      return all;
    },
  };
}

function unknown({ uri }: AssetAddress): never {
  throw new AssetReadError(
    uri,
    "nothing is kept there",
    "frames in memory end with the program that took them",
  );
}
