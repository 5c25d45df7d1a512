const units: readonly (readonly [unit: string, seconds: number])[] = [
  ["year", 365 * 86400],
  ["month", 30 * 86400],
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

/**
 * Says how long ago something was, in whole units of the largest that fits: `28 seconds ago`, `6 minutes ago`; `just now` below
 * a second, `in 5 minutes` for what is to come.
 *
 * @param then - Seconds since the UNIX epoch, as `now`.
 */
export function ago(then: number, now: number): string {
  const seconds = Math.abs(now - then);
  const unit = units.find(([, length]) => seconds >= length);
  if (unit === undefined) return "just now";
  const count = Math.floor(seconds / unit[1]);
  const words = `${count} ${unit[0]}${count === 1 ? "" : "s"}`;
  return then <= now ? `${words} ago` : `in ${words}`;
}

/**
 * A point in time as date and time of day where the program runs, e.g. `2015-05-30 21:11:14`.
 *
 * @param time - Seconds since the UNIX epoch.
 */
export function localTime(time: number): string {
  const date = new Date(time * 1000);
  if (Number.isNaN(date.getTime())) return String(time);
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");
  return `${day} ${clock}`;
}
