import type { Plan } from "@runengine/messages";

/**
 * Makes of a wrapper of plans one of plan functions: what Python writes as a decorator.
 *
 * @param options - What the wrapper takes besides the plan.
 *
 * @example
 * const staged = decorate(stageWrapper, [det]);
 * const shots = staged((num: number) => repeat(() => oneShot([det]), num));
 * RE.run(shots(5));
 */
export function decorate<O extends readonly unknown[], R, W>(
  wrapper: (plan: Plan<R>, ...options: O) => Plan<W>,
  ...options: O
): <A extends readonly unknown[]>(planFunction: (...args: A) => Plan<R>) => (...args: A) => Plan<W> {
  return <A extends readonly unknown[]>(planFunction: (...args: A) => Plan<R>) => {
    const decorated = (...args: A): Plan<W> => wrapper(planFunction(...args), ...options);
    return Object.defineProperty(decorated, "name", { value: planFunction.name });
  };
}
