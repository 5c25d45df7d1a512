import type { BrowserContext, Locator, Page } from "playwright";

/** A row of the table, as it is shown. */
type ShownRow = readonly string[];

/** Drives the page as its user does, and notes what must not happen. */
export interface PageDriver {
  readonly page: Page;
  /** Console messages, uncaught errors and requests to others so far: there must be none. */
  readonly faults: string[];
  button(name: string | RegExp): Locator;
  field(name: string): Locator;
  /** Fills in a scan and starts it. */
  startScan(options: { readonly start: number; readonly stop: number; readonly num: number }): Promise<void>;
  /** Settles when the engine's state, in large letters, is this word. */
  state(word: string): Promise<void>;
  /** Settles when the list says that the scan of this number was a success. */
  success(scan: number): Promise<void>;
  /** Settles when the table has at least so many rows. */
  points(atLeast: number): Promise<void>;
  /** All rows that are drawn; for tables of less than some 20. */
  rows(): Promise<readonly ShownRow[]>;
  /** Texts of the list of runs, newest first. */
  runs(): Promise<readonly string[]>;
}

/** Opens the page in a tab of its own. */
export async function openPage(context: BrowserContext, url: string): Promise<PageDriver> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => faults.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`request failed: ${request.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("blob:"))
      faults.push(`request to another place: ${request.url()}`);
  });
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto(url);

  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const field = (name: string) => page.getByRole("textbox", { name });
  return {
    page,
    faults,
    button,
    field,
    async startScan({ start, stop, num }) {
      await field("Start").fill(String(start));
      await field("Stop").fill(String(stop));
      await field("Num").fill(String(num));
      await button("Start scan").click();
    },
    state: (word) => page.getByRole("status").getByText(word, { exact: true }).waitFor(),
    success: (scan) => button(new RegExp(`^#${scan} scan\\s*success`)).waitFor(),
    points: (atLeast) =>
      page
        .locator("tr[data-row]")
        .nth(atLeast - 1)
        .waitFor(),
    rows: () =>
      page
        .locator("tr[data-row]")
        .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ""))),
    runs: () => page.getByRole("list", { name: "Runs, newest first" }).getByRole("button").allInnerTexts(),
  };
}
