/** The kinds of number that an array on disk may have, as numpy names them. */
export type ArrayDtype = "|u1" | "|i1" | "<u2" | "<i2" | "<u4" | "<i4" | "<u8" | "<i8" | "<f4" | "<f8";

export type TypedArray =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | BigUint64Array
  | BigInt64Array
  | Float32Array
  | Float64Array;

const makers: Readonly<Record<ArrayDtype, (length: number) => TypedArray>> = {
  "|u1": (length) => new Uint8Array(length),
  "|i1": (length) => new Int8Array(length),
  "<u2": (length) => new Uint16Array(length),
  "<i2": (length) => new Int16Array(length),
  "<u4": (length) => new Uint32Array(length),
  "<i4": (length) => new Int32Array(length),
  "<u8": (length) => new BigUint64Array(length),
  "<i8": (length) => new BigInt64Array(length),
  "<f4": (length) => new Float32Array(length),
  "<f8": (length) => new Float64Array(length),
};

/** All of {@link ArrayDtype}. */
export const arrayDtypes: readonly ArrayDtype[] = Object.keys(makers) as ArrayDtype[];

/** An array of zeros. */
export function arrayOf(dtype: ArrayDtype, length: number): TypedArray {
  return makers[dtype](length);
}

const dtypeByClass: Readonly<Record<string, ArrayDtype>> = Object.fromEntries(
  arrayDtypes.map((dtype) => [makers[dtype](0).constructor.name, dtype]),
);

/** The kind of number in an array; undefined for what is none of {@link TypedArray}. */
export function dtypeOf(array: unknown): ArrayDtype | undefined {
  return ArrayBuffer.isView(array) ? dtypeByClass[array.constructor.name] : undefined;
}
