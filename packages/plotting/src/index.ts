/**
 * View specifications from documents, plot state as reducers, terminal renderers.
 *
 * @module
 */
export {};
