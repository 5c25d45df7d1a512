/** The operator of the sections about interruptions. */
import { handleInterrupts } from "@runengine/lab/node";
import type { Setting } from "./setting.ts";

/**
 * Presses Ctrl-C in the midst of the first sleep. As in the first notebook one press pauses now, before the next message, and the program
 * itself says how to go on.
 */
export function pressCtrlC({ RE, clock, print }: Setting): void {
  handleInterrupts(RE, {
    first: "now",
    tell: (line) => print(`^C ${line}`),
    ask: (signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve(null))),
  });
  const forget = RE.on("message", ({ command }) => {
    if (command !== "sleep") return;
    forget();
    clock.after(0.5, () => process.emit("SIGINT"));
  });
}
