import type { ArrayDtype } from "@runengine/protocols";

/** The kinds of number by the letters of the HDF5 library. */
const byLetter = {
  "<B": "|u1",
  "<b": "|i1",
  "<H": "<u2",
  "<h": "<i2",
  "<I": "<u4",
  "<i": "<i4",
  "<Q": "<u8",
  "<q": "<i8",
  "<f": "<f4",
  "<d": "<f8",
} as const satisfies Readonly<Record<string, ArrayDtype>>;

const letters = new Map(Object.entries(byLetter).map(([letter, dtype]) => [dtype, letter]));

export function libraryType(dtype: ArrayDtype): string {
  return letters.get(dtype) ?? dtype;
}

/** undefined for what is no number. */
export function dtypeOfLibrary(type: unknown): ArrayDtype | undefined {
  return byLetter[type as keyof typeof byLetter];
}
