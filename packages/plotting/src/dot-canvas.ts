import type { Charset } from "./charset.ts";

/** A grid of dots in cells of text. Dots count from the upper left corner. */
export interface DotCanvas {
  /** Dots in a row. */
  readonly width: number;
  /** Dots in a column. */
  readonly height: number;
  /** Sets a dot of a curve; the curve that came last owns its cell. */
  dot(x: number, y: number, curve: number): void;
  /** The cells of a row: each with its character, and the curve that owns it; -1 for none. */
  row(index: number): readonly { readonly char: string; readonly curve: number }[];
}

/** Marks of the curves where a cell has no dots to tell shapes. */
export const asciiMarks: readonly string[] = ["*", "+", "o", "x", "#", "%"];

/** Bits of the braille characters from U+2800 on, for the dots of a cell: row by row, left and right. */
const brailleBits: readonly number[] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];

/**
 * Makes a canvas of `columns` by `rows` characters: 2 × 4 braille dots a cell, or one mark where only ASCII may be used.
 *
 * @see The Unicode Standard, chapter 21.1, for how braille patterns are numbered.
 */
export function dotCanvas(columns: number, rows: number, charset: Charset): DotCanvas {
  const [across, down] = charset === "unicode" ? [2, 4] : [1, 1];
  const bits = new Uint8Array(columns * rows);
  const owners = new Int16Array(columns * rows).fill(-1);
  const charOf = (cell: number): string => {
    const owner = owners[cell] as number;
    if (owner < 0) return " ";
    if (charset === "ascii") return asciiMarks[owner % asciiMarks.length] as string;
    return String.fromCharCode(0x2800 + (bits[cell] as number));
  };
  return {
    width: columns * across,
    height: rows * down,
    dot(x, y, curve) {
      const cell = Math.floor(y / down) * columns + Math.floor(x / across);
      bits[cell] = (bits[cell] as number) | (brailleBits[(y % down) * 2 + (x % across)] as number);
      owners[cell] = curve;
    },
    row: (index) =>
      Array.from({ length: columns }, (_, i) => {
        const cell = index * columns + i;
        return { char: charOf(cell), curve: owners[cell] as number };
      }),
  };
}
