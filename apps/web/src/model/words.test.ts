import { set, sleep, trigger } from "@runengine/messages";
import { virtualClock } from "@runengine/protocols";
import { SimGauss, SimMotor } from "@runengine/sim-devices";
import { describe, expect, it } from "vitest";
import { durationInWords } from "./duration-in-words.ts";
import { messageInWords } from "./message-in-words.ts";

const clock = virtualClock();
const motor = new SimMotor("motor", { clock });
const det = new SimGauss("det", { motor, center: 0, Imax: 1, clock });

describe("messageInWords", () => {
  it("says what a message does, as an operator would", () => {
    const words = [set.msg(motor, 1 / 3), trigger.msg(det), sleep.msg(2)].map(messageInWords);
    expect(words).toEqual(["moving motor to 0.333", "triggering det", "sleeping 2.000 s"]);
  });

  it("names the command where it knows no better", () => {
    const msg = { command: "open_shutter", obj: motor, args: [], kwargs: {}, run: null };
    expect(messageInWords(msg)).toBe("open shutter motor");
  });
});

describe("durationInWords", () => {
  it.each([
    [0.4, "0 s"],
    [59.4, "59 s"],
    [185, "3 min 5 s"],
    [3600, "1 h"],
    [7500, "2 h 5 min"],
  ])("says %d seconds as %s", (seconds, words) => {
    expect(durationInWords(seconds)).toBe(words);
  });
});
