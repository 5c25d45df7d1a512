import type { Msg, Plan } from "@runengine/messages";

/** A motor, detector or flyer that a plan only hands on. */
export interface TestDevice {
  readonly name: string;
  readonly [member: string]: unknown;
}

const readable = { read: () => ({}), describe: () => ({}) };

/** A detector that can be triggered. Its one field is hinted. */
export function testDetector(name = "det"): TestDevice & typeof readable & { trigger(): void } {
  return { name, ...readable, hints: { fields: [name] }, trigger: () => {} };
}

/** A motor that is where it was sent. Its one field is hinted. */
export function testMotor(
  name = "motor",
  position = 0,
): TestDevice & typeof readable & { position: number; set(value: number): void } {
  return { name, ...readable, position, hints: { fields: [name] }, set: () => {} };
}

/** What a plan has sent, and what it returned. */
export interface Driven<R> {
  readonly messages: readonly Msg[];
  readonly result: R;
}

/**
 * Carries a plan through without an engine.
 *
 * @param answer - Gives the reply to a message; what it throws is thrown into the plan.
 */
export function drive<R>(plan: Plan<R>, answer: (msg: Msg) => unknown = () => undefined): Driven<R> {
  const messages: Msg[] = [];
  let step = plan.next();
  while (!step.done) {
    messages.push(step.value);
    let reply: unknown;
    try {
      reply = answer(step.value);
    } catch (error) {
      step = plan.throw(error);
      continue;
    }
    step = plan.next(reply);
  }
  return { messages, result: step.value };
}

/** Messages as one line each: `set motor 1`. Generated groups are left out. */
export function lines(messages: readonly Msg[]): readonly string[] {
  return messages.map(({ command, obj, args }) =>
    [command, (obj as TestDevice | null)?.name, ...args.map(shown)]
      .filter((part) => part !== undefined)
      .join(" "),
  );
}

function shown(value: unknown): string {
  const name = (value as { readonly name?: unknown } | null)?.name;
  return typeof name === "string" ? name : String(value);
}

/** The lines of what a plan sends. */
export function linesOf(plan: Plan<unknown>, answer?: (msg: Msg) => unknown): readonly string[] {
  return lines(drive(plan, answer).messages);
}
