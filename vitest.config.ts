import { existsSync } from "node:fs";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

/** Packages whose tests run in Chromium too. */
const isomorphic = [
  "event-model",
  "analysis",
  "protocols",
  "messages",
  "streams",
  "storage",
  "engine",
  "plans",
  "sim-devices",
  "export",
  "plotting",
];

const chromium = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          include: [
            "packages/*/src/**/*.test.ts",
            "conformance/src/**/*.test.ts",
            "apps/*/src/**/*.test.ts",
            "examples/**/*.test.ts",
            "test/*.test.ts",
          ],
          exclude: ["**/*.browser.test.ts", "**/node_modules/**"],
        },
      },
      {
        test: {
          name: "browser",
          include: [
            ...isomorphic.map((name) => `packages/${name}/src/**/*.test.ts`),
            "packages/*/src/**/*.browser.test.ts",
          ],
          exclude: ["**/*.node.test.ts", "**/node_modules/**"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(chromium && { executablePath: chromium }), args: ["--no-sandbox"] },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
