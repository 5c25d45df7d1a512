/** A command of one's own: a token, which gives it a name and types, and a handler, which carries it out. */
import { type Handler, RunEngine } from "@runengine/engine";
import { type Command, command, type Plan } from "@runengine/messages";

type Beep = (times: number) => Plan<string>;
/** Beeps; the reply is what was heard. */
const beep: Command<"beep", Beep> = command<"beep", Beep>("beep", (times) => ({ args: [times] }));

// Raw messages come here too, so a handler checks what it gets.
const handleBeep: Handler<typeof beep> = ({ args: [times] }) => {
  if (typeof times !== "number") throw new TypeError(`beep takes a number of times, got ${String(times)}`);
  return Array.from({ length: times }, () => "beep").join(" ");
};

function* alarm(): Plan<string> {
  const heard = yield* beep(2); // a string, as the token says
  return heard.toUpperCase();
}

const RE = new RunEngine({ handlers: { beep: handleBeep } });
export const { planResult: heard } = await RE.run(alarm());

/** An engine without the handler says what is missing. */
export const missing: unknown = await new RunEngine().run(alarm()).catch((error: unknown) => error);
