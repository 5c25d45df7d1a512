import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  filesBelow,
  type Source,
  sourcesOf,
  type WorkspacePackage,
  workspacePackages,
} from "./workspace-packages.ts";

/** Who may depend on whom; lowest layer first. A package imports only packages of a lower layer. */
const layers = [
  ["event-model", "analysis"],
  ["protocols"],
  ["messages", "devices", "streams", "storage"],
  ["engine", "plans", "sim-devices", "storage-node", "storage-web", "export", "plotting"],
  ["inspect", "plotting-web", "remote", "driver-host", "driver-scpi"],
  ["lab"],
];

/** Packages that need Node or a browser; all others run anywhere. */
const bound = new Set(["storage-node", "driver-host", "storage-web", "plotting-web"]);

const scope = "@runengine/";
const level = new Map(layers.flatMap((names, i) => names.map((name) => [name, i] as const)));
const packages = workspacePackages("packages");
const anywhere = packages.filter(({ name }) => !bound.has(name));

/** Subpaths named `node` are for Node: `lab/node` is `src/node.ts` and what stands in `src/node/`. */
const isForNode = ({ path }: Source) => /\/src\/node(\.ts$|\/)/.test(path);

function dependenciesOf({ manifest }: WorkspacePackage): readonly string[] {
  return Object.keys(manifest.dependencies ?? {});
}

describe("layers", () => {
  it.each(packages)("$name depends only on lower layers", (one) => {
    const mine = level.get(one.name);
    expect(mine, `${one.name} has no layer in test/architecture.test.ts`).toBeDefined();
    const ours = dependenciesOf(one).filter((name) => name.startsWith(scope));
    const above = ours.filter((name) => (level.get(name.slice(scope.length)) ?? -1) >= (mine ?? 0));
    expect(above).toEqual([]);
  });

  it.each([...packages, ...workspacePackages("apps")])("$name imports only what it declares", (one) => {
    const declared = new Set([...dependenciesOf(one), one.manifest.name]);
    const undeclared = sourcesOf(one).flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith(scope) && !declared.has(packageOf(name)))
        .map((name) => `${path}: ${name}`),
    );
    expect(undeclared).toEqual([]);
  });

  it("keeps RxJS in streams and what stands on it", () => {
    const users = packages.filter((one) =>
      sourcesOf(one).some(({ imports }) => imports.some((name) => packageOf(name) === "rxjs")),
    );
    const below = users.filter(
      (one) => one.name !== "streams" && !dependenciesOf(one).includes(`${scope}streams`),
    );
    expect(below.map(({ name }) => name)).toEqual([]);
    const never = ["engine", "plans", "devices", "sim-devices", "storage", "storage-node", "storage-web"];
    expect(users.map(({ name }) => name).filter((name) => never.includes(name))).toEqual([]);
  });
});

describe("the package table of README.md", () => {
  const rows = readFileSync("README.md", "utf8").matchAll(
    /^\| (\d) \| \[`(\S+)`\]\(\S+\) \| .* \| (.*)\|$/gm,
  );
  const table = [...rows].map(([, layer, name, standsOn = ""]) => ({
    layer: Number(layer),
    name,
    standsOn: standsOn.trim().split(", ").filter(Boolean).sort(),
  }));

  it("has every package in its layer, with the arrows that imply all others", () => {
    const expected = packages.map(({ name }) => ({
      layer: level.get(name),
      name,
      standsOn: arrowsOf(name).sort(),
    }));
    expect(table.sort((a, b) => a.name?.localeCompare(b.name ?? "") ?? 0)).toEqual(expected);
  });
});

/** What `name` depends on without going through another package that it depends on. */
function arrowsOf(name: string): string[] {
  const direct = directOf(name);
  return direct.filter((one) => !direct.some((other) => other !== one && reaches(other, one)));
}

function directOf(name: string): readonly string[] {
  const one = packages.find((candidate) => candidate.name === name);
  if (one === undefined) return [];
  return dependenciesOf(one).flatMap((dependency) =>
    dependency.startsWith(scope) ? [dependency.slice(scope.length)] : [],
  );
}

function reaches(from: string, to: string): boolean {
  return directOf(from).some((name) => name === to || reaches(name, to));
}

describe("packages that run anywhere", () => {
  it.each(anywhere)("$name imports nothing of Node's", (one) => {
    const users = sourcesOf(one).filter(
      (source) => !isForNode(source) && source.imports.some((name) => name.startsWith("node:")),
    );
    expect(users.map(({ path }) => path)).toEqual([]);
  });

  it.each(anywhere)("$name compiles without the types of Node and of pages", ({ folder }) => {
    const { extends: base, compilerOptions = {} } = JSON.parse(
      readFileSync(`${folder}/tsconfig.json`, "utf8"),
    );
    expect(base).toBe("../../tsconfig.base.json");
    expect(Object.keys(compilerOptions).filter((option) => option === "lib" || option === "types")).toEqual(
      [],
    );
  });

  it("have a base that gives them neither", () => {
    const { compilerOptions } = JSON.parse(readFileSync("tsconfig.base.json", "utf8"));
    expect(compilerOptions).toMatchObject({ lib: ["ES2023"], types: [] });
  });
});

it("no file reads what stands beside the checkout", () => {
  const outside = ["..", "shared"].join("/");
  const readers = filesBelow(".").filter(
    (path) => !path.startsWith("docs/") && readFileSync(path, "latin1").includes(outside),
  );
  expect(readers).toEqual([]);
});

/** `@runengine/lab/node` is of the package `@runengine/lab`; `rxjs/testing` of `rxjs`. */
function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
