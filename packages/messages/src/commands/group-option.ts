export interface GroupOption {
  /** Name of the group that a later `wait` waits for. Default: none, and the engine only reports a failure. */
  readonly group?: string | null;
}
