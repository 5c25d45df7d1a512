import type { RunOptions } from "@runengine/engine";
import type { Msg, Plan } from "@runengine/messages";
import { type VirtualClock, virtualClock } from "@runengine/protocols";
import { AnsweredPlan } from "./answering.ts";
import type { Case, CaseFolder, PlanText, ScriptStep } from "./case-file.ts";
import { compareRecording } from "./compare/compare-recording.ts";
import type { Device, StatusOrigin } from "./devices/device.ts";
import { makeDevices } from "./devices/make-devices.ts";
import { Signal } from "./devices/signal.ts";
import { engineOptions } from "./engine-options.ts";
import { type Ending, EngineSession } from "./engine-session.ts";
import type { Json, JsonObject } from "./json.ts";
import { planMaker } from "./language/index.ts";
import { messageOf } from "./language/own-plans.ts";
import type { PlanMaker } from "./language/plan-maker.ts";
import { suspenderOf } from "./language/suspenders.ts";
import { NotMadeYet } from "./not-made.ts";
import { Recorder } from "./recorder.ts";

/** Runs a case through the engine and holds what happens against the recording. @throws Difference where they differ. */
export async function runEngineCase(recorded: Case, devices: CaseFolder["devices"]): Promise<void> {
  const run = new EngineCase(recorded, devices);
  await run.play();
  compareRecording(recorded, run);
}

/** Steps whose device calls have no place in the timeline. */
const aside: ReadonlySet<string> = new Set(["put", "subscribe", "unsubscribe"]);

/** One case: its devices, its engine, and what is noted. */
export class EngineCase {
  readonly recorder: Recorder = new Recorder();
  readonly origins: WeakMap<object, StatusOrigin> = new WeakMap();
  readonly #case: Case;
  readonly #clock: VirtualClock = virtualClock();
  readonly #device: (name: string) => Device;
  readonly #maker: PlanMaker;
  readonly #session: EngineSession;
  readonly #delivery: "critical" | "latest";
  readonly #tokens = new Map<string, number>();
  /** Messages taken up so far, by command. */
  readonly #counts = new Map<string, number>();

