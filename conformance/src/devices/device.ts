import type { DataKeys } from "@runengine/event-model";
import {
  type Clock,
  doneStatus,
  type Hints,
  type Reading,
  type Readings,
  type Status,
  settableStatus,
} from "@runengine/protocols";
import type { Json } from "../json.ts";

/** A call to a device: name, method (snake_case), positional and keyword arguments. */
export type DeviceCall = readonly [
  device: string,
  method: string,
  args: readonly unknown[],
  kwargs: Readonly<Record<string, unknown>>,
];

/** What the devices of one case share. */
export interface World {
  readonly clock: Clock;
  readonly log: (call: DeviceCall) => void;
  /** Other devices of the case. */
  readonly device: (name: string) => Device;
  readonly newUid: () => string;
  /** Notes which device's which method made a status. */
  readonly origins: WeakMap<object, StatusOrigin>;
}

export interface StatusOrigin {
  readonly device: string;
  readonly method: string;
}

/** A device as `devices.json` describes it. */
export interface DeviceSpec {
  readonly class: string;
  readonly parent: string | null;
  readonly hints?: Hints;
  readonly methods: readonly string[];
  readonly children?: readonly string[];
  readonly describe?: DataKeys;
  readonly read?: Json;
  readonly describe_configuration: DataKeys;
  readonly read_configuration: Readonly<Record<string, { readonly value: unknown }>>;
  readonly describe_collect?: DataKeys | Readonly<Record<string, DataKeys>>;
}

/** What all devices of the cases have in common. */
export abstract class Device {
  readonly name: string;
  readonly hints?: Hints;
  protected readonly spec: DeviceSpec;
  protected readonly world: World;
  protected readonly configuration: Record<string, unknown>;

  constructor(name: string, spec: DeviceSpec, world: World) {
    this.name = name;
    this.spec = spec;
    this.world = world;
    if (spec.hints) this.hints = spec.hints;
    this.configuration = Object.fromEntries(
      Object.entries(spec.read_configuration).map(([key, { value }]) => [key, value]),
    );
  }

  get parent(): Device | null {
    return this.spec.parent === null ? null : this.world.device(this.spec.parent);
  }

  describeConfiguration(): DataKeys {
    return this.spec.describe_configuration;
  }

  readConfiguration(): Readings {
    return this.readings(this.configuration);
  }

  protected readings(values: Readonly<Record<string, unknown>>): Readings {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, this.reading(value)]));
  }

  protected reading<T>(value: T): Reading<T> {
    return { value, timestamp: this.world.clock.now() };
  }

  protected log(
    method: string,
    args: readonly unknown[] = [],
    kwargs: Readonly<Record<string, unknown>> = {},
  ): void {
    this.world.log([this.name, method, args, kwargs]);
  }

  /** A status of this device's `method`, over already. */
  protected done(method: string): Status {
    return this.of(method, { ...doneStatus });
  }

  protected failed(method: string, error: Error): Status {
    const status = settableStatus();
    status.fail(error);
    return this.of(method, status);
  }

  protected of<S extends Status>(method: string, status: S): S {
    this.world.origins.set(status, { device: this.name, method });
    return status;
  }
}
