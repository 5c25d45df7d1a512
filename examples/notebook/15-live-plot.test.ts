import { expect, it } from "vitest";
import { pictures } from "./15-live-plot.ts";

it("draws at each event, so the plot grows with the run", () => {
  expect(pictures).toHaveLength(10);
  expect(new Set(pictures).size).toBe(10);
});

it("ends with the peak, intensity against position", () => {
  expect(`\n${pictures.at(-1)}`).toMatchInlineSnapshot(`
    "
    intensity
    1.0 ┤                             ⡠⠊⢢
        │                           ⢀⠔⠁  ⠑⢄
        │                         ⢀⠔⠁     ⠈⠢⡀
        │                        ⡠⠊         ⠘⢄
        │                      ⢀⠜             ⠣⡀
    0.5 ┤                     ⢀⠎               ⠱⡀
        │                    ⡠⠃                 ⠘⢄
        │                   ⡰⠁                   ⠈⢆
        │                ⢀⡠⠜                       ⠣⢄⡀
        │⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⠤⠒⠊⠁                           ⠈⠑⠒⠤⣀⣀⣀⣀⣀⣀⣀
        └──────┬───────────┬───────────┬───────────┬───────────┬
              -4          -2           0           2           4
                                pos (mm)"
  `);
});
