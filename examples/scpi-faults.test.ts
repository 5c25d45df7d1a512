import { connect } from "@runengine/devices";
import { multimeter, powerSupply, ScpiInstrument } from "@runengine/driver-scpi";
import { type ServedInstrument, serveOnTcp, tcpTransport } from "@runengine/driver-scpi/node";
import { type Disturbance, type SimulatedPort, simulatedBench } from "@runengine/driver-scpi/simulated";
import { RunEngine, suspendBoolLow } from "@runengine/engine";
import { checkpoint } from "@runengine/messages";
import {
  mv,
  oneNdStep,
  type PerStep,
  retry,
  runWrapper,
  scan,
  stageWrapper,
  triggerAndRead,
} from "@runengine/plans";
import { systemClock } from "@runengine/protocols";
import { memoryStore } from "@runengine/storage";
import { afterEach, describe, expect, it } from "vitest";

const left: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of left.splice(0).reverse()) await close();
});

const patientStep: PerStep = (detectors, step, positions) =>
  retry(
    () => {
      positions.clear();
      return oneNdStep(detectors, step, positions);
    },
    { attempts: 5, delay: 0.1 },
  );

async function laboratory() {
  const bench = simulatedBench({ timeConstant: 1e-6 });
  const connected = async (name: string, port: SimulatedPort, identity: RegExp) => {
    const served: ServedInstrument = await serveOnTcp(port);
    const line = new ScpiInstrument(name, tcpTransport(served), {
      identity,
      timeout: 0.15,
      firstDelay: 0.02,
    });
    left.push(
      () => served.close(),
      () => line.connection.close(),
    );
    return line;
  };
  const supplyLine = await connected("supply", bench.supply, /SIM-PS30/);
  const meterLine = await connected("dmm", bench.meter, /SIM-DMM65/);
  const supply = powerSupply("supply", supplyLine, { limits: [0, 10], interval: 0.005 });
  const dmm = multimeter("dmm", meterLine, { powerLineCycles: 0.1, timeout: 0.15 });
  await connect([supply, dmm]);
  const staged: string[] = [];
  const watched = Object.assign(dmm, {
    stage: () => void staged.push("stage"),
    unstage: () => void staged.push("unstage"),
  });
  const archive = memoryStore();
  const RE = new RunEngine({ store: archive });
  const archived = async () => {
    const run = await archive.get(-1);
    return { stop: run.stop, table: await run.table() };
  };
  return { bench, supply, dmm: watched, RE, archived, staged, supplyLine, meterLine };
}

/** Lets it go wrong once the supply has been told the voltage of the third point. */
function atThirdPoint(line: ScpiInstrument, port: SimulatedPort, what: Disturbance, refusals: number): void {
  const end = line.log.onEntry(({ kind, text }) => {
    if (kind !== "sent" || text !== "VOLT 3\n") return;
    end();
    port.disturb(what);
    port.refuse(refusals);
  });
}

interface Case {
  readonly name: string;
  readonly at: "supply" | "meter";
  readonly what: Disturbance;
  readonly refusals?: number;
  /** What a plain scan fails with; it goes on where nothing is given. */
  readonly fails?: RegExp;
}

const cases: readonly Case[] = (["supply", "meter"] as const).flatMap((at) => {
  const on = at === "supply" ? /^MEAS:VOLT/ : /^READ/;
  const name = at === "supply" ? "supply" : "dmm";
  return [
    { name: "a reply somewhat late", at, what: { kind: "slow", seconds: 0.05, on } },
    { name: "a reply cut in two", at, what: { kind: "cut", on } },
    {
      name: "a reply too late",
      at,
      what: { kind: "slow", seconds: 0.22, on },
      fails: new RegExp(`${name}: no reply to "`),
    },
    { name: "no reply", at, what: { kind: "silent", on }, fails: new RegExp(`${name}: no reply to "`) },
    {
      name: "garbage before a reply",
      at,
      what: { kind: "garbage", on },
      fails: new RegExp(`${name}: .* was answered by .*garbage`),
    },
    {
      name: "garbage for a reply",
      at,
      what: { kind: "wrong", on },
      fails: new RegExp(`${name}: .* was answered by .*garbage`),
    },
    {
      name: "a connection dropped",
      at,
      what: { kind: "drop", on },
      fails: new RegExp(`${name} has lost its connection to tcp:`),
    },
    {
      name: "a connection dropped and refused twice",
      at,
      what: { kind: "drop", on },
      refusals: 2,
      fails: new RegExp(`${name} has lost its connection to tcp:`),
    },
  ] satisfies Case[];
});

