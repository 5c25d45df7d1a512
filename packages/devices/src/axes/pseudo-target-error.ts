/** Reckoned axes were to be set to where a real axis cannot go. `cause` is what that one says. */
export class PseudoTargetError extends RangeError {
  override readonly name = "PseudoTargetError";
  readonly device: string;
  constructor(device: string, target: Readonly<Record<string, number>>, cause: unknown) {
    const where = Object.entries(target)
      .map(([axis, position]) => `${axis} ${position}`)
      .join(", ");
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`${device} cannot be set to ${where}: ${why}`, { cause });
    this.device = device;
  }
}
