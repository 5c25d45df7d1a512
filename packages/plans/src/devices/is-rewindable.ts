/**
 * Whether a device's data may be taken again after an interruption. Only a device with `rewindable: false` says no; the built-in steps
 * then do not repeat its shots.
 */
export function isRewindable(device: object): boolean {
  return (device as { readonly rewindable?: unknown }).rewindable !== false;
}
