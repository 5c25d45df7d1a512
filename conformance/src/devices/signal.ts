import type { DataKeys } from "@runengine/event-model";
import type { Readings, ReadingsListener, Status } from "@runengine/protocols";
import { Device, type DeviceSpec, type World } from "./device.ts";

/** A single value that tells its listeners of each change, at once and without readings. */
export class Signal extends Device {
  value: unknown;
  readonly #listeners = new Set<ReadingsListener>();

  constructor(name: string, spec: DeviceSpec, world: World) {
    super(name, spec, world);
    const first = (spec.read as Readonly<Record<string, { value: unknown }>>)[name];
    this.value = first?.value;
  }

  describe(): DataKeys {
    return this.spec.describe ?? {};
  }

  read(): Readings {
    return this.readings({ [this.name]: this.value });
  }

  set(value: unknown, options: Readonly<Record<string, unknown>> = {}): Status {
    this.log("set", [value], options);
    this.put(value);
    return this.done("set");
  }

  put(value: unknown): void {
    this.value = value;
    for (const listener of [...this.#listeners]) listener();
  }

  stop(success = false): void {
    this.log("stop", [], { success });
  }

  subscribe(listener: ReadingsListener): void {
    this.log("subscribe");
    this.#listeners.add(listener);
    listener();
  }

  clearSub(listener: ReadingsListener): void {
    this.log("clear_sub");
    this.#listeners.delete(listener);
  }
}
