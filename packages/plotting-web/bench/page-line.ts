import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright";
import type { BenchRow } from "../../../bench/row.ts";
import { findBrowser } from "../../../scripts/find-browser.mjs";
import type { LineFigures } from "./line-figures.ts";

interface OpenPage {
  readonly page: Page;
  readonly browser: Browser;
}

async function openPage(): Promise<OpenPage> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("page-line-page.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "warning",
  });
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const page = await browser.newPage({ viewport: { width: 1000, height: 500 } });
  await page.setContent('<body style="--plot-line-1: red; --plot-grid: transparent"></body>');
  await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
  return { page, browser };
}

async function lineIn({ page }: OpenPage, seconds: number): Promise<LineFigures> {
  const figures = (await page.evaluate(`liveLinePage(${seconds})`)) as LineFigures;
  if (!figures.isLastPointDrawn) throw new Error("the last point is not on the page");
  return figures;
}

/** What the first row found, for the second one. */
const latencies: number[] = [];

export const rows: readonly BenchRow[] = [
  {
    name: "page-line",
    unit: "frames/s",
    better: "higher",
    goal: 0.8,
    async open({ fast }) {
      const open = await openPage();
      const seconds = fast ? 0.5 : 10;
      return {
        async value() {
          const { framesPerSecond, p95Ms } = await lineIn(open, seconds);
          latencies.push(p95Ms);
          return framesPerSecond;
        },
        limit: async () => (await open.page.evaluate(`emptyPage(${fast ? 0.5 : 3})`)) as number,
        close: () => open.browser.close(),
      };
    },
  },
  {
    name: "page-line/latency",
    unit: "ms (p95)",
    better: "lower",
    goal: 100,
    async open({ fast }) {
      let open: OpenPage | undefined;
      return {
        async value() {
          const known = latencies.shift();
          if (known !== undefined) return known;
          open ??= await openPage();
          return (await lineIn(open, fast ? 0.5 : 10)).p95Ms;
        },
        close: () => open?.browser.close(),
      };
    },
  },
];
