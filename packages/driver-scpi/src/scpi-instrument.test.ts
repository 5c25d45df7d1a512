import { virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { dialect, isScpiError, ScpiInstrument, type ScpiInstrumentOptions } from "./index.ts";
import { memoryTransport, SimulatedInstrument, SimulatedPort } from "./simulated.ts";

/** A box with one value and one question of each fate. */
async function box(options: ScpiInstrumentOptions = {}) {
  const clock = virtualClock({ start: 1000 });
  let level = 1;
  let asked = 0;
  const instrument = new SimulatedInstrument("ACME,BOX,7,1.0", {
    "LEVel?": () => String(level),
    LEVel: (text) => {
      level = Number(text);
    },
    "COUNt?": () => String(++asked),
    TALK: () => "surprise",
    "SHUTter?": () => "CLOSED",
    "LABel?": () => '"two ""words"""',
  });
  const port = new SimulatedPort(instrument, { clock });
  const line = new ScpiInstrument("box", memoryTransport(port, "box"), { clock, timeout: 1, ...options });
  await line.connection.open();
  return { clock, port, line };
}

describe("ScpiInstrument", () => {
  it("asks, tells, and knows who answers", async () => {
    const { line } = await box({ identity: /^ACME,BOX/ });
    expect(line.identity).toBe("ACME,BOX,7,1.0");
    await line.command("LEVEL 5");
    expect(await line.query("LEV?")).toBe("5");
    const level = line.number("LEV");
    await level.put(2.5);
    expect(await level.get()).toEqual({ value: 2.5, timestamp: 1000 });
    expect(level.source).toBe("scpi:LEV?");
    expect("put" in line.number("LEV?")).toBe(false);
    expect((await line.text("LAB?").get()).value).toBe('two "words"');
    expect((await line.choice("SHUT", { open: "OPEN", shut: "CLOSED" }).get()).value).toBe("shut");
  });

  it("refuses another instrument, and says what came", async () => {
    await expect(box({ identity: /KEYSIGHT/ })).rejects.toThrow(
      'box: at memory://box answers "ACME,BOX,7,1.0" instead of /KEYSIGHT/; correct the address or the expected identity',
    );
  });

  it("says when nobody answers", async () => {
    const { port, line } = await box();
    await line.connection.close();
    port.disturb({ kind: "silent" });
    await expect(line.connection.open()).rejects.toThrow('box: no reply to "*IDN?" within 1 s');
    expect(line.connection.state).toBe("closed");
  });

  it("turns the instrument's errors into errors", async () => {
    const { line } = await box();
    await expect(line.command("LEVLE 5")).rejects.toThrow(
      'box did not take "LEVLE 5": it found -113 "Undefined header"; look that number up in its manual',
    );
    await line.command("LEV 6");
  });

  it("says why a question has no answer", async () => {
    const { clock, line } = await box();
    const error = await line.query("LEVLE?").catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      message:
        'box: no reply to "LEVLE?" within 1 s; the instrument found -113 "Undefined header"; correct the command',
    });
    expect(isScpiError(error)).toBe(true);
    expect(clock.now()).toBe(1001);
    expect(await line.query("LEV?")).toBe("1");
  });

  it("never takes a late reply for the answer to the next question", async () => {
    const { port, line } = await box();
    port.disturb({ kind: "slow", seconds: 1.5, on: /COUNT/ });
    const late = line.query("COUNT?");
    const next = line.query("LEV?");
    await expect(late).rejects.toThrow('no reply to "COUNT?" within 1 s');
    expect(await next).toBe("1");
    expect(await line.query("COUNT?")).toBe("2");
  });

  it.each(["garbage", "wrong"] as const)("gets over %s", async (kind) => {
    const { port, line } = await box();
    port.disturb({ kind, on: /COUNT/ });
    const count = line.number("COUNT?");
    const first = count.get();
    await expect(first).rejects.toThrow(/^box: "COUNT\?" was answered by .*garbage/);
    expect((await count.get()).value).toBe(2);
  });

  it("asks who is there after a line that nobody asked for", async () => {
    const { clock, line } = await box({ checkErrors: "never" });
    await line.command("TALK");
    await clock.sleep(0.1);
    expect(await line.query("LEV?")).toBe("1");
    expect(line.log.entries.slice(-6).map(({ text }) => text.trim())).toEqual([
      "surprise",
      "a reply was late or wrong: dropping what comes before the identity",
      "*IDN?",
      "ACME,BOX,7,1.0",
      "LEV?",
      "1",
    ]);
  });

  it("puts together what is cut in two", async () => {
    const { port, line } = await box();
    port.disturb({ kind: "cut", on: /LAB/, seconds: 0.3 });
    expect(await line.query("LAB?")).toBe('"two ""words"""');
  });

  it("fails what is under way when the line is dropped, and comes back", async () => {
    const { clock, port, line } = await box();
    port.disturb({ kind: "drop", on: /COUNT/ });
    const waiting = [line.query("COUNT?"), line.query("LEV?")];
    for (const one of waiting)
      await expect(one).rejects.toThrow(
        "box has lost its connection to memory://box: the instrument has closed",
      );
    await expect(line.query("LEV?")).rejects.toThrow("box is not connected to memory://box (lost");
    await clock.sleep(0.6);
    expect(await line.query("LEV?")).toBe("1");
  });

  it("tells whether it is connected, at all times", async () => {
    const { clock, port, line } = await box();
    const told: unknown[] = [];
    await line.connected.subscribe((readings) => told.push(readings?.["box-connected"]?.value));
    port.drop();
    expect(await line.connected.get()).toBe(false);
    await clock.sleep(1);
    expect(told).toEqual([true, false, true]);
  });

  it("gives a line up that cannot be brought back into step", async () => {
    const { clock, port, line } = await box();
    port.disturb({ kind: "silent", times: 2 });
    await expect(line.query("LEV?")).rejects.toThrow(
      'lost its connection to memory://box: box: no reply to "*IDN?"',
    );
    await clock.sleep(1);
    expect(await line.query("LEV?")).toBe("1");
  });

  it("opens a line again where it cannot ask who is there", async () => {
    const plain = dialect({ identityQuery: null, errorQuery: null, clear: null });
    const { clock, port, line } = await box({ dialect: plain });
    port.disturb({ kind: "silent" });
    await expect(line.query("LEV?")).rejects.toThrow("replies are out of step");
    await clock.sleep(1);
    expect(await line.query("LEV?")).toBe("1");
  });

  it("lets what is urgent go first", async () => {
    const { line } = await box();
    const order: string[] = [];
    const ask = (name: string, urgent: boolean) =>
      line.query("LEV?", { urgent }).then(() => order.push(name));
    await Promise.all([ask("first", false), ask("second", false), ask("urgent", true)]);
    expect(order).toEqual(["first", "urgent", "second"]);
  });

  it("keeps the newest of the traffic", async () => {
    const { line } = await box({ logLength: 4 });
    const heard: string[] = [];
    const end = line.log.onEntry(({ kind, text }) => heard.push(`${kind} ${text}`));
    await line.query("LEV?");
    end();
    await line.query("LEV?");
    expect(heard).toEqual(["sent LEV?\n", "received 1\n"]);
    expect(line.log.entries).toHaveLength(4);
    expect(line.log.entries[3]).toEqual({ time: 1000, kind: "received", text: "1\n" });
  });

  it("refuses a time-out of nothing", () => {
    const port = new SimulatedPort(new SimulatedInstrument("A,B,C,D", {}));
    expect(() => new ScpiInstrument("box", memoryTransport(port), { timeout: 0 })).toThrow(
      "box: timeout must be above 0 s, got 0",
    );
  });
});

describe("dialect", () => {
  it("takes an acknowledgement for each command, and leaves prompts out", async () => {
    const clock = virtualClock();
    const instrument = new SimulatedInstrument("ACME,BOX,7,1.0", { GO: () => "> \nOK", STAY: () => "NO" });
    const port = new SimulatedPort(instrument, { clock });
    const language = dialect({ acknowledgement: /^OK$/, ignored: /^> $/, errorQuery: null, clear: null });
    const line = new ScpiInstrument("box", memoryTransport(port), { clock, dialect: language });
    await line.connection.open();
    await line.command("GO");
    await expect(line.command("STAY")).rejects.toThrow(
      '"STAY" was answered by "NO", which does not acknowledge it',
    );
  });
});
