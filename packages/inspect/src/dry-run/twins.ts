import { type Clock, devicePath, type Named, supports } from "@runengine/protocols";
import { standIn } from "./stand-in.ts";

const actions = ["read", "set", "trigger", "kickoff", "stage", "subscribe", "describe", "collect", "stop"];

/** Whether a message's object or argument is a device. */
function isDevice(value: unknown): value is Named {
  if (typeof value !== "object" || value === null) return false;
  const members = value as Readonly<Record<string, unknown>>;
  return typeof members.name === "string" && actions.some((action) => typeof members[action] === "function");
}

/** The devices of a dry run, each in the place of a real one: its twin, or a stand-in where it has none. */
export class Twins {
  readonly #clock: Clock;
  readonly #twins = new Map<Named, Named>();
  readonly #without = new Set<Named>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Paths of devices that have no twin. */
  get without(): readonly string[] {
    return [...this.#without].map(devicePath);
  }

  /** All that took part, by the real device. */
  get all(): ReadonlyMap<Named, Named> {
    return this.#twins;
  }

  /** The twin of a device, of each device in a list; anything else as it is. */
  in<T>(value: T): T {
    if (Array.isArray(value)) return value.map((item) => this.in(item)) as T;
    return isDevice(value) ? (this.of(value) as T) : value;
  }

  readonly of = <D extends Named>(device: D): D => {
    const known = this.#twins.get(device);
    if (known) return known as D;
    const twin = this.#make(device);
    this.#twins.set(device, twin);
    return twin as D;
  };

  #make(device: Named): Named {
    const part = device.parent ? partOf(this.of(device.parent), device.name) : undefined;
    if (part) return part;
    if (supports(device, "Twinnable")) return device.twin(this.#clock, (one) => this.in(one));
    this.#without.add(device);
    return standIn(device, this.#clock);
  }
}

/** The part of that name in the twin of the whole, so that parts move as the whole does. */
function partOf(whole: Named, name: string): Named | undefined {
  const members = Object.values(whole as unknown as Record<string, unknown>);
  const pseudo = (whole as { readonly pseudoAxes?: Readonly<Record<string, unknown>> }).pseudoAxes ?? {};
  return [...members, ...Object.values(pseudo)].find(
    (member): member is Named => isDevice(member) && member.name === name && member !== whole,
  );
}
