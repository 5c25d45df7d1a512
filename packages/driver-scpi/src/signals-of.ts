import type { Signal } from "@runengine/devices";
import type { DataKeys } from "@runengine/event-model";
import type { Readings } from "@runengine/protocols";

type AnySignal = Pick<Signal<never>, "read" | "describe">;

/** The readings of several signals, in their order. */
export async function readingsOf(signals: readonly AnySignal[]): Promise<Readings> {
  return Object.assign({}, ...(await Promise.all(signals.map((one) => one.read()))));
}

/** The data keys of several signals, in their order. */
export function dataKeysOf(signals: readonly AnySignal[]): DataKeys {
  return Object.assign({}, ...signals.map((one) => one.describe()));
}
