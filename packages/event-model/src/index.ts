/**
 * The documents of a run: types, validation, composing, encoding, and folds into rows, columns and header.
 *
 * @module
 */
export type * from "./documents.ts";
export { documentNames, isDocumentName } from "./documents.ts";
