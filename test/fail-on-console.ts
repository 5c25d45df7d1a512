// Setup file of both projects: a test that lets something be printed fails. One that means to spies on the method.
import { afterEach } from "vitest";

const methods = ["debug", "error", "info", "log", "trace", "warn"] as const;

const printed: string[] = [];
for (const method of methods) {
  console[method] = (...values: unknown[]) => {
    printed.push(`console.${method}: ${values.map(String).join(" ")}`);
  };
}

afterEach(() => {
  const lines = printed.splice(0);
  if (lines.length > 0)
    throw new Error(`nothing may be printed in a test, but this was:\n${lines.join("\n")}`);
});
