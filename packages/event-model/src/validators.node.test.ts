import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generateValidators } from "../scripts/generate-validators.ts";

const committed = readFileSync(new URL("./validators.generated.ts", import.meta.url), "utf8");

it("are what the schemas give now", () => {
  expect(generateValidators() === committed, "run `pnpm generate` in packages/event-model").toBe(true);
});

it("run under a strict content-security policy, with nothing but themselves", () => {
  expect(committed).not.toMatch(/\beval\s*\(|new Function|Function\s*\(\s*["'`]|\bimport\b|\brequire\s*\(/);
});
