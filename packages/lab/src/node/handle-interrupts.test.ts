import { RunEngine, RunEngineInterrupted } from "@runengine/engine";
import { checkpoint, closeRun, openRun, type Plan, sleep } from "@runengine/messages";
import { systemClock, virtualClock } from "@runengine/protocols";
import { afterEach, describe, expect, it } from "vitest";
import { handleInterrupts, type InterruptOptions } from "./handle-interrupts.ts";
import type { Decision } from "./operator-menu.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const counts = () => signals.map((signal) => process.listenerCount(signal));
const atRest = counts();

function* plan(): Plan {
  yield* openRun();
  for (let i = 0; i < 3; i++) {
    yield* checkpoint();
    yield* sleep(1);
    yield* sleep(1);
  }
  yield* closeRun();
}

/** An engine in virtual time that stands still while `press` is at work. */
function engine(
  options: Omit<InterruptOptions, "clock"> & { decisions?: readonly (Decision | null)[] } = {},
) {
  const clock = virtualClock();
  const RE = new RunEngine({ clock });
  const told: string[] = [];
  const sent: string[] = [];
  RE.on("message", ({ command }) => sent.push(command));
  const decisions = [...(options.decisions ?? [])];
  let pressedAt = 0;
  const end = handleInterrupts(RE, {
    tell: (line) => told.push(line),
    ask: async () => decisions.shift() ?? null,
    ...options,
    clock: { ...systemClock, now: () => pressedAt },
  });
  const press = (after = 1) => {
    pressedAt += after;
    process.emit("SIGINT", "SIGINT");
  };
  const during = (seconds: number, work: () => void) => clock.after(seconds, work);
  return { RE, told, sent, end, press, during };
}

afterEach(() => {
  expect(counts()).toEqual(atRest);
});

describe("handleInterrupts", () => {
  it("handles signals while a call is under way, and only then", async () => {
    const { RE, during } = engine();
    const seen: number[][] = [];
    during(0.5, () => seen.push(counts()));
    expect(counts()).toEqual(atRest);
    await RE.run(plan());
    expect(seen).toEqual([atRest.map((count) => count + 1)]);
  });

  it("pauses at the next checkpoint at the first press, and resumes when told to", async () => {
    const { RE, told, press, during, sent } = engine({ decisions: [{ how: "resume" }] });
    during(0.5, press);
    expect(await RE.run(plan())).toMatchObject({ exitStatus: "success" });
    expect(told).toEqual(["Pausing at the next checkpoint; press Ctrl-C again to pause now."]);
    expect(sent.filter((command) => command === "sleep")).toHaveLength(6);
  });

  it("pauses now at a second press, and what was done since the checkpoint is done again", async () => {
    const { RE, told, press, during, sent } = engine({ decisions: [{ how: "resume" }] });
    during(1.5, press);
    during(1.6, press);
    await RE.run(plan());
    expect(told.at(-1)).toBe("Pausing now.");
    expect(sent.filter((command) => command === "sleep")).toHaveLength(8);
  });

  it("pauses now at the first press where that is asked for", async () => {
    const { RE, told, press, during } = engine({ first: "now", decisions: [{ how: "resume" }] });
    during(0.5, press);
    await RE.run(plan());
    expect(told).toEqual(["Pausing now."]);
  });

  it("takes presses within 0.1 s for one", async () => {
    const { RE, told, press, during } = engine({ decisions: [{ how: "resume" }] });
    during(0.5, () => {
      press();
      press(0.05);
      press(0.05);
    });
    await RE.run(plan());
    expect(told).toHaveLength(1);
  });

  it.each<[Decision, string, string]>([
    [{ how: "stop" }, "success", ""],
    [{ how: "abort", reason: "beam is gone" }, "abort", "beam is gone"],
    [{ how: "halt" }, "abort", ""],
  ])("ends the call by %j", async (decision, exitStatus, reason) => {
    const { RE, press, during } = engine({ decisions: [decision] });
    during(0.5, press);
    const failure = await RE.run(plan()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RunEngineInterrupted);
    expect((failure as RunEngineInterrupted).result).toMatchObject({ exitStatus, reason });
  });

  it("shows the menu anew at a press, and when the plan pauses itself", async () => {
    let asked = 0;
    const { RE, press } = engine({
      ask: (signal) => {
        asked++;
        if (asked === 3) return Promise.resolve({ how: "resume" });
        queueMicrotask(press);
        return new Promise((resolve) => signal.addEventListener("abort", () => resolve(null)));
      },
    });
    const pausing = (function* (): Plan {
      yield* checkpoint();
      yield { command: "pause", obj: null, args: [], kwargs: {}, run: null };
    })();
    await RE.run(pausing);
    expect(asked).toBe(3);
  });

  it("withdraws the menu when somebody else resumes", async () => {
    let withdrawn = false;
    const { RE, press, during } = engine({
      ask: (signal) =>
        new Promise((resolve) => {
          signal.addEventListener("abort", () => {
            withdrawn = true;
            resolve(null);
          });
          RE.resume();
        }),
    });
    during(0.5, press);
    await RE.run(plan());
    expect(withdrawn).toBe(true);
  });

  it("aborts when the menu fails", async () => {
    const { RE, press, during } = engine({ ask: () => Promise.reject(new Error("no terminal")) });
    during(0.5, press);
    await expect(RE.run(plan())).rejects.toThrow("the menu failed: Error: no terminal");
  });

  it("aborts at the first press where nobody can be asked, and halts at two more", async () => {
    const { RE, told, press, during } = engine({ ask: null });
    during(0.5, press);
    const slowToEnd = (function* (): Plan {
      try {
        yield* plan();
      } finally {
        press();
        press();
        yield* sleep(1000);
      }
    })();
    await expect(RE.run(slowToEnd)).rejects.toThrow("Ctrl-C");
    expect(told).toEqual([
      "Ctrl-C: aborting the run. Devices are stopped, and what was measured is kept.",
      "The run is ending; press Ctrl-C again to halt it, without the plan's own cleanup.",
      "Halting.",
    ]);
  });

  it("aborts a plan that pauses where nobody can be asked", async () => {
    const { RE } = engine({ ask: null });
    const pausing = (function* (): Plan {
      yield* checkpoint();
      yield { command: "pause", obj: null, args: [], kwargs: {}, run: null };
    })();
    await expect(RE.run(pausing)).rejects.toThrow("nobody could be asked");
  });

  it.each(["SIGTERM", "SIGHUP"] as const)("aborts at %s", async (signal) => {
    const { RE, during } = engine();
    during(0.5, () => process.emit(signal, signal));
    await expect(RE.run(plan())).rejects.toThrow(signal);
  });

  it("gives the process its own handler back at more than ten presses", async () => {
    const { RE, press, during } = engine({ ask: () => new Promise(() => {}) });
    let own = 0;
    const count = () => {
      own++;
    };
    process.on("SIGINT", count);
    during(0.5, () => {
      for (let i = 0; i < 11; i++) press();
    });
    const running = RE.run(plan()).catch((error: unknown) => error);
    // The real signal that follows comes by the event loop.
    while (own < 12) await systemClock.turn();
    process.off("SIGINT", count);
    expect(counts()).toEqual(atRest);
    await RE.pausedOrIdle();
    RE.abort("over");
    expect(await running).toBeInstanceOf(RunEngineInterrupted);
  });

  it("can be ended", async () => {
    const { RE, end, during } = engine();
    const seen: number[][] = [];
    during(0.5, () => {
      end();
      seen.push(counts());
    });
    await RE.run(plan());
    expect(seen).toEqual([atRest]);
  });
});
