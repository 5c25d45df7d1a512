import { expect, it } from "vitest";
import { duration, lines } from "./07-wait-for-several.ts";

it("waits for both motors, which move together", () => {
  expect(lines.filter((line) => line.includes("waiting for"))).toEqual(["   waiting for: motor1, motor2"]);
  expect(duration).toBe(2);
});
