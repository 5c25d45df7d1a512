// `pnpm check:packages`: packs every package as it would be published, has publint and attw look at the tarballs, and tries docs/drivers.md with them.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { capture } from "./child.mjs";
import { complaintsOfPage } from "./try-page.mjs";

const folder = mkdtempSync(join(tmpdir(), "runengine-packages-"));
const pack = await capture("pnpm", [
  "-r",
  "--filter",
  "./packages/*",
  "exec",
  "pnpm",
  "pack",
  "--pack-destination",
  folder,
]);
const complaints =
  pack.code === 0
    ? [
        ...(await complaintsAbout(readdirSync(folder).sort())),
        ...(await complaintsOfPage("docs/drivers.md", folder)),
      ]
    : [pack.output];
rmSync(folder, { recursive: true });
process.stdout.write(
  complaints.length > 0 ? `${complaints.join("\n")}\n` : "publint, attw and docs/drivers.md: no complaints\n",
);
process.exitCode = complaints.length > 0 ? 1 : 0;

/** @param {readonly string[]} tarballs */
async function complaintsAbout(tarballs) {
  const complaints = [];
  for (const tarball of tarballs) {
    const path = join(folder, tarball);
    for (const tool of [
      ["publint", "--strict", path],
      ["attw", "--profile", "esm-only", path],
    ]) {
      const { code, output } = await capture("pnpm", ["--silent", "exec", ...tool]);
      if (code !== 0) complaints.push(`${tool[0]}, ${tarball}:\n${output}`);
    }
  }
  return complaints;
}
