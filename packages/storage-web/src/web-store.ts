import { type Archive, StoreClosedError } from "@runengine/storage";
import { type LineStore, lineArchive } from "@runengine/storage/sqlite";
import { archivePath } from "./archive-path.ts";
import { type RemoteCalls, remoteCalls } from "./channel.ts";

export interface WebStoreOptions {
  /** Name of the archive: letters, digits, `-`, `_` and `.`, no sign first. Each page of the site finds it under this name. Default: `runs`. */
  readonly name?: string;
  /** How long to wait for another page to let go of the archive, in seconds; a page takes a moment to end. Default: 2. */
  readonly patience?: number;
}

/** An archive that the browser keeps. A document is kept once `write` has settled. */
export interface WebStore extends Archive {
  readonly name: string;
  /** Whether the browser has promised not to delete the archive when the disk runs full. It may ask the user first. */
  readonly persistent: Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens an archive on the browser's own files, in a worker; one page at a time can have it open.
 *
 * @throws StoreUnavailableError where another page has it open (which one, is said), or the browser gives no files.
 * @throws RangeError where the name is not allowed.
 */
export async function webStore(options: WebStoreOptions = {}): Promise<WebStore> {
  assertName(options.name ?? "runs");
  return openByWorker(new Worker(new URL("./worker.js", import.meta.url), { type: "module" }), options);
}

/** The same by a worker of one's own, which is ended when the archive is closed. */
export async function openByWorker(
  worker: Worker,
  { name = "runs", patience = 2 }: WebStoreOptions,
): Promise<WebStore> {
  const call = remoteCalls(worker);
  try {
    await call("open", { name, patience, holder: thisPage() });
  } catch (error) {
    worker.terminate();
    throw error;
  }
  const archive = lineArchive(remoteLines(call, archivePath(name), worker));
  return { ...archive, name, persistent: askToKeep(), close: async () => archive.close() };
}

function remoteLines(call: RemoteCalls, path: string, worker: Worker): LineStore {
  let closing: Promise<void> | undefined;
  const open = (): RemoteCalls => {
    if (closing) throw new StoreClosedError(path);
    return call;
  };
  return {
    append: (...document) => open()("append", ...document),
    lines: (uid, from, limit) => open()("lines", uid, from, limit),
    uids: (from, limit) => open()("uids", from, limit),
    refer: (ref, limit) => open()("refer", ref, limit),
    find: (query, page) => open()("find", query, page),
    close() {
      closing ??= call("close").finally(() => worker.terminate());
      return closing;
    },
  };
}

/** The name becomes that of a folder. */
function assertName(name: string): void {
  if (/^\w[\w.-]*$/.test(name)) return;
  throw new RangeError(`"${name}" cannot name an archive; use letters, digits, "-", "_" and "."`);
}

function thisPage(): string {
  const title = (globalThis as Partial<Pick<typeof globalThis, "document">>).document?.title;
  return title ? `the page "${title}" (${location.pathname})` : `the page ${location.pathname}`;
}

async function askToKeep(): Promise<boolean> {
  const storage: Partial<StorageManager> = navigator.storage;
  // A worker can only look.
  return (await (storage.persist ? storage.persist() : storage.persisted?.())) ?? false;
}
