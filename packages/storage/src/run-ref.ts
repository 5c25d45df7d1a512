import { InvalidRunRefError } from "./errors.ts";

/**
 * What names a run. Text is a uid or the beginning of one; a whole number below zero is a position from the end (`-1` is the last
 * run), one from zero on is a scan id.
 */
export type RunRef = string | number;

/**
 * Reads a reference as people type it: digits alone are a scan id, a minus and digits a position from the end, `uid:123` is the beginning
 * of a uid that looks like a number, anything else the beginning of a uid.
 *
 * @throws InvalidRunRefError for an empty text, `-0`, and numbers from 2⁵³ on.
 */
export function parseRunRef(text: string): RunRef {
  const trimmed = text.trim();
  if (/^-?\d+$/.test(trimmed)) return numberRef(trimmed);
  const uid = trimmed.startsWith("uid:") ? trimmed.slice("uid:".length).trim() : trimmed;
  if (uid === "") {
    throw new InvalidRunRefError(text, "give -1 for the last run, a scan id, or the beginning of a uid");
  }
  return uid;
}

function numberRef(digits: string): number {
  const ref = Number(digits);
  if (Object.is(ref, -0)) throw new InvalidRunRefError(digits, "positions from the end begin at -1");
  if (!Number.isSafeInteger(ref)) {
    throw new InvalidRunRefError(digits, `too large for a scan id; write uid:${digits} if it begins a uid`);
  }
  return ref;
}

/**
 * Refuses what the type allows and no reference can be.
 *
 * @throws RangeError for fractions and NaN, and for an empty text.
 */
export function assertRunRef(ref: RunRef): void {
  if (ref === "" || (typeof ref === "number" && !Number.isSafeInteger(ref))) {
    throw new RangeError(`"${ref}" is no reference to a run; give a uid, or a whole number`);
  }
}
