/** A plan would set a device to what the device does not accept. `cause` is the device's own error. */
export class DeviceLimitError extends Error {
  override readonly name = "DeviceLimitError";
  readonly device: string;
  readonly value: unknown;

  constructor(device: string, value: unknown, cause: unknown) {
    super(cause instanceof Error ? cause.message : `${device} does not accept ${String(value)}`, { cause });
    this.device = device;
    this.value = value;
  }
}
