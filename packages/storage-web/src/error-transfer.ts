import { DocumentValidationError } from "@runengine/event-model";
import {
  RunNotFoundError,
  StoreClosedError,
  StoreReadError,
  StoreUnavailableError,
  StoreWriteError,
  UnknownRunError,
} from "@runengine/storage";

/** An error as it goes through a channel, which keeps no classes. */
export interface PackedError {
  readonly name: string;
  readonly message: string;
  /** What the error knows besides. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Takes an error apart. */
export function packError(error: unknown): PackedError {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), facts: {} };
  const facts = Object.entries(error).filter(([key, fact]) => key !== "name" && isScalar(fact));
  return { name: error.name, message: error.message, facts: Object.fromEntries(facts) };
}

/** Puts an error together again, of its own class where that is one of the storage's. */
export function unpackError({ name, message, facts }: PackedError): Error {
  switch (name) {
    case "RunNotFoundError":
      return new RunNotFoundError(facts.ref as string);
    case "StoreUnavailableError":
      return new StoreUnavailableError(text(facts.path), text(facts.reason), text(facts.remedy));
    case "StoreReadError":
      return new StoreReadError(text(facts.path), text(facts.reason), text(facts.remedy));
    case "StoreWriteError":
      return new StoreWriteError(
        text(facts.path),
        facts.document as "event",
        text(facts.reason),
        text(facts.remedy),
      );
    case "UnknownRunError":
      return new UnknownRunError(facts.document as "event");
    case "StoreClosedError":
      return new StoreClosedError(text(facts.path));
    case "DocumentValidationError":
      return new DocumentValidationError(text(facts.document), text(facts.where), text(facts.why));
    case "RangeError":
      return new RangeError(message);
    case "TypeError":
      return new TypeError(message);
    default: {
      const error = new Error(message);
      error.name = name;
      return error;
    }
  }
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" && typeof value !== "function" && typeof value !== "symbol";
}

function text(fact: unknown): string {
  return String(fact);
}
