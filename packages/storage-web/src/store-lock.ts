import { StoreUnavailableError } from "@runengine/storage";
import type { OpenOptions } from "./channel.ts";

const nameOf = (store: string): string => `runengine store ${store}`;

/**
 * Takes an archive for this worker alone, and gives the function that lets go of it. The browser lets go when the page or the worker ends,
 * however that happens; a page that is being reloaded may take a moment, hence the patience.
 *
 * @throws StoreUnavailableError naming the page that has it.
 */
export async function takeStore(options: OpenOptions, path: string): Promise<() => void> {
  try {
    return await lock(options);
  } catch (cause) {
    const reason = `${await whoHas(options.name)} has it open`;
    throw new StoreUnavailableError(path, reason, "close that page, then reload this one", { cause });
  }
}

function lock({ name, holder, patience }: OpenOptions): Promise<() => void> {
  const signal = AbortSignal.timeout(patience * 1000);
  return new Promise((resolve, reject) => {
    const held = navigator.locks.request(nameOf(name), { signal }, () => {
      const released = new Promise<void>((release) => resolve(release));
      // A second lock, which nobody waits for: its name is what others are told.
      return Promise.all([released, navigator.locks.request(`${nameOf(name)} in ${holder}`, () => released)]);
    });
    held.catch(reject);
  });
}

async function whoHas(store: string): Promise<string> {
  const beginning = `${nameOf(store)} in `;
  const { held = [] } = await navigator.locks.query();
  const name = held.map((lock) => lock.name ?? "").find((lockName) => lockName.startsWith(beginning));
  return name?.slice(beginning.length) ?? "another page";
}
