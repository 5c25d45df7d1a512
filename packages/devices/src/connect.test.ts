import { virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import {
  ConnectError,
  Connection,
  connect,
  DuplicateNameError,
  disconnect,
  functionBackend,
  group,
  numberValue,
  OpenTimeoutError,
  readOnlySignal,
} from "./index.ts";

const start = 1000;

function lab() {
  const clock = virtualClock({ start });
  const opened: string[] = [];
  const line = (address: string, open: () => unknown = () => {}) =>
    new Connection(
      address,
      {
        async open() {
          opened.push(address);
          await clock.sleep(1);
          await open();
        },
        close: () => {},
      },
      { clock },
    );
  const value = (connection: Connection) =>
    readOnlySignal(numberValue(), functionBackend({ get: () => 1, connection, clock }));
  const device = (name: string, connection: Connection) =>
    group(name, { read: { volts: value(connection), amps: value(connection) } });
  return { clock, opened, line, device };
}
const refuse = () => Promise.reject(new Error("connection refused"));

describe("connect", () => {
  it("opens each line once, all in parallel", async () => {
    const { clock, opened, line, device } = lab();
    const devices = [device("a", line("tcp://a")), device("b", line("tcp://b")), { name: "plain" }];
    await connect(devices, { clock });
    expect([opened, clock.now()]).toEqual([["tcp://a", "tcp://b"], start + 1]);
    expect(await devices[0]?.name).toBe("a");
    await disconnect(devices);
  });

  it("gives all failures at once, as a tree", async () => {
    const { clock, line, device } = lab();
    const [a, b, c] = [
      line("tcp://a", refuse),
      line("tcp://b"),
      line("tcp://c", () => new Promise(() => {})),
    ];
    const devices = [device("a", a), device("b", b), device("c", c)];
    const error: unknown = await connect(devices, { timeout: 5, clock }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ConnectError);
    const { message, failures } = error as ConnectError;
    expect(message.split("\n")).toEqual([
      "2 of 3 devices could not be connected",
      "├─ a",
      "│  └─ opened tcp://a for a/a-volts and 1 more: connection refused",
      "│     └─ look whether it is switched on, its cable and its address, then connect again",
      "└─ c",
      "   └─ opened tcp://c for c/c-volts and 1 more: tcp://c did not answer within 5 s; look whether it is switched on and reachable",
    ]);
    expect(failures[1]?.reason).toBeInstanceOf(OpenTimeoutError);
    expect([a.state, b.state, c.state, clock.now()]).toEqual(["closed", "open", "closed", start + 5]);
  });

  it("opens nothing where two devices have one name", async () => {
    const { clock, opened, line, device } = lab();
    const devices = [device("a", line("tcp://a")), device("a", line("tcp://b"))];
    await expect(connect(devices, { clock })).rejects.toBeInstanceOf(DuplicateNameError);
    expect(opened).toEqual([]);
    await expect(connect([], { timeout: 0 })).rejects.toThrow("connect: timeout must be above 0 s, got 0");
  });
});

describe("disconnect", () => {
  it("closes all, and says what went wrong", async () => {
    const { clock, line, device } = lab();
    const bad = new Connection("tcp://bad", { open: () => {}, close: refuse }, { clock });
    const good = line("tcp://good");
    const devices = [device("bad", bad), device("good", good)];
    await connect(devices, { clock });
    await expect(disconnect(devices)).rejects.toThrow("lines that were not closed well: 1");
    expect([bad.state, good.state]).toEqual(["closed", "closed"]);
  });
});
