/**
 * Plans with their parameters, stubs of several messages, preprocessors.
 *
 * @module
 */
export {};
