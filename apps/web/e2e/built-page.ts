import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { serveFiles } from "./serve-files.ts";

/** The page, built and served. */
export interface BuiltPage {
  readonly url: string;
  close(): Promise<void>;
}

const app = fileURLToPath(new URL("..", import.meta.url));

/** Builds the page as for a release and serves the files below a path, as a laboratory's server would. */
export async function builtPage(): Promise<BuiltPage> {
  const folder = await mkdtemp(join(tmpdir(), "runengine-web-"));
  // In a process of its own: within vitest NODE_ENV is "test", and React would be its development version.
  const { NODE_ENV: _, ...env } = process.env;
  const parameters = [join(app, "node_modules/vite/bin/vite.js"), "build", "--outDir", folder];
  await promisify(execFile)(process.execPath, parameters, { cwd: app, env });
  const server = await serveFiles(folder, "/beamline/");
  return {
    url: server.url,
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