describe.each(cases)("a scan with $name of the $at", ({ at, what, refusals = 0, fails }) => {
  it("goes on where its steps are patient", async () => {
    const { bench, supply, dmm, RE, archived, staged, supplyLine } = await laboratory();
    atThirdPoint(supplyLine, bench[at], what, refusals);
    await RE.run(scan([dmm], supply, 1, 4, 4, { perStep: patientStep }));
    const { stop, table } = await archived();
    expect(stop?.exit_status).toBe("success");
    expect(table.data["supply-voltage"]).toEqual([1, 2, 3, 4]);
    (table.data.dmm as readonly number[]).forEach((volts, i) => {
      expect(volts).toBeCloseTo(i + 1, 1);
    });
    expect(staged).toEqual(["stage", "unstage"]);
    expect(bench.isOn()).toBe(false);
  });

  it("otherwise ends as it should, with what was measured kept", async () => {
    const { bench, supply, dmm, RE, archived, staged, supplyLine } = await laboratory();
    atThirdPoint(supplyLine, bench[at], what, refusals);
    const outcome = await RE.run(scan([dmm], supply, 1, 4, 4)).then(
      () => "success",
      (error: Error) => [error.message, (error.cause as Error | undefined)?.message].join(" "),
    );
    const { stop, table } = await archived();
    const measured = table.data.dmm as readonly number[];
    expect(staged).toEqual(["stage", "unstage"]);
    expect(stop?.num_events).toEqual({ primary: measured.length });
    measured.forEach((volts, i) => {
      expect(volts).toBeCloseTo(i + 1, 1);
    });
    if (fails) {
      expect(outcome).toMatch(fails);
      expect(stop).toMatchObject({ exit_status: "fail", reason: expect.stringMatching(fails) });
      expect(measured).toHaveLength(2);
      // A supply that could not be told to switch off is told when it is back.
      await systemClock.sleep(0.3);
    } else {
      expect(outcome).toBe("success");
      expect(measured).toHaveLength(4);
    }
    expect(bench.isOn()).toBe(false);
  });
});

it("switches off while a run is paused, and on again when it goes on", async () => {
  const { bench, supply, dmm, RE, archived } = await laboratory();
  function* plan() {
    yield* mv(supply, 5);
    for (let i = 0; i < 4; i++) {
      yield* checkpoint();
      yield* triggerAndRead([dmm]);
    }
  }
  let seen = 0;
  RE.subscribe("event", () => {
    if (++seen === 2) RE.requestPause();
  });
  const ended = RE.run(runWrapper(stageWrapper(plan(), [supply, dmm])));
  await RE.pausedOrIdle();
  expect(RE.state).toBe("paused");
  expect(bench.isOn()).toBe(false);
  RE.resume();
  await ended;
  const { stop, table } = await archived();
  expect(stop).toMatchObject({ exit_status: "success", num_events: { primary: 4 } });
  for (const volts of table.data.dmm as readonly number[]) expect(volts).toBeCloseTo(5, 1);
  expect(bench.isOn()).toBe(false);
});

it.each(["supply", "meter"] as const)(
  "waits while the line of the %s is lost, where a suspender says so",
  async (at) => {
    const { bench, supply, dmm, RE, archived, supplyLine, meterLine } = await laboratory();
    for (const line of [supplyLine, meterLine]) await RE.installSuspender(suspendBoolLow(line.connected));
    atThirdPoint(supplyLine, bench[at], { kind: "drop", on: /MEAS|READ/ }, 1);
    await RE.run(scan([dmm], supply, 1, 4, 4));
    // Dropped, then refused once.
    const entries = [supplyLine, meterLine].flatMap(({ log }) => log.entries);
    expect(entries.filter(({ text }) => text.startsWith("lost: "))).toHaveLength(2);
    const { stop, table } = await archived();
    expect(stop).toMatchObject({ exit_status: "success", num_events: { primary: 4 } });
    expect(table.data["supply-voltage"]).toEqual([1, 2, 3, 4]);
    (table.data.dmm as readonly number[]).forEach((volts, i) => {
      expect(volts).toBeCloseTo(i + 1, 1);
    });
    expect(bench.isOn()).toBe(false);
  },
);
