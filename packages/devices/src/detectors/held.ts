import type { Clock, MaybePromise } from "@runengine/protocols";

/** Keeps a virtual clock from jumping while work goes on that it does not see. */
export async function held<T>(clock: Clock, work: MaybePromise<T>): Promise<T> {
  const release = clock.hold();
  try {
    return await work;
  } finally {
    release();
  }
}
