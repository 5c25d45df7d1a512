/** Something that cannot be done with what is kept at a path. */
export abstract class PathError extends Error {
  /** The file, or the name of the store in the browser. */
  readonly path: string;
  readonly reason: string;
  /** What to do about it. */
  readonly remedy: string;

  constructor(what: string, path: string, reason: string, remedy: string, options?: ErrorOptions) {
    super(`${what} ${path}: ${reason}; ${remedy}`, options);
    this.path = path;
    this.reason = reason;
    this.remedy = remedy;
  }
}
