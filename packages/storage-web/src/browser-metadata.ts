import { encodeJson } from "@runengine/event-model";
import { type MetadataStore, MetadataStoreError, parseMetadata } from "@runengine/storage";

/**
 * Metadata in the browser's local storage, for one page at a time; they are there after a reload.
 *
 * @param name - Of the store; pages of one origin share it. Default: `metadata`.
 * @throws MetadataStoreError where another page is using them, storage is denied, or what is there is no metadata.
 */
export async function browserMetadata(name = "metadata"): Promise<MetadataStore> {
  const key = `runengine ${name}`;
  const release = await take(key);
  try {
    const metadata = read(key);
    return { metadata, save: () => write(key, metadata), close: release };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Gives the function that lets go; the browser does so itself when the page ends, however that happens. */
function take(key: string): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    const held: Promise<void> = navigator.locks.request(key, { ifAvailable: true }, (lock) => {
      if (!lock)
        throw new MetadataStoreError(
          key,
          "another page is using them",
          "close that page, then reload this one",
        );
      return new Promise<void>((release) => {
        resolve(() => {
          release();
          return held;
        });
      });
    });
    held.catch(reject);
  });
}

function read(key: string): Record<string, unknown> {
  let text: string | null;
  try {
    text = localStorage.getItem(key);
  } catch (cause) {
    throw new MetadataStoreError(
      key,
      "the browser denies storage to this page",
      "allow it in the browser's settings",
      { cause },
    );
  }
  return text === null ? {} : parseMetadata(key, text);
}

function write(key: string, metadata: Readonly<Record<string, unknown>>): void {
  try {
    localStorage.setItem(key, encodeJson(metadata));
  } catch (cause) {
    throw new MetadataStoreError(
      key,
      "they cannot be kept",
      "free space in the browser's storage for this page",
      { cause },
    );
  }
}
