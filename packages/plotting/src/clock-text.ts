import { localTime } from "@runengine/event-model";

/**
 * The time of day where the program runs, as `21:11:14.970`.
 *
 * @param time - Seconds since the UNIX epoch.
 */
export function clockText(time: number): string {
  const date = "2015-05-30 ";
  const milliseconds = String(Math.floor(time * 1000) % 1000).padStart(3, "0");
  return `${localTime(time).slice(date.length)}.${milliseconds}`;
}
