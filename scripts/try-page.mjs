// Does what a page tells its reader to do: in a fresh folder, with the packages as they would be published.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { capture } from "./child.mjs";

/** Commands, and the files that examples show, in the order of the page. */
const step = /(?:<!-- (examples\/\S+) -->\n)?```(sh|ts)\n([\s\S]*?)```/g;

/**
 * @param {string} page
 * @param {string} tarballs - Folder with a tarball of every package, as `pnpm pack` names them.
 * @returns {Promise<readonly string[]>} what went wrong
 */
export async function complaintsOfPage(page, tarballs) {
  const folder = mkdtempSync(join(tmpdir(), "runengine-page-"));
  try {
    for (const [, file, kind, content = ""] of readFileSync(page, "utf8").matchAll(step)) {
      if (file) writeFileSync(join(folder, basename(file)), content);
      else if (kind === "sh") {
        for (const command of content.trim().split("\n")) {
          const [program = "", ...parameters] = withTarballs(command, tarballs).split(" ");
          const { code, output } = await capture(program, parameters, { cwd: folder, seconds: 300 });
          if (code !== 0) return [`${page}: ${command} failed:\n${output}`];
        }
      }
    }
    return [];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Installs packages of ours, and those that they stand on, from the tarballs.
 *
 * @param {string} command
 * @param {string} tarballs
 */
function withTarballs(command, tarballs) {
  const ours = [...command.matchAll(/@runengine\/(\S+)/g)].map(([, name = ""]) => name);
  if (ours.length === 0) return command;
  const paths = [...closure(ours)].map((name) =>
    join(tarballs, `runengine-${name}-${manifestOf(name).version}.tgz`),
  );
  return `npm install ${paths.join(" ")}`;
}

/**
 * @param {readonly string[]} names
 * @param {Set<string>} found
 */
function closure(names, found = new Set()) {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    const dependencies = Object.keys(manifestOf(name).dependencies ?? {});
    closure(
      dependencies
        .filter((one) => one.startsWith("@runengine/"))
        .map((one) => one.slice("@runengine/".length)),
      found,
    );
  }
  return found;
}

/** @param {string} name */
function manifestOf(name) {
  return JSON.parse(readFileSync(`packages/${name}/package.json`, "utf8"));
}
