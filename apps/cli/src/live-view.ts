import type { ProgressLevel } from "@runengine/engine";
import { type AnyDocument, oneLine } from "@runengine/event-model";
import { liveTable, newestRun, type Plot, plotFold, renderLines, renderPeaks } from "@runengine/plotting";
import { type Clock, systemClock } from "@runengine/protocols";
import { loopsLine, progressLine } from "./progress-line.ts";
import type { Settings } from "./settings.ts";

/** Seconds between two drawings at the least: what comes in between is in the next one. */
const rest = 0.08;
/** Fewer points make no curve worth its statistics. */
const fewest = 3;
/** Lines of a screen that has no room for a curve below its rows. */
const tooLow = 14;

type ViewSettings = Pick<Settings, "charset" | "color" | "isTerminal">;

/** Columns and lines of the screen, which may change. */
interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/** Where a view is drawn. */
interface Screen {
  write(text: string): void;
  /** Asked at each drawing. */
  size(): ScreenSize;
}

const stdout: Screen = {
  write: (text) => void process.stdout.write(text),
  size: () => ({ width: process.stdout.columns || 80, height: process.stdout.rows || 24 }),
};

/**
 * A run as it goes: a table that grows, and on a terminal below it the curve, drawn anew in its place.
 *
 * Everything that changes is written at once, so that nothing tears. Where the screen has changed its size, what was drawn stays, since
 * nobody knows where it is now, and the next drawing stands below it.
 */
export class LiveView {
  readonly #settings: ViewSettings;
  readonly #screen: Screen;
  readonly #clock: Clock;
  readonly #linesOf: ReturnType<typeof liveTable>;
  readonly #fold = newestRun(plotFold());
  #plot: Plot = this.#fold.initial();
  #loops: readonly ProgressLevel[] = [];
  #pending: string[] = [];
  /** Lines of the curve that stand at the bottom of the screen now, and the screen's size then. */
  #drawn = 0;
  #size: ScreenSize = { width: 0, height: 0 };
  #drawnAt = Number.NEGATIVE_INFINITY;
  #forgetNext: (() => void) | undefined;

  constructor(settings: ViewSettings, screen: Screen = stdout, clock: Clock = systemClock) {
    this.#settings = settings;
    this.#screen = screen;
    this.#clock = clock;
    this.#linesOf = liveTable({ charset: settings.charset });
  }

  /** A listener for all documents. */
  readonly push = (...document: AnyDocument): void => {
    this.#plot = this.#fold.step(this.#plot, ...document);
    this.#pending.push(...this.#linesOf(...document));
    if (document[0] === "stop") this.#leave(false);
    else this.#drawSoon();
  };

  /** How far the loops of the plan have come. */
  readonly loops = (loops: readonly ProgressLevel[]): void => {
    this.#loops = loops;
    this.#drawSoon();
  };

  /** Says something between the table and the curve. */
  note(line: string): void {
    this.#pending.push(line);
    this.#draw(true);
  }

  /** Leaves what is drawn where it is: something else will be written below it. */
  leave(): void {
    this.#leave(true);
  }

  /** The statistics of the run's curves; empty where there are too few points. @param width - Columns that they may take. */
  peaks(width: number): string {
    return this.#plot.lines
      .filter(({ x }) => x.length >= fewest)
      .map((lines) => renderPeaks(lines, { charset: this.#settings.charset, width }))
      .join("\n\n");
  }

  #leave(isUnderWay: boolean): void {
    if (this.#drawn > 0 || this.#pending.length > 0) this.#draw(isUnderWay);
    this.#drawn = 0;
  }

  #drawSoon(): void {
    const wait = this.#settings.isTerminal ? this.#drawnAt + rest - this.#clock.now() : 0;
    if (wait <= 0) this.#draw(true);
    else this.#forgetNext ??= this.#clock.after(wait, () => this.#draw(true));
  }

  #draw(isUnderWay: boolean): void {
    this.#forgetNext?.();
    this.#forgetNext = undefined;
    const size = this.#screen.size();
    const curve = [...this.#curve(size, isUnderWay), ...this.#loopsNow(size, isUnderWay)];
    const lines = [...this.#pending, ...curve];
    if (lines.length > 0 || this.#drawn > 0) this.#write(lines, size);
    this.#pending = [];
    this.#drawn = curve.length;
    this.#size = size;
    this.#drawnAt = this.#clock.now();
  }

  #write(lines: readonly string[], { width, height }: ScreenSize): void {
    const text = lines.map((line) => `${line}\n`).join("");
    if (!this.#settings.isTerminal) {
      this.#screen.write(text);
      return;
    }
    const isSame = width === this.#size.width && height === this.#size.height;
    const up = this.#drawn > 0 && isSame ? `\x1b[${this.#drawn}A` : "";
    // Terminals that know the first and the last code show all between them at once.
    this.#screen.write(`\x1b[?2026h${up}\r\x1b[J${text}\x1b[?2026l`);
  }

  #curve({ width, height }: ScreenSize, isUnderWay: boolean): readonly string[] {
    const { isTerminal, charset, color } = this.#settings;
    const lines = this.#plot.lines.find(({ x }) => x.length > 0);
    if (!isTerminal || !lines || (isUnderWay && height < tooLow)) return [];
    const rows = Math.min(Math.max(height - 12, 8), 16);
    const picture = renderLines(lines, { width: Math.min(width - 1, 100), height: rows, charset, color });
    return ["", ...picture.split("\n"), ...(isUnderWay ? [this.#progress(lines.x.length)] : [])];
  }

  /** On a terminal, while the plan tells of its loops. */
  #loopsNow({ width }: ScreenSize, isUnderWay: boolean): readonly string[] {
    const isShown = this.#settings.isTerminal && isUnderWay && this.#loops.length > 0;
    return isShown ? [[...oneLine(loopsLine(this.#loops))].slice(0, width - 1).join("")] : [];
  }

  #progress(done: number): string {
    const { start } = this.#plot;
    return progressLine(start?.num_points, done, this.#clock.now() - (start?.time ?? 0));
  }
}
