import type { Msg, Plan } from "@runengine/messages";

/**
 * Sends the messages of a plan several times. They are taken from it once, without answers, before the first of them is sent: it must not
 * go by what it reads.
 *
 * @param num - How often; `null` is without end.
 * @deprecated As in bluesky: `repeater` makes the plan anew.
 */
export function* cachingRepeater(num: number | null, plan: Plan<unknown>): Plan {
  const kept: readonly Msg[] = [...plan];
  for (let made = 0; num === null || made < num; made++) yield* kept;
}
