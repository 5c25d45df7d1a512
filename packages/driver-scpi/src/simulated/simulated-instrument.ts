import type { MaybePromise } from "@runengine/protocols";

/**
 * What a simulated instrument understands: by header, as manuals write it, what it does. `VOLTage?` is asked by `VOLT?` or `VOLTAGE?`;
 * what stands in square brackets may be left out. The function gets what stands behind the header.
 */
export type ScpiTable = Readonly<Record<string, (argument: string) => MaybePromise<string | void>>>;

/** Refuses a value, by number and text as in the error queue. */
export class Refusal extends Error {
  readonly code: number;
  constructor(code: number, text: string) {
    super(text);
    this.code = code;
  }
}

/** Takes commands, answers queries, keeps an error queue. */
export class SimulatedInstrument {
  readonly #rows: readonly { readonly pattern: RegExp; readonly run: ScpiTable[string] }[];
  readonly #errors: string[] = [];

  /** @param identity - `maker,model,serial number,version`. */
  constructor(identity: string, table: ScpiTable) {
    const all: ScpiTable = {
      "*IDN?": () => identity,
      "*CLS": () => this.#errors.splice(0) && undefined,
      "*OPC?": () => "1",
      "SYSTem:ERRor[:NEXT]?": () => this.#errors.shift() ?? '+0,"No error"',
      ...table,
    };
    this.#rows = Object.entries(all).map(([header, run]) => ({ pattern: patternOf(header), run }));
  }

  /** Carries out one command. @returns The reply, where there is one. */
  async answer(line: string): Promise<string | undefined> {
    const [, header = "", argument = ""] = /^:?(\S+)\s*(.*)$/.exec(line.trim()) ?? [];
    const row = this.#rows.find(({ pattern }) => pattern.test(header));
    try {
      if (!row) throw new Refusal(-113, "Undefined header");
      return (await row.run(argument.trim())) ?? undefined;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#errors.push(`${error.code},"${error.message}"`);
      return undefined;
    }
  }
}

/** A number within limits. @throws Refusal as an instrument has it. */
export function numberWithin(argument: string, low: number, high: number): number {
  const value = Number(argument);
  if (argument === "" || Number.isNaN(value)) throw new Refusal(-104, "Data type error");
  if (value < low || value > high) throw new Refusal(-222, "Data out of range");
  return value;
}

/** On or off. @throws Refusal as an instrument has it. */
export function switchOf(argument: string): boolean {
  const text = argument.toUpperCase();
  if (text === "ON" || text === "1") return true;
  if (text === "OFF" || text === "0") return false;
  throw new Refusal(-104, "Data type error");
}

function patternOf(header: string): RegExp {
  const text = header
    .replaceAll(/[*?]/g, "\\$&")
    .replaceAll("[", "(?:")
    .replaceAll("]", ")?")
    .replaceAll(/[a-z]+/g, "(?:$&)?");
  return new RegExp(`^${text}$`, "i");
}
