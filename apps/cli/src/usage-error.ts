/** Something on the command line is not as it should be. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
