import { asStatus, type Collectable, devicePath, supports } from "@runengine/protocols";
import type { Call } from "./call.ts";
import { collectFrom } from "./collect.ts";
import type { PlanStack } from "./plan-stack.ts";

/**
 * Leaves the instrument at rest and the runs closed, however the plan ended: stops everything ever set and what still flies, ends the
 * monitors, collects what flyers hold, unstages in reverse order, closes the runs. Each step has a time limit; what fails is reported
 * and hides neither the first error nor the later steps.
 */
export async function cleanUp(call: Call, stack: PlanStack): Promise<void> {
  await stopAll(call, new Set([...call.moved, ...call.flying.keys()]));
  for (const run of [...call.runs.values()]) {
    await step(call, "monitors", () => call.monitors.removeAll(run));
    for (const flyer of run.uncollected) {
      if (!supports(flyer, "Collectable")) continue;
      const collect = () => collectFrom(run, [flyer as Collectable], null, (document) => call.emit(document));
      await step(call, `collect() of ${devicePath(flyer)}`, collect);
    }
  }
  for (const device of [...call.staged].reverse()) {
    if (supports(device, "Stageable"))
      await step(call, `unstage() of ${devicePath(device)}`, () => asStatus(device.unstage()).finished);
  }
  const { exitStatus, reason } = call.outcome;
  for (const run of [...call.runs.values()]) {
    await step(
      call,
      "closing the run",
      () => call.closeRun(run, exitStatus, exitStatus === "success" ? "" : reason),
      (error) => call.outcome.failed(call.outcome.error ?? error),
    );
  }
  while (stack.halt() !== undefined);
  await call.parts.dispatcher
    .settled()
    .catch((error: unknown) => call.outcome.failed(call.outcome.error ?? error));
}

/** Stops devices, all at once; those that cannot be stopped are left alone. */
export async function stopAll(call: Call, devices: ReadonlySet<unknown>): Promise<void> {
  const stop = (device: unknown) =>
    supports(device, "Stoppable")
      ? step(call, `stop() of ${devicePath(device)}`, () => device.stop(true))
      : undefined;
  await Promise.all([...devices].map(stop));
}

/** One step of putting things to rest: what fails, or is not done within its limit, is reported and left. */
export async function step(
  call: Call,
  where: string,
  work: () => unknown,
  failed?: (error: unknown) => void,
): Promise<void> {
  const {
    clock,
    hooks,
    limits: { cleanupStep },
  } = call.parts;
  let forget = (): void => {};
  try {
    const done = work();
    if (!(done instanceof Promise)) return;
    const late = new Promise<never>((_, reject) => {
      forget = clock.after(cleanupStep, () =>
        reject(new Error(`not done within ${cleanupStep} s; it is left as it is`)),
      );
    });
    await Promise.race([done, late]);
  } catch (error) {
    hooks.emit("problem", where, error);
    failed?.(error);
  } finally {
    forget();
  }
}
