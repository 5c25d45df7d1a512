import { describe, expect, it } from "vitest";
import { feed } from "./feed.ts";
import { collect } from "./testing/stores.ts";

describe("feed", () => {
  it("gives each iteration what is published while it goes on, and ends it when it is closed", async () => {
    const numbers = feed<number>();
    numbers.publish(0);
    const first = collect(numbers.items());
    numbers.publish(1);
    const second = collect(numbers.items());
    numbers.publish(2);
    numbers.close();
    expect(await first).toEqual([1, 2]);
    expect(await second).toEqual([2]);
    expect(await collect(numbers.items())).toEqual([]);
  });

  it("forgets an iteration that is left", async () => {
    const numbers = feed<number>();
    const seen: number[] = [];
    const leaving = (async () => {
      for await (const number of numbers.items()) {
        seen.push(number);
        break;
      }
    })();
    numbers.publish(1);
    numbers.publish(2);
    await leaving;
    numbers.publish(3);
    expect(seen).toEqual([1]);
  });
});
