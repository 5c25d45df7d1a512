import { IllegalMessageSequence } from "@runengine/messages";
import type { MaybePromise, Subscribable } from "@runengine/protocols";
import { chain, devicePath } from "@runengine/protocols";
import { MonitorRecorder, type MonitorRecorderOptions } from "./monitor-recorder.ts";
import type { OpenRun } from "./open-run.ts";
import { streamParts } from "./stream-parts.ts";

/** The devices whose changes make events, for each run. */
export class Monitors {
  readonly #options: MonitorRecorderOptions;
  readonly #recorders = new Map<OpenRun, Map<Subscribable, MonitorRecorder>>();

  constructor(options: MonitorRecorderOptions) {
    this.#options = options;
  }

  /**
   * Emits the stream's descriptor, then subscribes.
   *
   * @param interval - Seconds in which there is one event at the most; 0 for one of every change.
   * @throws IllegalMessageSequence when the run monitors the device already.
   */
  add(run: OpenRun, device: Subscribable, name: string, interval = 0): MaybePromise<void> {
    const recorders = this.#recorders.get(run) ?? new Map<Subscribable, MonitorRecorder>();
    if (recorders.has(device)) {
      throw new IllegalMessageSequence(`${devicePath(device)} is monitored already; send "unmonitor" first`);
    }
    return chain(run.describe(device), (description) => {
      const [composer, document] = run.addLasting(name, [device], streamParts([description]));
      const recorder = new MonitorRecorder(device, description, composer, interval, this.#options);
      this.#recorders.set(run, recorders.set(device, recorder));
      return chain(this.#options.emit(document), () => device.subscribe(recorder.listener));
    });
  }

  /** @throws IllegalMessageSequence when the run does not monitor the device. */
  remove(run: OpenRun, device: Subscribable): MaybePromise<void> {
    const recorder = this.#recorders.get(run)?.get(device);
    if (!recorder) {
      throw new IllegalMessageSequence(
        `${devicePath(device)} is not monitored; send "monitor" before "unmonitor"`,
      );
    }
    this.#recorders.get(run)?.delete(device);
    recorder.close();
    return device.clearSub(recorder.listener);
  }

  /** The run is over. */
  async removeAll(run: OpenRun): Promise<void> {
    for (const device of this.#recorders.get(run)?.keys() ?? []) await this.remove(run, device);
    this.#recorders.delete(run);
  }

  has(run: OpenRun): boolean {
    return (this.#recorders.get(run)?.size ?? 0) > 0;
  }

  /** Those of all runs. */
  get all(): readonly MonitorRecorder[] {
    return [...this.#recorders.values()].flatMap((recorders) => [...recorders.values()]);
  }
}
