/**
 * Live lines on a page.
 *
 * @module
 */
export {};
