import { describe, expect, expectTypeOf, it } from "vitest";
import {
  asStatus,
  doneStatus,
  failedStatus,
  isStatus,
  type Progress,
  type Status,
  settableStatus,
} from "./index.ts";

const fault = new Error("motor stalled");

describe("asStatus", () => {
  it.each([undefined, null, 5, ["staged"]])("takes %j for work that is over", (work) => {
    expect(asStatus(work)).toBe(doneStatus);
  });

  it("leaves a status as it is", () => {
    const status = settableStatus();
    expect(asStatus(status)).toBe(status);
  });

  it("follows a promise to its end", async () => {
    const status = asStatus(Promise.resolve("anything"));
    expect(status.done).toBe(false);
    await expect(status.finished).resolves.toBeUndefined();
    expect(status).toMatchObject({ done: true });
    expect(status.error).toBeUndefined();
  });

  it("follows a promise to its failure", async () => {
    const status = asStatus(Promise.reject(fault));
    await expect(status.finished).rejects.toBe(fault);
    expect(status).toMatchObject({ done: true, error: fault });
  });

  it("gives a failure without a reason one", async () => {
    const status = asStatus(Promise.reject(undefined));
    await expect(status.finished).rejects.toThrow("the device gave no reason");
  });

  it("gives nothing that an async function would wait for", () => {
    expectTypeOf<Status>().not.toExtend<PromiseLike<unknown>>();
    expect("then" in asStatus(Promise.resolve())).toBe(false);
  });
});

describe("settableStatus", () => {
  it("knows at once that it has finished", async () => {
    const status = settableStatus();
    const before = status.finished;
    status.finish();
    expect(status.done).toBe(true);
    await before;
    await status.finished;
  });

  it("knows at once that it has failed", async () => {
    const status = settableStatus();
    const before = status.finished;
    status.fail(fault);
    expect(status).toMatchObject({ done: true, error: fault });
    await expect(before).rejects.toBe(fault);
    await expect(status.finished).rejects.toBe(fault);
  });

  it("is settled once only", () => {
    const good = settableStatus();
    good.finish();
    good.fail(fault);
    const bad = settableStatus();
    bad.fail(fault);
    bad.finish();
    bad.fail(new Error("late"));
    expect([good.error, bad.error]).toEqual([undefined, fault]);
  });

  it("tells those who watch, until they have seen enough or the work is over", () => {
    const status = settableStatus();
    const seen: Progress[] = [];
    const forget = status.watch?.((progress) => seen.push(progress));
    const others: Progress[] = [];
    status.watch?.((progress) => others.push(progress));
    status.progress({ fraction: 0.25 });
    forget?.();
    status.progress({ fraction: 0.5 });
    status.finish();
    status.progress({ fraction: 1 });
    expect([seen, others]).toEqual([[{ fraction: 0.25 }], [{ fraction: 0.25 }, { fraction: 0.5 }]]);
  });

  it("can be given up only where its maker says how", () => {
    const reasons: unknown[] = [];
    const status = settableStatus((reason) => {
      reasons.push(reason);
      status.fail(reason);
    });
    status.cancel?.(fault);
    expect({ reasons, error: status.error }).toEqual({ reasons: [fault], error: fault });
    expect(settableStatus().cancel).toBeUndefined();
  });
});

describe("failedStatus", () => {
  it.each([fault, undefined])("has failed already, with reason %s", async (reason) => {
    const status = failedStatus(reason);
    expect(status.done).toBe(true);
    expect(status.error).toBeInstanceOf(Error);
    await expect(status.finished).rejects.toBe(status.error);
  });
});

describe("isStatus", () => {
  it("knows a status by its members", () => {
    expect([doneStatus, settableStatus(), { done: true, finished: Promise.resolve() }].every(isStatus)).toBe(
      true,
    );
    expect([null, undefined, 1, {}, { done: true }, Promise.resolve()].some(isStatus)).toBe(false);
  });
});
