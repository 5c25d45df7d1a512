import type { Progress, SettableStatus, Status } from "@runengine/protocols";
import { settableStatus } from "@runengine/protocols";

/** Work that is done when all parts are. Where one fails, `failed` is called once, and the whole fails by its error. */
export function together(
  name: string,
  parts: readonly Status[],
  failed: (error: unknown) => void,
): SettableStatus {
  const whole = settableStatus((reason) => {
    failed(reason);
    whole.fail(reason ?? new Error(`${name} was given up`));
  });
  const fractions: number[] = parts.map(({ done }) => (done ? 1 : 0));
  let open = parts.length;
  for (const [i, part] of parts.entries()) {
    part.watch?.(({ fraction = 0 }: Progress) => {
      fractions[i] = fraction;
      whole.progress({ name, fraction: Math.min(...fractions) });
    });
    part.finished.then(
      () => {
        fractions[i] = 1;
        if (--open === 0) whole.finish();
      },
      (error: unknown) => {
        if (whole.done) return;
        failed(error);
        whole.fail(error);
      },
    );
  }
  if (open === 0) whole.finish();
  return whole;
}
