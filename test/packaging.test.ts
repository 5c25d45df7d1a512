import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { workspacePackages } from "./workspace-packages.ts";

const packages = workspacePackages("packages");
const root = JSON.parse(readFileSync("package.json", "utf8"));
const references = JSON.parse(readFileSync("tsconfig.json", "utf8")).references as readonly {
  path: string;
}[];

describe.each(packages)("$name", ({ name, folder, manifest }) => {
  it("is named after its folder and shares version, license and Node floor", () => {
    const { version } = packages[0]?.manifest ?? {};
    const { license, engines } = root;
    expect(manifest).toMatchObject({ name: `@runengine/${name}`, version, license, engines });
  });

  it("publishes from dist what it gives from src in the workspace", () => {
    const built = Object.entries(manifest.exports ?? {}).map(([subpath, source]) => [
      subpath,
      source.replace("./src/", "./dist/").replace(/\.ts$/, ".js"),
    ]);
    const published = Object.entries(manifest.publishConfig?.exports ?? {}).map(([subpath, to]) => [
      subpath,
      to.default,
    ]);
    expect(published).toEqual(built);
    for (const source of Object.values(manifest.exports ?? {}))
      expect(existsSync(`${folder}/${source}`), source).toBe(true);
  });

  it("is built with the others", () => {
    expect(references.map(({ path }) => path)).toContain(folder);
  });
});
