/** A document does not keep to its schema, or an event to its descriptor. */
export class DocumentValidationError extends Error {
  override readonly name = "DocumentValidationError";
  /** The document's name, as it came. */
  readonly document: string;
  /** Where in it, as a JSON pointer; empty for the whole. */
  readonly where: string;
  readonly why: string;

  constructor(document: string, where: string, why: string) {
    super(`The "${document}" document is not valid${where === "" ? "" : ` at ${where}`}: ${why}`);
    this.document = document;
    this.where = where;
    this.why = why;
  }
}

/** A text is no document at all. */
export class DocumentDecodeError extends Error {
  override readonly name = "DocumentDecodeError";
  readonly why: string;

  constructor(text: string, why: string, options?: ErrorOptions) {
    const beginning = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    super(`A line is no document: ${why}; it begins with ${JSON.stringify(beginning)}`, options);
    this.why = why;
  }
}

export type EventModelError = DocumentValidationError | DocumentDecodeError;

/** Whether an error is one of this package's own. */
export function isEventModelError(error: unknown): error is EventModelError {
  return error instanceof DocumentValidationError || error instanceof DocumentDecodeError;
}
