import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the tests read in a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string>>;
  readonly publishConfig?: { readonly exports?: Readonly<Record<string, { readonly default: string }>> };
}

/** A package of the workspace. */
export interface WorkspacePackage {
  /** Folder, as `packages/engine`. */
  readonly folder: string;
  /** Name without the scope, as `engine`. */
  readonly name: string;
  readonly manifest: Manifest;
}

/** Packages below `packages/` or `apps/`, by name. */
export function workspacePackages(parent: "packages" | "apps"): readonly WorkspacePackage[] {
  return readdirSync(parent)
    .sort()
    .map((name) => {
      const folder = `${parent}/${name}`;
      return { folder, name, manifest: JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) };
    });
}

const skipped = new Set(["node_modules", "dist", ".git", ".tools", ".turbo"]);

/** Every file below `folder` that is ours: nothing installed and nothing built. Paths use `/`. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "." ? entry.name : join(folder, entry.name).replaceAll("\\", "/");
    if (skipped.has(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** A source file of a package without its tests, and what it imports. */
export interface Source {
  readonly path: string;
  readonly imports: readonly string[];
}

const specifier = /(?:\bfrom|\bimport|\bimport\()\s*"([^"]+)"/g;

/** The sources of a package, tests left out. */
export function sourcesOf({ folder }: WorkspacePackage): readonly Source[] {
  return filesBelow(`${folder}/src`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => ({
      path,
      imports: [...readFileSync(path, "utf8").matchAll(specifier)].map(([, name = ""]) => name),
    }));
}
