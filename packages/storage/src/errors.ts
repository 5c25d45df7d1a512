import type { DocumentName } from "@runengine/event-model";
import { PathError } from "./path-error.ts";
import type { RunRef } from "./run-ref.ts";
import type { RunSummary } from "./run-summary.ts";

/** A text is no reference to a run. */
export class InvalidRunRefError extends Error {
  override readonly name = "InvalidRunRefError";
  readonly text: string;

  constructor(text: string, reason: string) {
    super(`"${text}" is no reference to a run: ${reason}`);
    this.text = text;
  }
}

/** A reference fits no run of the archive. */
export class RunNotFoundError extends Error {
  override readonly name = "RunNotFoundError";
  readonly ref: RunRef;

  constructor(ref: RunRef) {
    super(`No run has ${inWords(ref)}; list the runs to see what there is`);
    this.ref = ref;
  }
}

/** A reference fits several runs. */
export class AmbiguousRunError extends Error {
  override readonly name = "AmbiguousRunError";
  readonly ref: RunRef;
  /** The runs that it fits, newest first; the first ten of them. */
  readonly matches: readonly RunSummary[];
  /** Whether it fits more than those. */
  readonly more: boolean;

  constructor(ref: RunRef, matches: readonly RunSummary[], more = false) {
    const list = [...matches.map(summaryText), ...(more ? ["and more"] : [])].join("; ");
    super(`Several runs have ${inWords(ref)}; give the uid of one of them: ${list}`);
    this.ref = ref;
    this.matches = matches;
    this.more = more;
  }
}

/** A store cannot be opened. Nothing was changed. */
export class StoreUnavailableError extends PathError {
  override readonly name = "StoreUnavailableError";

  constructor(path: string, reason: string, remedy: string, options?: ErrorOptions) {
    super("Cannot open the archive", path, reason, remedy, options);
  }
}

/** A store could not keep a document. What it kept before is untouched. */
export class StoreWriteError extends PathError {
  override readonly name = "StoreWriteError";
  readonly document: DocumentName;

  constructor(path: string, document: DocumentName, reason: string, remedy: string, options?: ErrorOptions) {
    super(`Cannot keep the "${document}" document in the archive`, path, reason, remedy, options);
    this.document = document;
  }
}

/** A store could not be read. */
export class StoreReadError extends PathError {
  override readonly name = "StoreReadError";

  constructor(path: string, reason: string, remedy: string, options?: ErrorOptions) {
    super("Cannot read the archive", path, reason, remedy, options);
  }
}

/** A store of frames could not keep one. What it kept before is untouched. */
export class AssetWriteError extends PathError {
  override readonly name = "AssetWriteError";

  constructor(path: string, reason: string, remedy: string, options?: ErrorOptions) {
    super("Cannot keep frames in", path, reason, remedy, options);
  }
}

/** Frames could not be read. */
export class AssetReadError extends PathError {
  override readonly name = "AssetReadError";

  constructor(path: string, reason: string, remedy: string, options?: ErrorOptions) {
    super("Cannot read frames from", path, reason, remedy, options);
  }
}

/** A document refers to no run that is being written to this store. */
export class UnknownRunError extends Error {
  override readonly name = "UnknownRunError";
  readonly document: DocumentName;

  constructor(document: DocumentName) {
    super(
      `The "${document}" document belongs to no run that is being written; write the run's start and descriptors first, and nothing after its stop`,
    );
    this.document = document;
  }
}

/** A store is used after it was closed. */
export class StoreClosedError extends Error {
  override readonly name = "StoreClosedError";
  readonly path: string;

  constructor(path: string) {
    super(`The archive ${path} is closed; open it again`);
    this.path = path;
  }
}

export type StorageError =
  | InvalidRunRefError
  | RunNotFoundError
  | AmbiguousRunError
  | StoreUnavailableError
  | StoreWriteError
  | StoreReadError
  | AssetWriteError
  | AssetReadError
  | UnknownRunError
  | StoreClosedError;

const classes = [
  InvalidRunRefError,
  RunNotFoundError,
  AmbiguousRunError,
  StoreUnavailableError,
  StoreWriteError,
  StoreReadError,
  AssetWriteError,
  AssetReadError,
  UnknownRunError,
  StoreClosedError,
];

/** Whether an error is one of this package's own. */
export function isStorageError(error: unknown): error is StorageError {
  return classes.some((errorClass) => error instanceof errorClass);
}

function inWords(ref: RunRef): string {
  if (typeof ref === "string") return `a uid beginning with "${ref}"`;
  return ref < 0 ? `the position ${ref} from the end` : `scan id ${ref}`;
}

function summaryText({ uid, scanId, plan, time }: RunSummary): string {
  const when = Number.isFinite(time) ? `, ${new Date(time * 1000).toISOString()}` : "";
  return `${uid} (scan ${scanId ?? "-"}, ${plan ?? "no plan"}${when})`;
}
