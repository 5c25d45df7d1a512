import type { Plan } from "@runengine/messages";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  configureCountTimeWrapper,
  count,
  decorate,
  mv,
  rd,
  runWrapper,
  SupplementalData,
  setRunKeyWrapper,
  stageWrapper,
  suspendWrapper,
  triggerAndRead,
} from "../index.ts";
import { drive, lines, linesOf, testDetector, testMotor } from "../testing.ts";

const det = testDetector();
const motor = testMotor();

describe("SupplementalData", () => {
  it("reads at both ends of a run, with the run's key, as its lists are when the plan is given", () => {
    const supplemental = new SupplementalData();
    const plan = () => setRunKeyWrapper(runWrapper(mv(motor, 1)), "a");
    expect(linesOf(supplemental.preprocessor(plan()))).toEqual(linesOf(plan()));
    supplemental.baseline.push(motor);
    const { messages } = drive(supplemental.preprocessor(plan()));
    expect(lines(messages).filter((text) => text === "read motor")).toHaveLength(2);
    expect(messages.filter(({ command }) => command === "read").map(({ run }) => run)).toEqual(["a", "a"]);
  });
});

describe("suspendWrapper", () => {
  it("takes the suspenders away again when the plan fails", () => {
    const beam = { name: "beam" };
    const plan = suspendWrapper(mv(motor, 1), beam);
    const fail = () => {
      throw new Error("stalled");
    };
    const sent: string[] = [];
    expect(() =>
      drive(plan, (msg) => {
        sent.push(msg.command);
        return msg.command === "set" ? fail() : undefined;
      }),
    ).toThrow("stalled");
    expect(sent).toEqual(["install_suspender", "set", "remove_suspender"]);
  });
});

describe("configureCountTimeWrapper", () => {
  const counter = { ...testDetector("counter"), countTime: testMotor("count-time", 0.1) };

  it("sets the time before the first use, once, and sets it back", () => {
    expect(
      linesOf(configureCountTimeWrapper(count([counter]), 3)).filter((text) => /set/.test(text)),
    ).toEqual(["set count-time 3", "set count-time 0.1"]);
  });

  it("leaves a plan as it is without a time, or without such a device", () => {
    expect(linesOf(configureCountTimeWrapper(count([counter]), null))).toEqual(linesOf(count([counter])));
    expect(linesOf(configureCountTimeWrapper(count([det]), 3))).toEqual(linesOf(count([det])));
  });
});

describe("decorate", () => {
  it("makes a plan function of a wrapper, its options and a plan function", () => {
    const staged = decorate(stageWrapper, [det]);
    const shot = staged((stream: string) => triggerAndRead([det], stream));
    expectTypeOf(shot).parameters.toEqualTypeOf<[string]>();
    expect(linesOf(shot("other"))).toEqual(linesOf(stageWrapper(triggerAndRead([det], "other"), [det])));
  });

  it("keeps the name and gives a fresh plan at each call", () => {
    const shot = decorate(runWrapper, { sample: "x" })(function snap(): Plan<unknown> {
      return rd(det);
    });
    expect(shot.name).toBe("snap");
    expect(linesOf(shot())).toEqual(linesOf(shot()));
  });
});
