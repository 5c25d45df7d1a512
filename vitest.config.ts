import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findBrowser } from "./scripts/find-browser.mjs";

/** Packages whose tests run in Chromium too. */
const isomorphic = [
  "event-model",
  "analysis",
  "protocols",
  "messages",
  "devices",
  "streams",
  "storage",
  "engine",
  "plans",
  "sim-devices",
  "export",
  "plotting",
  "driver-scpi",
  "inspect",
];

const executablePath = findBrowser();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          include: [
            "packages/*/src/**/*.test.ts",
            "conformance/src/**/*.test.ts",
            "fuzz/src/**/*.test.ts",
            "apps/*/{src,e2e}/**/*.test.{ts,tsx}",
            "examples/**/*.test.ts",
            "bench/*.test.ts",
            "test/*.test.ts",
          ],
          exclude: ["**/*.browser.test.{ts,tsx}", "**/node_modules/**"],
          setupFiles: ["test/fail-on-console.ts"],
          testTimeout: 20_000,
        },
      },
      {
        // Only a worker imports it, where Vite does not look beforehand; it would reload the page in the midst of a test.
        optimizeDeps: { include: ["@runengine/storage-web > @sqlite.org/sqlite-wasm"] },
        test: {
          name: "browser",
          include: [
            ...isomorphic.map((name) => `packages/${name}/src/**/*.test.ts`),
            "{packages,apps}/*/src/**/*.browser.test.{ts,tsx}",
            "conformance/src/held-cases.test.ts",
            "fuzz/src/**/*.test.ts",
            "examples/*.browser.test.ts",
          ],
          exclude: ["**/*.node.test.ts", "**/node_modules/**"],
          setupFiles: ["test/fail-on-console.ts"],
          testTimeout: 20_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath && { executablePath }), args: ["--no-sandbox"] },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
