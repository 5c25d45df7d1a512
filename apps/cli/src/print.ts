let isReaderGone = false;

/** Whether whoever read stdout has seen enough, as `head` has: what is written is lost from then on. */
export function readerIsGone(): boolean {
  return isReaderGone;
}

/** Writes text to stdout, and a newline. Waits where the reader is slow. */
export async function print(text: string): Promise<void> {
  await write(`${text}\n`);
}

/** Writes text to stdout as it is. Waits where the reader is slow. */
export async function write(text: string): Promise<void> {
  if (isReaderGone || process.stdout.write(text)) return;
  await new Promise<void>((resolve) => {
    const goOn = (): void => {
      process.stdout.off("drain", goOn).off("close", goOn);
      resolve();
    };
    process.stdout.on("drain", goOn).on("close", goOn);
  });
}

/** A reader that goes away is no error, and nothing is broken off for it: a run goes on and is kept. */
export function outliveReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    isReaderGone = true;
  });
  // There is nobody left to tell.
  process.stderr.on("error", () => {});
}
