import type { Clock, Named } from "@runengine/protocols";
import { devicePath } from "@runengine/protocols";
import { partAt, walkDevice } from "./device-tree.ts";
import { type MockBackend, type MockOptions, mockBackend } from "./mock-backend.ts";
import { Signal } from "./signal.ts";

export interface MockedPart extends Omit<MockOptions<never>, "delay" | "clock"> {
  /** What it has at first. Default: what its type begins with. */
  readonly initial?: unknown;
  /** Seconds that a write takes, by where it begins and where it goes. Default: 0. */
  readonly delay?: number | ((from: never, to: never) => number);
}

export interface MockedOptions {
  readonly clock?: Clock;
  /** Values and times of parts by their address, such as `left/voltage`; of a lone signal under the empty one. */
  readonly parts?: Readonly<Record<string, MockedPart>>;
}

const mocks = new WeakMap<Signal<unknown>, MockBackend<unknown>>();

/**
 * Puts a mock behind each signal of a device, which must not be in use yet: nothing real is touched by it any more.
 *
 * With the times of the real one declared it is its twin in a dry run:
 * `twin: (clock) => mocked(makeSupply({ clock }), { clock, parts: { voltage: { delay: 0.2 } } })`.
 *
 * Derived signals stay as they are, since what they are derived from is mocked. Devices of other kinds among the parts stay real.
 *
 * @returns The device itself.
 * @throws UnknownPartError for a part that it has not; TypeError for one that is no signal, or a first value that does not fit.
 * @see ophyd-async's `init_devices(mock=True)`, the counterpart.
 */
export function mocked<D extends Named>(device: D, { clock, parts = {} }: MockedOptions = {}): D {
  const settings = new Map<Named, MockedPart>();
  for (const [path, part] of Object.entries(parts)) {
    const signal = partAt(device, path);
    if (!(signal instanceof Signal))
      throw new TypeError(`${devicePath(signal)} is no signal, and cannot be mocked`);
    const { initial } = part;
    if (initial !== undefined && !signal.type.accepts(initial))
      throw new TypeError(`${devicePath(signal)}: a mock must begin with ${signal.type.words}`);
    settings.set(signal, part);
  }
  for (const part of walkDevice(device)) {
    if (!(part instanceof Signal) || part.derived) continue;
    const signal: Signal<unknown> = part;
    const { initial = signal.type.initial, ...times } = settings.get(signal) ?? {};
    const mock = mockBackend<unknown>(initial, {
      ...(times as MockOptions<unknown>),
      ...(clock && { clock }),
    });
    signal.replaceBackend(mock, clock);
    mocks.set(signal, mock);
  }
  return device;
}

/** The mock behind a signal, for a test that plays the instrument. @throws TypeError when there is none. */
export function mockOf<T>(signal: Signal<T>): MockBackend<T> {
  const mock = mocks.get(signal);
  if (!mock) throw new TypeError(`${devicePath(signal)} is not mocked; call mocked(device) first`);
  return mock as unknown as MockBackend<T>;
}
