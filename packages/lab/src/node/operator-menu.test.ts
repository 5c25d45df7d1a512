import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { operatorMenu } from "./operator-menu.ts";

function dialogue(...lines: readonly string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  for (const line of lines) input.write(`${line}\n`);
  const never = new AbortController();
  return {
    input,
    stop: () => never.abort(),
    decision: operatorMenu({ input, output })(never.signal),
    shown: () => String(output.read() ?? ""),
  };
}

describe("operatorMenu", () => {
  it("explains the four choices", async () => {
    const { decision, shown } = dialogue("resume");
    await decision;
    expect(shown()).toMatch(
      /^\nPaused: .*\n {2}r {2}resume .*\n {2}s {2}stop .*\n {2}a {2}abort .*\n {2}h {2}halt /,
    );
  });

  it.each([
    ["r", { how: "resume" }],
    [" Resume ", { how: "resume" }],
    ["s", { how: "stop" }],
    ["halt", { how: "halt" }],
  ])("takes %j", async (line, decision) => {
    expect(await dialogue(line).decision).toEqual(decision);
  });

  it("asks again for what it does not know", async () => {
    const { decision, shown } = dialogue("", "go on", "x", "r");
    expect(await decision).toEqual({ how: "resume" });
    expect(shown().match(/halt\? /g)).toHaveLength(4);
  });

  it("asks why it is to abort", async () => {
    expect(await dialogue("a", " beam is gone ").decision).toEqual({ how: "abort", reason: "beam is gone" });
    expect(await dialogue("a", "").decision).toEqual({ how: "abort", reason: "" });
  });

  it("aborts when the input ends", async () => {
    const { decision, input } = dialogue();
    input.end();
    expect(await decision).toEqual({ how: "abort", reason: "nobody was there to answer" });
  });

  it("gives nothing when the question is withdrawn", async () => {
    const { decision, stop } = dialogue();
    stop();
    expect(await decision).toBeNull();
  });
});
