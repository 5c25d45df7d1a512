import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Who may depend on whom; lowest layer first. */
const layers = [
  ["event-model", "analysis"],
  ["protocols"],
  ["messages", "streams", "storage"],
  ["engine", "plans", "sim-devices", "storage-node", "storage-web", "export", "plotting"],
  ["plotting-web", "driver-host"],
  ["lab"],
];

const level = new Map<string, number>(
  layers.flatMap((names, i) => names.map((name) => [`@runengine/${name}`, i] as const)),
);

it.each(readdirSync("packages"))("%s depends only on lower layers", (name) => {
  const { dependencies = {} } = JSON.parse(readFileSync(`packages/${name}/package.json`, "utf8"));
  const mine = level.get(`@runengine/${name}`);
  expect(mine, `${name} has no layer`).toBeDefined();
  const above = Object.keys(dependencies).filter((d) => (level.get(d) ?? -1) >= (mine ?? 0));
  expect(above).toEqual([]);
});
