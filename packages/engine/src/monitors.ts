import type { AnyDocument, StreamComposer } from "@runengine/event-model";
import { IllegalMessageSequence } from "@runengine/messages";
import type { MaybePromise, Readings, ReadingsListener, Subscribable } from "@runengine/protocols";
import { devicePath } from "@runengine/protocols";
import { Bundle } from "./bundle.ts";
import type { DeviceDescription } from "./device-description.ts";
import type { OpenRun } from "./open-run.ts";
import { chain } from "./promises.ts";
import { streamParts } from "./stream-parts.ts";

export interface MonitorsOptions {
  readonly now: () => number;
  readonly mostElements: number;
  readonly emit: (document: AnyDocument) => MaybePromise<void>;
  readonly problem: (where: string, error: unknown) => void;
}

interface Monitor {
  readonly device: Subscribable;
  readonly run: OpenRun;
  readonly listener: ReadingsListener;
}

/** The devices whose changes make events. */
export class Monitors {
  readonly #options: MonitorsOptions;
  readonly #monitors = new Map<Subscribable, Monitor>();

  constructor(options: MonitorsOptions) {
    this.#options = options;
  }

  /** Emits the stream's descriptor, then subscribes. @throws IllegalMessageSequence when the device is monitored already. */
  add(run: OpenRun, device: Subscribable, name: string): MaybePromise<void> {
    if (this.#monitors.has(device))
      throw new IllegalMessageSequence(`${devicePath(device)} is monitored already; send "unmonitor" first`);
    return chain(run.describe(device), (description) => {
      const [composer, document] = run.addLasting(name, [device], streamParts([description]));
      const monitor: Monitor = { device, run, listener: this.#listenerOf(device, description, composer) };
      this.#monitors.set(device, monitor);
      return chain(this.#options.emit(document), () => device.subscribe(monitor.listener));
    });
  }

  /** @throws IllegalMessageSequence when the device is not monitored. */
  remove(device: Subscribable): MaybePromise<void> {
    const monitor = this.#monitors.get(device);
    if (!monitor)
      throw new IllegalMessageSequence(
        `${devicePath(device)} is not monitored; send "monitor" before "unmonitor"`,
      );
    this.#monitors.delete(device);
    return device.clearSub(monitor.listener);
  }

  async removeAll(run: OpenRun): Promise<void> {
    for (const monitor of this.#monitors.values()) if (monitor.run === run) await this.remove(monitor.device);
  }

  async suspend(): Promise<void> {
    for (const { device, listener } of this.#monitors.values()) await device.clearSub(listener);
  }

  async restore(): Promise<void> {
    for (const { device, listener } of this.#monitors.values()) await device.subscribe(listener);
  }

  has(run: OpenRun): boolean {
    for (const monitor of this.#monitors.values()) if (monitor.run === run) return true;
    return false;
  }

  #listenerOf(
    device: Subscribable,
    description: DeviceDescription,
    composer: StreamComposer,
  ): ReadingsListener {
    const { now, emit, problem, mostElements } = this.#options;
    const failed = (error: unknown) => problem(`monitor of ${devicePath(device)}`, error);
    const record = (readings: Readings) => {
      if (!this.#monitors.has(device)) return;
      const bundle = new Bundle(composer.name, mostElements);
      bundle.add(description, readings);
      return emit(["event", composer.event(now(), bundle.data, bundle.timestamps, bundle.filled)]);
    };
    return (readings) => {
      try {
        const done = chain(readings ?? device.read(), record);
        if (done instanceof Promise) done.catch(failed);
      } catch (error) {
        failed(error);
      }
    };
  }
}
