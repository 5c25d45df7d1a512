import { describe, expect, it } from "vitest";
import devices from "../devices.json" with { type: "json" };
import passing from "../passing.json" with { type: "json" };
import type { Case, CaseFolder } from "./case-file.ts";
import { runCase } from "./run-case.ts";

declare global {
  interface ImportMeta {
    /** Vite's, which vitest has in Node and in pages. */
    glob<T>(
      pattern: string,
      options: { readonly eager: true; readonly import: "default" },
    ): Record<string, T>;
  }
}

const cases = import.meta.glob<Case>("../cases/*.json", { eager: true, import: "default" });

/** In Node and in Chromium: the same engine. */
describe("what has passed once", () => {
  it.each(passing)("%s", async (name) => {
    const recorded = cases[`../cases/${name}.json`];
    if (!recorded) throw new Error(`there is no case ${name}`);
    expect((await runCase(recorded, devices as unknown as CaseFolder["devices"])).failure).toBeUndefined();
  });
});
