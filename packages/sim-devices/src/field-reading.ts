import type { Reading } from "@runengine/protocols";

/** The readings of a device that has one number. */
export type FieldReading<F extends string = string> = { readonly [K in F]: Reading<number> };
