/** Which characters may be drawn with: `unicode` needs braille and box drawing characters in the terminal's font. */
export type Charset = "unicode" | "ascii";
