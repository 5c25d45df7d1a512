import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { watchedEngine } from "./testing.ts";
import { engineVersion, versions } from "./versions.ts";

it("is the version of the package", () => {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(engineVersion).toBe(version);
});

it("names the host, and stands in every start document", async () => {
  expect(versions({ navigator: { userAgent: "A page" } })).toEqual({
    runengine: engineVersion,
    browser: "A page",
  });
  expect(versions({})).toEqual({ runengine: engineVersion });
  const { RE, documentsOf } = watchedEngine();
  await RE.run([{ command: "open_run", obj: null, args: [], kwargs: {}, run: null }]);
  expect(documentsOf("start")[0]?.versions).toEqual({
    runengine: engineVersion,
    node: process.versions.node,
  });
});
