import type { MaybePromise, Reading } from "@runengine/protocols";
import { isThenable } from "@runengine/protocols";
import type { SignalBackend } from "./signal-backend.ts";

/**
 * Asks a backend, and fails at once when its line is lost while the answer is awaited.
 *
 * @param device - Who asks, for errors.
 * @throws NotConnectedError when the line is not open; ConnectionLostError.
 */
export function readWhileOpen<T>(backend: SignalBackend<T>, device: string): MaybePromise<Reading<T>> {
  if (!backend.connection) return backend.get();
  let fail: (error: unknown) => void = () => {};
  const release = backend.connection.whileOpen(device, (error) => fail(error));
  try {
    const answer = backend.get();
    if (!isThenable(answer)) {
      release();
      return answer;
    }
    const lost = new Promise<never>((_, reject) => {
      fail = reject;
    });
    return Promise.race([answer, lost]).finally(release);
  } catch (error) {
    release();
    throw error;
  }
}
