import type { Clock, Named } from "@runengine/protocols";
import { devicePath, systemClock } from "@runengine/protocols";
import { ConnectError, type ConnectFailure } from "./connect-error.ts";
import { Connection } from "./connection.ts";
import { OpenTimeoutError } from "./connection-errors.ts";
import { walkDevice } from "./device-tree.ts";
import { DuplicateNameError } from "./errors.ts";

export interface ConnectOptions {
  /** Seconds until what is not connected has failed. Default: 10. */
  readonly timeout?: number;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/** A line, and whoever needs it. */
interface Need {
  readonly connection: Connection;
  /** The device among those given that it belongs to. */
  readonly device: Named;
  readonly users: string[];
}

/**
 * Opens the lines of all the devices and their parts, in parallel, each line once.
 *
 * A device needs no line unless it or a part of it has a `connection`. What could be connected stays so when something else could not.
 *
 * @throws DuplicateNameError before anything is opened; ConnectError with all failures, as a tree.
 */
export async function connect(
  devices: readonly Named[],
  { timeout = 10, clock = systemClock }: ConnectOptions = {},
): Promise<void> {
  if (!(timeout > 0)) throw new RangeError(`connect: timeout must be above 0 s, got ${timeout}`);
  const names = new Set<string>();
  for (const { name } of devices) {
    if (names.has(name)) throw new DuplicateNameError(name);
    names.add(name);
  }
  const needs = needsOf(devices);
  const failures: ConnectFailure[] = [];
  const open = async ({ connection, device, users }: Need) => {
    try {
      await openWithin(connection, timeout, clock);
    } catch (reason) {
      failures.push({ device: device.name, users, address: connection.address, reason });
    }
  };
  await Promise.all(needs.map(open));
  if (failures.length > 0) throw new ConnectError(failures, devices.length);
}

/** Closes the lines of all the devices and their parts, in parallel. @throws AggregateError with what could not be closed well. */
export async function disconnect(devices: readonly Named[]): Promise<void> {
  const ends = await Promise.allSettled(needsOf(devices).map(({ connection }) => connection.close()));
  const errors = ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
  if (errors.length > 0)
    throw new AggregateError(errors, `lines that were not closed well: ${errors.length}`);
}

async function openWithin(connection: Connection, timeout: number, clock: Clock): Promise<void> {
  let late = false;
  const forget = clock.after(timeout, () => {
    late = true;
    connection.close().catch(() => {});
  });
  try {
    await connection.open();
  } catch (error) {
    throw late ? new OpenTimeoutError(connection.address, timeout) : error;
  } finally {
    forget();
  }
}

function needsOf(devices: readonly Named[]): readonly Need[] {
  const needs = new Map<Connection, Need>();
  for (const device of devices) {
    for (const part of walkDevice(device)) {
      const { connection } = part as { connection?: unknown };
      if (!(connection instanceof Connection)) continue;
      const need = needs.get(connection);
      if (need) need.users.push(devicePath(part));
      else needs.set(connection, { connection, device, users: [devicePath(part)] });
    }
  }
  return [...needs.values()];
}
