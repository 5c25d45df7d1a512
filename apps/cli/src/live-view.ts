import type { AnyDocument } from "@runengine/event-model";
import { liveTable, newestRun, type Plot, plotFold, renderLines, renderPeaks } from "@runengine/plotting";
import type { Settings } from "./settings.ts";

/** Milliseconds between two drawings at the least: what comes in between is in the next one. */
const restMs = 80;
/** Fewer points make no curve worth its statistics. */
const fewest = 3;

type ViewSettings = Pick<Settings, "charset" | "color" | "isTerminal" | "width" | "height">;

/**
 * A run as it goes: a table that grows, and on a terminal below it the curve, drawn anew in its place.
 *
 * Everything that changes is written at once, so that nothing tears.
 */
export class LiveView {
  readonly #settings: ViewSettings;
  readonly #write: (text: string) => void;
  readonly #linesOf: ReturnType<typeof liveTable>;
  readonly #fold = newestRun(plotFold());
  #plot: Plot = this.#fold.initial();
  #pending: string[] = [];
  /** Lines of the curve that stand at the bottom of the screen now. */
  #drawn = 0;
  #drawnAtMs = Number.NEGATIVE_INFINITY;

  constructor(settings: ViewSettings, write: (text: string) => void = (text) => process.stdout.write(text)) {
    this.#settings = settings;
    this.#write = write;
    this.#linesOf = liveTable({ charset: settings.charset });
  }

  /** A listener for all documents. */
  readonly push = (...document: AnyDocument): void => {
    this.#plot = this.#fold.step(this.#plot, ...document);
    this.#pending.push(...this.#linesOf(...document));
    const isLast = document[0] === "stop";
    if (!isLast && this.#settings.isTerminal && performance.now() - this.#drawnAtMs < restMs) return;
    this.#draw();
    if (isLast) this.leave();
  };

  /** Says something between the table and the curve. */
  note(line: string): void {
    this.#pending.push(line);
    this.#draw();
  }

  /** Leaves what is drawn where it is: something else will be written below it. */
  leave(): void {
    if (this.#drawn > 0 || this.#pending.length > 0) this.#draw();
    this.#drawn = 0;
  }

  /** The statistics of the run's curves; empty where there are too few points. */
  peaks(): string {
    return this.#plot.lines
      .filter(({ x }) => x.length >= fewest)
      .map((lines) => renderPeaks(lines, { charset: this.#settings.charset, width: this.#settings.width }))
      .join("\n\n");
  }

  #draw(): void {
    const curve = this.#curve();
    const up = this.#drawn > 0 ? `\x1b[${this.#drawn}A` : "";
    const clear = this.#settings.isTerminal ? `${up}\r\x1b[J` : "";
    const text = [...this.#pending, ...curve].map((line) => `${line}\n`).join("");
    if (text !== "" || this.#drawn > 0) this.#write(clear + text);
    this.#pending = [];
    this.#drawn = curve.length;
    this.#drawnAtMs = performance.now();
  }

  #curve(): readonly string[] {
    const { isTerminal, width, height, charset, color } = this.#settings;
    const lines = this.#plot.lines.find(({ x }) => x.length > 0);
    if (!isTerminal || !lines) return [];
    const rows = Math.min(Math.max(height - 12, 8), 16);
    const picture = renderLines(lines, { width: Math.min(width - 1, 100), height: rows, charset, color });
    return ["", ...picture.split("\n")];
  }
}
