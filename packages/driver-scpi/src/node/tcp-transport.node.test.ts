import type { ConnectionState } from "@runengine/devices";
import { systemClock } from "@runengine/protocols";
import { afterEach, describe, expect, it } from "vitest";
import { ScpiInstrument } from "../index.ts";
import { serveOnTcp, tcpTransport } from "../node.ts";
import { simulatedBench } from "../simulated.ts";

const left: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of left.splice(0).reverse()) await close();
});

async function overTcp() {
  const bench = simulatedBench();
  const served = await serveOnTcp(bench.supply);
  const line = new ScpiInstrument("supply", tcpTransport(served), { firstDelay: 0.02, timeout: 0.5 });
  left.push(
    () => served.close().catch(() => {}),
    () => line.connection.close(),
  );
  return { bench, served, line };
}

function enters(line: ScpiInstrument, wanted: ConnectionState): Promise<void> {
  return new Promise((resolve) => {
    line.connection.onChange((state) => state === wanted && resolve());
  });
}

describe("tcpTransport", () => {
  it("carries questions and answers", async () => {
    const { line, served } = await overTcp();
    await line.connection.open();
    expect(line.connection.address).toBe(`tcp://127.0.0.1:${served.port}`);
    await line.command("VOLT 5");
    const all = await Promise.all(Array.from({ length: 50 }, () => line.query("VOLT?")));
    expect(new Set(all)).toEqual(new Set(["+5.00000E+00"]));
  });

  it("says what cannot be reached", async () => {
    const { line, served } = await overTcp();
    await served.close();
    await expect(line.connection.open()).rejects.toThrow(
      /^tcp:\/\/127\.0\.0\.1:\d+ cannot be reached \(.*ECONNREFUSED.*\); look whether the instrument is on/,
    );
  });

  it("says when a connection is refused as soon as it is made", async () => {
    const { bench, line } = await overTcp();
    bench.supply.refuse();
    await expect(line.connection.open()).rejects.toThrow("supply has lost its connection to tcp:");
    await line.connection.open();
    expect(await line.query("OUTP?")).toBe("0");
  });

  it("comes back when the instrument was dropped", async () => {
    const { bench, line } = await overTcp();
    await line.connection.open();
    bench.supply.drop();
    await enters(line, "lost");
    await enters(line, "open");
    expect(await line.query("OUTP?")).toBe("0");
  });

  it("leaves nothing open when it is closed or given up", async () => {
    const { line, served } = await overTcp();
    await line.connection.open();
    await line.connection.close();
    const opening = line.connection.open();
    await line.connection.close();
    await expect(opening).rejects.toThrow("was closed");
    await systemClock.sleep(0.02);
    // It would wait for clients that are still there.
    await served.close();
  });
});
