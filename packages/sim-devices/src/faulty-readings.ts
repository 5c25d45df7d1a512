import type { DataKeys } from "@runengine/event-model";
import type { Reading, Readings } from "@runengine/protocols";
import type { FaultKind } from "./faults.ts";

/** Readings as a device with a fault gives them. */
export function spoilt(readings: Readings, kind: FaultKind, dataKeys: DataKeys): Readings {
  return Object.fromEntries(
    Object.entries(readings).map(([key, reading]) => [key, spoiltReading(reading, kind, dataKeys[key])]),
  );
}

function spoiltReading(reading: Reading, kind: FaultKind, dataKey: DataKeys[string] | undefined): Reading {
  const { value } = reading;
  if (kind === "wrongShape")
    return { ...reading, value: Array.isArray(value) ? [...value, 0] : [value, value] };
  if (typeof value !== "number") return reading;
  if (kind === "nan") return { ...reading, value: Number.NaN };
  const { low, high } = dataKey?.limits?.control ?? dataKey?.limits?.display ?? {};
  if (typeof high !== "number") return reading;
  const beyond = high + 0.1 * (high - (typeof low === "number" ? low : 0) || 1);
  return { ...reading, value: beyond, alarm_severity: 2, message: "out of limits" };
}
