import type { Reading } from "@runengine/protocols";

/** What a detector tells of a level that it cannot tell: its saturation, with an alarm. */
export function cutOff(
  reading: Reading<number>,
  device: string,
  saturation: number | undefined,
): Reading<number> {
  if (saturation === undefined || !(reading.value >= saturation)) return reading;
  return { ...reading, value: saturation, alarm_severity: 2, message: `${device} is saturated` };
}
