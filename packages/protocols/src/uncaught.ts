/** Throws where nobody catches it, as a host does with the errors of its timers: what is under way goes on. */
export function throwUncaught(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
