import type { Json } from "../json.ts";

/** The lists of a recording that run together in its timeline, brought into a form in which order that means nothing is always the same. */
export interface Sequence<M, C> {
  readonly messages: readonly M[];
  readonly calls: readonly C[];
  readonly timeline: readonly string[];
}

/** Messages of bluesky's own inner workings, and that which asks the engine for its time where bluesky's plans ask the computer. */
const inner: ReadonlySet<string> = new Set(["_start_suspender", "_resume_from_suspender", "call_time"]);
/** Methods that an engine calls by itself on a set of devices, in an order that means nothing. */
const unordered: ReadonlySet<unknown> = new Set(["stop", "pause", "resume", "unstage"]);

export function canonical<M extends { readonly command: string }, C extends readonly unknown[] | Json>(
  sequence: Sequence<M, C>,
): Sequence<M, C> {
  return sortedCalls(withoutSuspending(withoutInner(sequence)));
}

function withoutInner<M extends { readonly command: string }, C>(sequence: Sequence<M, C>): Sequence<M, C> {
  const kept = sequence.messages.map(({ command }) => !inner.has(command));
  const places = kept.map((_, index) => kept.slice(0, index).filter(Boolean).length);
  const timeline = sequence.timeline.flatMap((token) => {
    if (!token.startsWith("m")) return [token];
    const index = Number(token.slice(1));
    return kept[index] ? [`m${places[index]}`] : [];
  });
  return { ...sequence, messages: sequence.messages.filter((_, index) => kept[index]), timeline };
}

const isSuspension = /^s:suspend(ing|ed)$/;

/** Without the changes of state of a suspension, which each project has in its own way. */
function withoutSuspending<M, C>(sequence: Sequence<M, C>): Sequence<M, C> {
  let before = "";
  const timeline = sequence.timeline.filter((token) => {
    if (!token.startsWith("s:")) return true;
    const isOfSuspension = isSuspension.test(token) || (token === "s:running" && isSuspension.test(before));
    before = token;
    return !isOfSuspension;
  });
  return { ...sequence, timeline };
}

function sortedCalls<M, C>(sequence: Sequence<M, C>): Sequence<M, C> {
  const calls = [...sequence.calls];
  const methodOf = (index: number) => (calls[index] as readonly unknown[] | undefined)?.[1];
  let run: number[] = [];
  const sortRun = () => {
    const sorted = run.map((index) => calls[index] as C).sort(byDevice);
    run.forEach((index, at) => {
      calls[index] = sorted[at] as C;
    });
    run = [];
  };
  for (const token of sequence.timeline) {
    const index = token.startsWith("c") ? Number(token.slice(1)) : -1;
    const method = methodOf(index);
    if (run.length > 0 && methodOf(run[0] as number) !== method) sortRun();
    if (index >= 0 && unordered.has(method)) run.push(index);
  }
  sortRun();
  return { ...sequence, calls };
}

function byDevice(a: unknown, b: unknown): number {
  const name = (call: unknown) => String((call as readonly unknown[])[0]);
  return name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0;
}
