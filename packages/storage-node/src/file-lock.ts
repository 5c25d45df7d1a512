import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { MetadataStoreError } from "@runengine/storage";

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/**
 * Takes a file for this program alone, by a second file beside it that names the holder. What a program that has died left behind is
 * taken over, on the same computer.
 *
 * @returns A function that lets go of it.
 * @throws MetadataStoreError naming the holder.
 */
export function takeFile(path: string): () => void {
  const lock = `${path}.lock`;
  const me: Holder = { pid: process.pid, host: hostname() };
  for (let again = true; ; again = false) {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(lock, JSON.stringify(me), { flag: "wx" });
      return () => rmSync(lock, { force: true });
    } catch (cause) {
      const { code = String(cause) } = cause as NodeJS.ErrnoException;
      if (code !== "EEXIST") {
        throw new MetadataStoreError(
          path,
          `it cannot be locked (${code})`,
          "check the path and its permissions",
          { cause },
        );
      }
      const holder = holderOf(lock);
      if (!again || (holder && isAlive(holder))) throw inUse(path, lock, holder);
      rmSync(lock, { force: true });
    }
  }
}

function holderOf(lock: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(lock, "utf8")) as Partial<Holder>;
    return typeof pid === "number" && typeof host === "string" ? { pid, host } : undefined;
  } catch {
    // Half written, or gone meanwhile: nobody holds it.
    return undefined;
  }
}

function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function inUse(path: string, lock: string, holder: Holder | undefined): MetadataStoreError {
  const who = holder ? `the program with process number ${holder.pid} on ${holder.host}` : "another program";
  return new MetadataStoreError(
    path,
    `${who} is using it`,
    `end that, or use another file; if it is gone for good, delete ${lock}`,
  );
}
