import { type Msg, type Plan, RequestStop } from "@runengine/messages";
import { describe, expect, it } from "vitest";
import {
  listScan,
  MissedTargetError,
  moveWithRetries,
  mv,
  rd,
  retry,
  tolerantStep,
  triggerAndRead,
  until,
  whileTrue,
} from "../index.ts";
import { drive, lines, testDetector, testMotor } from "../testing.ts";

const det = testDetector();
const motor = testMotor();
const readingOf = (value: number, name = "motor") => ({ [name]: { value, timestamp: 0 } });

/** Fails the first `times` messages that `command` names. */
function failing(command: string, times: number, error: Error = new Error("stalled")): (msg: Msg) => unknown {
  let failed = 0;
  return (msg) => {
    if (msg.command === command && failed++ < times) throw error;
    return undefined;
  };
}

describe("retry", () => {
  it("tries anew with longer and longer delays, and throws the last error", () => {
    const { messages } = drive(
      retry(() => mv(motor, 1), { delay: 0.5 }),
      failing("set", 2),
    );
    expect(lines(messages)).toEqual([
      "set motor 1",
      "sleep 0.5",
      "set motor 1",
      "sleep 1",
      "set motor 1",
      "wait",
    ]);
    expect(() =>
      drive(
        retry(() => mv(motor, 1)),
        failing("set", 3),
      ),
    ).toThrow("stalled");
  });

  it("does not try again what the operator ends, or what is not worth it", () => {
    let made = 0;
    const once = (): Plan<unknown> => {
      made += 1;
      return mv(motor, 1);
    };
    expect(() => drive(retry(once), failing("set", 1, new RequestStop()))).toThrow(RequestStop);
    expect(() => drive(retry(once, { when: () => false }), failing("set", 1))).toThrow("stalled");
    expect(made).toBe(2);
    expect(() => retry(once, { attempts: 0 })).toThrow("at least 1 attempt, got 0");
  });
});

describe("moveWithRetries", () => {
  const landing = (places: readonly number[]) => {
    const left = [...places];
    return ({ command }: Msg) => (command === "read" ? readingOf(left.shift() ?? 0) : undefined);
  };

  it("moves again until the device is near enough", () => {
    const { messages, result } = drive(moveWithRetries(motor, 5, { tolerance: 0.1 }), landing([4.5, 5.05]));
    expect(result).toBe(5.05);
    expect(lines(messages).filter((text) => text === "set motor 5")).toHaveLength(2);
  });

  it("says where the device is when it never comes near", () => {
    const run = () => drive(moveWithRetries(motor, 5, { tolerance: 0.1 }), landing([4, 4, 4.5]));
    expect(run).toThrow(MissedTargetError);
    expect(() => drive(moveWithRetries(motor, 5, { tolerance: 0.1, attempts: 1 }), landing([4.5]))).toThrow(
      "motor was sent to 5 and is at 4.5; look at the device, or allow more than 0.1",
    );
  });
});

describe("until and whileTrue", () => {
  it("go on as their data say", () => {
    let level = 0;
    const answer = ({ command }: Msg) => (command === "read" ? readingOf(++level, "det") : undefined);
    const rising = () => triggerAndRead([det]);
    const reached = drive(
      until((readings) => readings.det?.value === 3, rising),
      answer,
    );
    expect(reached.result).toEqual(readingOf(3, "det"));
    expect(() =>
      drive(
        until(() => false, rising, { most: 2 }),
        answer,
      ),
    ).toThrow("within 2 steps");

    level = 0;
    function* isLow(): Plan<boolean> {
      return ((yield* rd(det)) as number) < 3;
    }
    expect(
      drive(
        whileTrue(isLow, () => mv(motor, 1)),
        answer,
      ).result,
    ).toBe(2);
  });
});

describe("tolerantStep", () => {
  const points = (answer: (msg: Msg) => unknown, onFailure: "retry" | "pause" | "skip") =>
    lines(
      drive(listScan([], motor, [1, 1, 2], { perStep: tolerantStep({ onFailure }) }), answer).messages,
    ).filter((text) => /^(set|save|pause|checkpoint)/.test(text));

  it("skips a point whose device fails, and does not believe that the motor got there", () => {
    expect(points(failing("set", 1), "skip")).toEqual([
      ...["checkpoint", "set motor 1"],
      ...["checkpoint", "set motor 1", "save"],
      ...["checkpoint", "set motor 2", "save"],
    ]);
  });

  it("makes the step anew, at once or after the operator has looked", () => {
    const again = [
      "checkpoint",
      "set motor 1",
      "save",
      "checkpoint",
      "save",
      "checkpoint",
      "set motor 2",
      "save",
    ];
    expect(points(failing("set", 1), "retry")).toEqual(["checkpoint", "set motor 1", ...again]);
    const paused = ["checkpoint", "set motor 1", "checkpoint", "pause", ...again];
    expect(points(failing("set", 1), "pause")).toEqual(paused);
    expect(() => points(failing("set", 3), "retry")).toThrow("stalled");
  });

  it("leaves what the operator ends ended", () => {
    expect(() => points(failing("set", 1, new RequestStop()), "skip")).toThrow(RequestStop);
  });
});
