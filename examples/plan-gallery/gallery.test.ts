import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as allPlans from "@runengine/plans";
import { virtualClock } from "@runengine/protocols";
import { expect, it } from "vitest";
import { gallery } from "./gallery.ts";
import { galleryFiles, pagePath } from "./page.ts";

it("has every defined plan and every wrapper", () => {
  const { plans, preprocessors } = gallery(virtualClock());
  const defined = Object.entries(allPlans).flatMap(([name, one]) =>
    typeof one === "function" && "definition" in one ? [name] : [],
  );
  expect(Object.keys(plans).sort()).toEqual(defined.sort());
  const wrappers = Object.keys(allPlans).filter((name) => /Wrapper$|Mutator$/.test(name));
  expect(Object.keys(preprocessors)).toEqual(expect.arrayContaining(wrappers));
});

it("is what docs/plans.md and its pictures show", async () => {
  const { page, pictures } = await galleryFiles();
  for (const [path, text] of [[pagePath, page] as const, ...pictures]) {
    if (process.env.UPDATE_README) writeFileSync(path, text);
    else expect(existsSync(path) ? readFileSync(path, "utf8") : `no file ${path}`).toBe(text);
  }
});
