import { expect, it } from "vitest";
import { pictures, table } from "./plot-in-terminal.ts";

it("writes a line for each point", () => {
  expect(table.filter((line) => /^ +\d+ /.test(line))).toHaveLength(17);
});

it("draws the peak and tells where it is", () => {
  expect(pictures).toHaveLength(1);
  expect(pictures[0]).toMatch(/^det\n1\.0 ┤ {29,33}[⠁-⣿]{3,6}\n/);
  expect(pictures[0]).toMatch(/^det +1 +0 .* 0 +0 +2\.3773$/m);
});
