import type { AnyDocument } from "@runengine/event-model";
import { describe, expect, it } from "vitest";
import { LatestQueue } from "./latest-queue.ts";

const event = (seq_num: number): AnyDocument => [
  "event",
  { uid: `e${seq_num}`, time: 0, descriptor: "d", seq_num, data: {}, timestamps: {} },
];

describe("LatestQueue", () => {
  it("keeps what begins a run and the newest events, and counts what it lost", async () => {
    let release = (): void => {};
    const heard: (string | number)[] = [];
    const queue = new LatestQueue(
      (...[name, doc]) => {
        heard.push("seq_num" in doc && typeof doc.seq_num === "number" ? doc.seq_num : name);
        return heard.length === 1 ? new Promise<void>((resolve) => (release = resolve)) : undefined;
      },
      () => {},
    );
    queue.push(event(0));
    queue.push(["start", { uid: "r", time: 0 }]);
    for (let i = 1; i <= 10_000; i++) queue.push(event(i));
    expect(queue.length).toBeLessThanOrEqual(2000);
    release();
    await new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));
    await Promise.resolve();
    expect(heard.slice(0, 2)).toEqual([0, "start"]);
    expect(heard.at(-1)).toBe(10_000);
    expect(heard.length - 2 + queue.lost).toBe(10_000);
    expect(queue.lost).toBeGreaterThan(7000);
  });
});
