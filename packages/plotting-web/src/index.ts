/**
 * Live lines on a page, from the view specifications of `plotting`.
 *
 * @module
 */
export { type LiveLine, type LiveLineOptions, liveLine } from "./live-line.ts";
