import { virtualClock } from "@runengine/protocols";
import { describe } from "vitest";
import { testDevice } from "../testing.ts";
import { Axis } from "./axis.ts";
import { PseudoPositioner } from "./pseudo-positioner.ts";
import { simulatedDrive } from "./simulated-drive.ts";

const clock = virtualClock();
const options = { clock, timeout: 100 };

const makeAxis = (name = "x") =>
  new Axis({
    name,
    drive: simulatedDrive(clock),
    clock,
    velocity: 2,
    acceleration: 4,
    settleTime: 0.1,
    backlash: 0.5,
    dialLimits: [-10, 10],
  });

const makeTable = () =>
  new PseudoPositioner({
    name: "table",
    real: { left: makeAxis("left"), right: makeAxis("right") },
    pseudo: { height: {}, tilt: {} },
    forward: ({ height, tilt }) => ({ left: height - tilt, right: height + tilt }),
    inverse: ({ left, right }) => ({ height: (left + right) / 2, tilt: (right - left) / 2 }),
    clock,
  });

describe("Axis", () =>
  testDevice(() => makeAxis(), { ...options, values: [1, -2], refused: [11, Number.NaN, "1"] }));

describe("PseudoPositioner", () =>
  testDevice(makeTable, {
    ...options,
    values: [{ height: 1, tilt: 1 }, { height: 2 }],
    refused: [{ height: 11, tilt: 0 }, { depth: 1 }, { height: Number.NaN }],
  }));

describe("PseudoAxis", () =>
  testDevice(() => makeTable().pseudoAxes.height, { ...options, values: [1, 2], refused: [11, Number.NaN] }));
