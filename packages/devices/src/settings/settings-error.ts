/** A settings file that does not fit its device. Nothing was set. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
  readonly device: string;
  /** Everything that does not fit. */
  readonly faults: readonly string[];
  constructor(device: string, faults: readonly string[]) {
    super(
      [`the settings do not fit ${device}, and nothing was set:`, ...faults.map((one) => `- ${one}`)].join(
        "\n",
      ),
    );
    this.device = device;
    this.faults = faults;
  }
}

/** A setting failed while the settings were restored. Some are as in the file, some as before. */
export class PartlyRestoredError extends Error {
  override readonly name = "PartlyRestoredError";
  readonly device: string;
  readonly restored: readonly string[];
  readonly failed: string;
  /** Those that were not tried any more. */
  readonly untouched: readonly string[];
  constructor(
    device: string,
    restored: readonly string[],
    failed: string,
    untouched: readonly string[],
    cause: unknown,
  ) {
    const list = (names: readonly string[]) => names.join(", ") || "none";
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `the settings of ${device} were restored in part only: ${failed} failed (${reason}); restored: ${list(restored)}; ` +
        `not tried: ${list(untouched)}; put right what failed and restore again`,
      { cause },
    );
    this.device = device;
    this.restored = restored;
    this.failed = failed;
    this.untouched = untouched;
  }
}
