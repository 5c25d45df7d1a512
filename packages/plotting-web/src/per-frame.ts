/** Something that is done in the next animation frame, once, however often it was asked for. */
export interface PerFrame {
  request(): void;
  /** Does what was asked for no more. */
  cancel(): void;
}

export function perFrame(work: () => void): PerFrame {
  let frame: number | undefined;
  return {
    request() {
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        work();
      });
    },
    cancel() {
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
    },
  };
}
