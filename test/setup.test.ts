import { afterEach, describe, expect, it, vi } from "vitest";
import { findBrowser } from "../scripts/find-browser.mjs";
import { checkNodeVersion } from "../scripts/node-version.mjs";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("checkNodeVersion", () => {
  it("says which Node is needed", () => {
    expect(() => checkNodeVersion("20.18.9")).toThrow("Node 20.18.9 is too old: 20.19 or later is needed");
  });

  it.each(["20.19.0", "22.0.1", "24.1.0"])("takes Node %s", (version) => {
    expect(() => checkNodeVersion(version)).not.toThrow();
  });
});

describe("findBrowser", () => {
  it("takes what CHROMIUM names before anything else", () => {
    vi.stubEnv("CHROMIUM", process.execPath);
    expect(findBrowser()).toBe(process.execPath);
  });

  it("names the variable when its file does not exist", () => {
    vi.stubEnv("CHROMIUM", "/nowhere/chromium");
    expect(findBrowser).toThrow('CHROMIUM names "/nowhere/chromium", which does not exist');
  });
});
