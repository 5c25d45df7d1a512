import { oneLine } from "@runengine/event-model";
import stringWidth from "string-width";
import type { Charset } from "./charset.ts";

/** Cells of a terminal that a text takes. */
export function displayWidth(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

export type Alignment = "left" | "right" | "center";

/** Fills a text up to `width` cells; a longer one stays as it is. */
export function aligned(text: string, width: number, alignment: Alignment): string {
  const room = Math.max(width - displayWidth(text), 0);
  if (alignment === "left") return text + " ".repeat(room);
  const left = alignment === "right" ? room : Math.floor(room / 2);
  return " ".repeat(left) + text + " ".repeat(room - left);
}

/** A foreign text on one line of at most `width` cells; one that is cut ends in an ellipsis. */
export function fitted(text: string, width: number, charset: Charset): string {
  const line = oneLine(text);
  if (displayWidth(line) <= width) return line;
  const ellipsis = charset === "unicode" ? "…" : "~";
  let cut = "";
  let room = width - 1;
  for (const char of line) {
    room -= displayWidth(char);
    if (room < 0) break;
    cut += char;
  }
  return cut + ellipsis;
}
