import { expect, it } from "vitest";
import { picture } from "./19-fly-scan-plot.ts";

it("shows both curves", () => {
  expect(`\n${picture}`).toMatchInlineSnapshot(`
    "
    A sin   B theta (rad)
    6 ┤                                                    ⣀⡠⠤⠒⠉
      │                                               ⣀⠤⠔⠒⠉
      │                                         ⢀⣀⠤B⠊⠉
    4 ┤                                    ⣀⡠⠤⠒⠉⠁
      │                             ⢀⣀⠤⠒⠒⠉⠉
      │                       ⢀⣀⠤⠔⠒⠉⠁
    2 ┤                  ⢀⡠⠤⠒⠊⠁
      │             ⣀⡠⠔⠒⠉⠁
      │       ⢀⣀⢤⣔⡪A⠤⠤⠤⠤⣀⣀
      │  ⢀⡠⠤⠖⠚⠋⠉⠁         ⠉⠉⠒⠒⠤⠤⣀⡀
    0 ┤⠒⠉⠁                       ⠈⠉⠒⠢⠤⢄⣀⡀                  ⣀⣀⠤⠤⠒
      │                                 ⠈⠑⠒⠤⠤⢄⣀⣀⣀⣀⣀⣀⣀⣀⠤⠤⠔⠒⠉
      └────────────────┬───────────────────┬───────────────────┬
                       5                  10                  15
                                seq_num"
  `);
});
