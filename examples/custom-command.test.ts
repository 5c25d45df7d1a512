import { expect, it } from "vitest";
import { heard, missing } from "./custom-command.ts";

it("answers the plan", () => {
  expect(heard).toBe("BEEP BEEP");
});

it("needs its handler", () => {
  expect(String(missing)).toBe(
    'InvalidCommand: No handler for command "beep"; pass one in new RunEngine({ handlers })',
  );
});
