import { join } from "node:path";
import { spawn } from "@lydell/node-pty";
import { sqliteStore } from "@runengine/storage-node";
import { expect, it } from "vitest";
import { freshFolder, nodeArguments } from "./testing.ts";

/** The program in a terminal, with what it has shown so far. */
function inTerminal(args: readonly string[], archive: string) {
  const terminal = spawn(process.execPath, [...nodeArguments, ...args], {
    cols: 100,
    rows: 40,
    env: { ...process.env, RUNENGINE_ARCHIVE: archive, NODE_OPTIONS: "" },
  });
  let screen = "";
  let wake = (): void => {};
  terminal.onData((data) => {
    screen += data;
    wake();
  });
  const ended = new Promise<number>((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode)));
  return {
    ended,
    type: (text: string) => terminal.write(text),
    screen: () => screen,
    async shows(text: string): Promise<void> {
      while (!screen.includes(text)) {
        const more = await Promise.race([
          new Promise<true>((resolve) => (wake = () => resolve(true))),
          ended,
        ]);
        if (more !== true && !screen.includes(text))
          throw new Error(`ended without showing "${text}":\n${screen}`);
      }
    },
  };
}

it("a real Ctrl-C pauses, the menu resumes, and the run is complete, no row twice", async () => {
  const path = join(freshFolder(), "runs.sqlite");
  const { type, shows, ended } = inTerminal(["run", "scan", "det", "motor", "-5", "5", "21"], path);
  await shows(" 3  ");
  type("\x03");
  await shows("Pausing at the next checkpoint");
  await shows("resume, stop, abort or halt?");
  type("resume\r");
  await shows("Kept as scan 1");
  expect(await ended).toBe(0);

  const archive = sqliteStore({ path, readOnly: true });
  const run = await archive.get(-1);
  const { seqNum, data } = await run.table();
  expect(run.status).toBe("success");
  expect(seqNum).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
  expect(data.motor).toEqual(Array.from({ length: 21 }, (_, i) => -5 + i / 2));
  archive.close();
});

it("abort from the menu ends with a code of its own, and the reason is kept", async () => {
  const path = join(freshFolder(), "runs.sqlite");
  const { type, shows, ended } = inTerminal(["run", "scan", "det", "motor", "-5", "5", "21"], path);
  await shows(" 3  ");
  type("\x03");
  await shows("resume, stop, abort or halt?");
  type("abort\r");
  await shows("Why?");
  type("wrong sample\r");
  await shows("Ended by you");
  expect(await ended).toBe(130);

  const archive = sqliteStore({ path, readOnly: true });
  expect((await archive.get(-1)).stop).toMatchObject({ exit_status: "abort", reason: "wrong sample" });
  archive.close();
});
