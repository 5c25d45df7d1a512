/**
 * RxJS over the documents.
 *
 * @module
 */
export {};
