/** What an instrument found wrong, by its own number and words. */
export interface InstrumentMessage {
  readonly code: number;
  readonly text: string;
}

/** How an instrument's language differs from others. */
export interface Dialect {
  /** Ends what is sent. */
  readonly terminator: string;
  /** Ends what comes. A carriage return before a line feed is dropped too. */
  readonly replyTerminator: string;
  /** Asks who it is; null where it cannot be asked: it is then neither checked nor brought back into step, but opened again. */
  readonly identityQuery: string | null;
  /** Asks for the oldest error; null where the instrument keeps none. */
  readonly errorQuery: string | null;
  /** Sent once it is open, so that no error of former times is taken for one of ours; null for nothing. */
  readonly clear: string | null;
  /** The line that answers each command; null where commands are not answered. */
  readonly acknowledgement: RegExp | null;
  /** Lines that are no replies: echoes, prompts. Null where there are none. */
  readonly ignored: RegExp | null;
  /** Reads the reply to `errorQuery`; null where it says that there is no error. @throws Error for what is no such reply. */
  parseError(reply: string): InstrumentMessage | null;
}

/** SCPI as most instruments speak it. */
export const scpiDialect: Dialect = {
  terminator: "\n",
  replyTerminator: "\n",
  identityQuery: "*IDN?",
  errorQuery: "SYST:ERR?",
  clear: "*CLS",
  acknowledgement: null,
  ignored: null,
  parseError,
};

/** A dialect that differs from SCPI in some points. */
export function dialect(differences: Partial<Dialect>): Dialect {
  return { ...scpiDialect, ...differences };
}

/** Reads `-113,"Undefined header"`. */
function parseError(reply: string): InstrumentMessage | null {
  const [, number, text = ""] = /^\s*([+-]?\d+)\s*(?:,\s*(.*?)\s*)?$/.exec(reply) ?? [];
  if (number === undefined) throw new Error('wanted an error as 0,"No error"');
  const code = Number(number);
  return code === 0 ? null : { code, text: text.replace(/^"(.*)"$/, "$1") };
}
