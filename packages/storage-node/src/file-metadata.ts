import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { encodeJson } from "@runengine/event-model";
import { type MetadataStore, MetadataStoreError, parseMetadata } from "@runengine/storage";
import { takeFile } from "./file-lock.ts";

/** {@link MetadataStore} in a file: all at once. */
export interface FileMetadata extends MetadataStore {
  save(): void;
  close(): void;
}

/**
 * Metadata in one JSON file, for one program at a time.
 *
 * A save writes a new file beside it and puts that in its place, so that the file is whole whenever the power fails.
 *
 * @param path - Made at the first save where it does not exist, with its folder.
 * @throws MetadataStoreError where the file is in use by another program, cannot be read, or holds no metadata.
 */
export function fileMetadata(path: string): FileMetadata {
  const release = takeFile(path);
  try {
    const metadata = read(path);
    return { metadata, save: () => write(path, metadata), close: release };
  } catch (error) {
    release();
    throw error;
  }
}

function read(path: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT") return {};
    throw new MetadataStoreError(path, `it cannot be read (${code})`, "check the path and its permissions", {
      cause,
    });
  }
  return parseMetadata(path, text);
}

function write(path: string, metadata: Readonly<Record<string, unknown>>): void {
  const fresh = `${path}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(fresh, `${encodeJson(metadata)}\n`, { flush: true });
    renameSync(fresh, path);
  } catch (cause) {
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    throw new MetadataStoreError(
      path,
      `they cannot be kept (${code})`,
      "check the path, its permissions and the space left",
      { cause },
    );
  }
}
