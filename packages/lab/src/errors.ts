import { nearestNames } from "./nearest-names.ts";

/** The laboratory has no plan of that name. */
export class UnknownPlanError extends Error {
  override readonly name = "UnknownPlanError";
  readonly plan: string;
  /** The names that may have been meant, nearest first. */
  readonly nearest: readonly string[];

  constructor(plan: string, plans: readonly string[]) {
    const nearest = nearestNames(plan, plans);
    super(`There is no plan "${plan}"; ${offered(nearest, plans)}`);
    this.plan = plan;
    this.nearest = nearest;
  }
}

/** The laboratory has no device of that name. */
export class UnknownDeviceError extends Error {
  override readonly name = "UnknownDeviceError";
  readonly device: string;
  /** The names that may have been meant, nearest first. */
  readonly nearest: readonly string[];

  /** @param where - What named it, such as `scan: motor`. */
  constructor(device: string, devices: readonly string[], where?: string) {
    const nearest = nearestNames(device, devices);
    super(`${where ? `${where}: there` : "There"} is no device "${device}"; ${offered(nearest, devices)}`);
    this.device = device;
    this.nearest = nearest;
  }
}

/** Values that were given without names do not match the parameters of the plan. */
export class PositionalValuesError extends Error {
  override readonly name = "PositionalValuesError";
  readonly plan: string;

  constructor(plan: string, expected: string, count: number) {
    super(`${plan}: takes ${expected}; got ${count} value${count === 1 ? "" : "s"} without a name`);
    this.plan = plan;
  }
}

export type LabError = UnknownPlanError | UnknownDeviceError | PositionalValuesError;

const classes = [UnknownPlanError, UnknownDeviceError, PositionalValuesError];

/** Whether an error is one of this package's own. */
export function isLabError(error: unknown): error is LabError {
  return classes.some((errorClass) => error instanceof errorClass);
}

function offered(nearest: readonly string[], names: readonly string[]): string {
  if (nearest.length > 0) return `did you mean ${inWords(nearest)}?`;
  return names.length > 0 ? `there are ${[...names].sort().join(", ")}` : "there are none at all";
}

function inWords(names: readonly string[]): string {
  return names.length === 1 ? String(names[0]) : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
