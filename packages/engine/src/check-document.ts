import type { AnyDocument } from "@runengine/event-model";
import { DocumentValidationError, documentProblem, isValidDocument } from "@runengine/event-model";

/** @throws DocumentValidationError for a document that does not keep to its schema: which, where in it, why. */
export function checkDocument(document: AnyDocument): void {
  if (isValidDocument(document[0], document[1])) return;
  const [name, doc] = document;
  const { where, why } = documentProblem(name, doc) ?? { where: "", why: "does not keep to its schema" };
  throw new DocumentValidationError(name, where, why);
}