  constructor(recorded: Case, specs: CaseFolder["devices"]) {
    const { recorder, origins } = this;
    const { setup = {} } = recorded;
    this.#case = recorded;
    let uids = 0;
    this.#device = makeDevices(specs, {
      clock: this.#clock,
      log: (call) => recorder.call(call),
      newUid: () => `asset-${++uids}`,
      origins,
    });
    this.#begin(setup.initial ?? {}, Object.keys(specs));
    const predeclare = setup.predeclare === true;
    this.#maker = planMaker({ device: this.#device, recorder, clock: this.#clock, predeclare });
    this.#delivery = setup.ignore_callback_exceptions ? "latest" : "critical";
    this.#session = new EngineSession(engineOptions(setup, this.#maker, this.#clock));
    this.#listen();
  }

  /** The engine's own metadata. */
  get metadata(): Readonly<Record<string, unknown>> {
    return this.#session.engine.metadata;
  }

  /** Takes the engine through the script. */
  async play(): Promise<void> {
    const { script = [{ do: "call" }], setup } = this.#case;
    for (const text of setup?.suspenders ?? []) await this.#suspender("installSuspender", text);
    for (const step of script) {
      this.recorder.aside = aside.has(step.do);
      let ending: Ending;
      try {
        ending = await this.#step(step);
      } catch (raised) {
        ending = { raised };
      }
      if (ending.raised instanceof NotMadeYet) throw ending.raised;
      this.#note(step, ending);
    }
  }

  async #step(step: ScriptStep): Promise<Ending> {
    const { do: what, args = [] } = step;
    switch (what) {
      case "call":
        return this.#session.call(this.#plan(step.plan ?? this.#case.plan), this.#runOptions(step));
      case "resume":
        return this.#session.resume();
      case "abort":
      case "stop":
      case "halt":
        return this.#session.end(() => this.#act(what, args));
      case "install_suspender":
        return this.#suspender("installSuspender", args[0]);
      case "remove_suspender":
        return this.#suspender("removeSuspender", args[0]);
      case "clear_suspenders":
        for (const suspender of this.#session.engine.suspenders)
          await this.#session.engine.removeSuspender(suspender);
        return {};
      case "subscribe":
        this.#subscribe(step);
        return {};
      case "unsubscribe":
        this.#session.engine.unsubscribe(this.#tokens.get(step.token ?? String(args[0])) ?? -1);
        return {};
      default:
        this.#act(what, args);
        return {};
    }
  }

  /** Does something from outside: a step of the script, or what a trigger does. */
  #act(what: string, texts: readonly Json[]): void {
    const { engine } = this.#session;
    const [first, second] = texts.map((value) => this.#maker.value(value));
    const actions: Readonly<Record<string, () => void>> = {
      put: () => this.#put(String(first), second),
      request_pause: () => engine.requestPause({ defer: first === true }),
      abort: () => engine.abort(first as string | undefined),
      stop: () => engine.stop(),
      halt: () => engine.halt(),
    };
    const act = actions[what];
    if (!act) throw new NotMadeYet(`step ${what}`);
    act();
  }

  #note(step: ScriptStep, { result, raised }: Ending): void {
    const outcome = result && {
      exit_status: result.exitStatus,
      interrupted: result.interrupted,
      reason: result.reason,
      num_runs: result.runStartUids.length,
      plan_result: result.planResult,
    };
    this.recorder.outcome({ do: step.do, raised, result: outcome, state: this.#session.engine.state });
  }

  #plan(text: PlanText | null | undefined): Plan<unknown> | Iterable<unknown> {
    if (!text) throw new TypeError("the case has no plan");
    if (text.messages_list) {
      return text.messages_list.map((msg) => messageOf(msg as JsonObject, this.#maker));
    }
    return new AnsweredPlan(this.#maker.plan(text), (command, response) => {
      this.recorder.responses.push([command, response]);
    });
  }

  #runOptions({ subs, md }: ScriptStep): RunOptions {
    const subscriptions = subs === undefined ? undefined : this.#maker.value(subs);
    return {
      delivery: this.#delivery,
      ...(md && { metadata: { ...md } }),
      ...(subscriptions !== undefined && {
        subscriptions: subscriptions as NonNullable<RunOptions["subscriptions"]>,
      }),
    };
  }

  #subscribe({ token = "", args = [] }: ScriptStep): void {
    const [listener, name = "all"] = args.map((value) => this.#maker.value(value));
    const options = { delivery: this.#delivery };
    const given = this.#session.engine.subscribe(name as "all", listener as () => void, options);
    this.#tokens.set(token, given);
  }

  async #suspender(what: "installSuspender" | "removeSuspender", text: Json | undefined): Promise<Ending> {
    await this.#session.engine[what](suspenderOf(text as JsonObject, this.#maker));
    return {};
  }

  #put(name: string, value: unknown): void {
    const signal = this.#device(name);
    if (!(signal instanceof Signal)) throw new NotMadeYet(`put to ${name}`);
    signal.put(value);
  }

  /** Puts motors in place, and makes all devices that the case names: detectors look at their motors when they are made. */
  #begin(initial: Readonly<Record<string, number>>, names: readonly string[]): void {
    for (const [name, position] of Object.entries(initial)) {
      (this.#device(name) as Device & { begin?(at: number): void }).begin?.(position);
    }
    const text = JSON.stringify(this.#case);
    for (const name of names) if (text.includes(`"${name}"`)) this.#device(name);
  }

  #listen(): void {
    const { engine } = this.#session;
    const { recorder } = this;
    engine.subscribe("all", (...document) => recorder.document(document), { delivery: "critical" });
    engine.on("state", (state) => recorder.state(state));
    engine.on("waiting", (works) => recorder.waiting.push(works === null ? null : works.length));
    engine.on("message", (msg) => this.#takenUp(msg));
  }

  #takenUp(msg: Msg): void {
    this.recorder.message(msg);
    const nth = (this.#counts.get(msg.command) ?? 0) + 1;
    this.#counts.set(msg.command, nth);
    for (const { on, after, do: what, args = [] } of this.#case.setup?.triggers ?? []) {
      if (on.command === msg.command && on.nth === nth) this.#clock.after(after, () => this.#act(what, args));
    }
  }
}
