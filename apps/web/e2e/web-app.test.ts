import { type Browser, type BrowserContext, chromium } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../../scripts/find-browser.mjs";
import { axeViolations } from "./axe-violations.ts";
import { type BuiltPage, builtPage } from "./built-page.ts";
import { openPage, type PageDriver } from "./page-driver.ts";

let built: BuiltPage;
let browser: Browser;
let context: BrowserContext;
let pages: PageDriver[] = [];

beforeAll(async () => {
  const executablePath = findBrowser();
  const launched = chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
  [browser, built] = await Promise.all([launched, builtPage()]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await built.close();
});

/** Opens the page in a browser that has not seen it before, or in another tab of the same one. */
async function visit(
  tab: "first" | "another" = "first",
  colorScheme: "light" | "dark" = "light",
): Promise<PageDriver> {
  if (tab === "first")
    context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 800 } });
  const page = await openPage(context, built.url);
  pages.push(page);
  return page;
}

afterEach(async () => {
  const faults = pages.flatMap((page) => page.faults);
  pages = [];
  await context.close();
  expect(faults).toEqual([]);
});

describe("the web app", { timeout: 30_000 }, () => {
  it("runs a scan with a pause, keeps it over a reload, and has each point once", async () => {
    const { page, startScan, state, points, button, rows, runs } = await visit();
    await startScan({ start: -1, stop: 1, num: 11 });
    await state("Running");
    await points(3);
    await button("Pause now").click();
    await state("Paused");
    expect(await page.title()).toMatch(/^Paused \d+\/11 – Blue Sky Run Engine$/);
    await button("Resume").click();
    await state("Idle");

    const plot = () =>
      page
        .getByRole("img", { name: "det against x" })
        .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    const taken = await rows();
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    const drawn = await plot();
    expect(taken.map(([seqNum]) => seqNum)).toEqual(Array.from({ length: 11 }, (_, i) => String(i + 1)));
    const planned = Array.from({ length: 11 }, (_, i) =>
      (-1 + i * 0.2).toFixed(3).replace("-0.000", "0.000"),
    );
    expect(taken.map((row) => row[3])).toEqual(planned);
    await page.reload();
    await points(11);
    expect(await rows()).toEqual(taken);
    await expect.poll(plot).toBe(drawn);
    expect(await runs()).toEqual([expect.stringMatching(/^#1 scan\s+success\s+11 points · x/)]);
  });

  it("keeps what was accepted when the tab is killed in mid-scan, and lists the run as interrupted", async () => {
    const killed = await visit();
    await killed.startScan({ start: -2, stop: 2, num: 41 });
    await killed.points(4);
    const seen = await killed.rows();
    const debugging = await context.newCDPSession(killed.page);
    const crashed = killed.page.waitForEvent("crash");
    debugging.send("Page.crash").catch(() => {});
    await crashed;

    const { button, points, rows, runs, startScan, success } = await visit("another");
    await points(seen.length);
    const kept = await rows();
    expect(kept.slice(0, seen.length)).toEqual(seen);
    expect(kept.map(([seqNum]) => seqNum)).toEqual(kept.map((_, i) => String(i + 1)));
    expect(await runs()).toEqual([
      expect.stringMatching(`#1 scan\\s+interrupted\\s+${kept.length} points · x`),
    ]);
    await startScan({ start: 0, stop: 0.1, num: 2 });
    await success(2);
    expect((await rows()).length).toBe(2);
    await button(/^#1 scan/).click();
    await points(kept.length);
    expect(await rows()).toEqual(kept);
  });

  it("tells a second tab who has the archive, and lets it have it afterwards", async () => {
    const first = await visit();
    await first.state("Idle");
    const second = await visit("another");
    await second.page.getByRole("alert").getByText("has it open").waitFor();
    expect(await axeViolations(second.page)).toEqual([]);
    await first.page.close();
    await second.button("Try again").click();
    await second.state("Idle");
  });

  it("runs without an archive where that is wished, and says so all the time", async () => {
    await (await visit()).state("Idle");
    const second = await visit("another");
    await second.button("Go on without keeping runs").click();
    await second.page.getByText("Runs are not kept").waitFor();
    await second.startScan({ start: 0, stop: 0.1, num: 2 });
    await second.points(2);
  });

  it("ends the run, loudly, when the archive can keep no more", async () => {
    const { page, startScan, state, points, faults } = await visit();
    const debugging = await context.newCDPSession(page);
    await startScan({ start: -2, stop: 2, num: 41 });
    await points(2);
    await debugging.send("Storage.overrideQuotaForOrigin", {
      origin: new URL(built.url).origin,
      quotaSize: 1,
    });
    await page.getByRole("alert").getByText("The archive failed, so the run was ended").waitFor();
    await state("Idle");
    expect(await axeViolations(page)).toEqual([]);
    // SQLite itself complains in the console.
    expect(faults.splice(0).join()).toContain("SQLITE_IOERR");
  });

  it("aborts by the keyboard alone, with a reason that is kept", async () => {
    const { page, startScan, state, points, button, runs } = await visit();
    await startScan({ start: -2, stop: 2, num: 41 });
    await points(1);
    await button("Abort…").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("beam lost");
    await page.keyboard.press("Enter");
    await state("Idle");
    await page.getByRole("tab", { name: "Header" }).click();
    await page.getByRole("cell", { name: "beam lost" }).waitFor();
    expect(await runs()).toEqual([expect.stringMatching(/^#1 scan\s+abort/)]);
  });

  it("says at its field what is wrong, and starts nothing", async () => {
    const { page, startScan, state, field } = await visit();
    await startScan({ start: 0, stop: 1, num: 0 });
    await page.getByText("Must be a whole number of at least 1, got 0").waitFor();
    expect(await field("Num").getAttribute("aria-invalid")).toBe("true");
    await startScan({ start: 0, stop: 12, num: 3 });
    await page.getByRole("alert").getByText("12").waitFor();
    await state("Idle");
    expect(await page.locator("tr[data-row]").count()).toBe(0);
  });

  it("saves the rows of a run as CSV", async () => {
    const { page, startScan, success, button } = await visit();
    await startScan({ start: 0, stop: 0.2, num: 3 });
    await success(1);
    const [download] = await Promise.all([page.waitForEvent("download"), button("CSV").click()]);
    expect(download.suggestedFilename()).toMatch(/^1-scan-[0-9a-f]{8}\.csv$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const [titles, ...lines] = Buffer.concat(chunks).toString().trim().split("\n");
    expect(titles).toBe("seq_num,time,det,x,x_setpoint");
    expect(lines.map((line) => line.split(",")[0])).toEqual(["1", "2", "3"]);
  });

  it("keeps to the theme that is chosen, over a reload", async () => {
    const { page, button, state } = await visit();
    // A reload while the archive is still being fetched would show as a failed request.
    await state("Idle");
    const scheme = () => page.locator("html").getAttribute("data-mantine-color-scheme");
    const ground = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const light = await ground();
    await button(/^Theme of the system/).click();
    await button(/^Light theme/).click();
    expect(await scheme()).toBe("dark");
    expect(await ground()).not.toBe(light);
    await page.reload();
    await state("Idle");
    await button(/^Dark theme/).waitFor();
    expect(await scheme()).toBe("dark");
  });

  it.each(["light", "dark"] as const)(
    "can be used by everybody in the %s theme, at work too",
    async (scheme) => {
      const { page, startScan, state, points, button } = await visit("first", scheme);
      await state("Idle");
      expect(await page.locator("html").getAttribute("data-mantine-color-scheme")).toBe(scheme);
      expect(await axeViolations(page)).toEqual([]);
      await startScan({ start: -2, stop: 2, num: 41 });
      await points(3);
      expect(await axeViolations(page)).toEqual([]);
      await button("Halt…").click();
      await page.getByRole("dialog").waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await button("Halt now").click();
      await state("Idle");
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    },
  );
});
