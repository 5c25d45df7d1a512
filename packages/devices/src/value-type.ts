import type { DataKey } from "@runengine/event-model";
import type { ValueLimits } from "@runengine/protocols";
import { checkNumber, numberKey } from "@runengine/protocols";
import { SignalValueError } from "./errors.ts";

/** What kind of value a signal has. */
export interface ValueType<T> {
  /** In words, for messages: `a number`. */
  readonly words: string;
  /** What a mock begins with. */
  readonly initial: T;
  readonly limits?: ValueLimits | undefined;
  accepts(value: unknown): value is T;
  dataKey(source: string): DataKey;
}

export interface NumberOptions {
  readonly units?: string;
  /** Digits after the point that are worth showing. */
  readonly precision?: number;
  /** The least and the greatest value that it can be set to; a value read may lie outside. */
  readonly limits?: ValueLimits;
  /** What there is to show. */
  readonly range?: ValueLimits;
}

/** @throws RangeError for limits that are the wrong way round. */
function checkOptions({ limits }: NumberOptions): void {
  if (limits && !(limits[0] <= limits[1]))
    throw new RangeError(`limits must be [low, high], got [${limits.join(", ")}]`);
}

const isNumber = (value: unknown): value is number => typeof value === "number";

/** A number, NaN included where it is read. @throws RangeError for limits that are the wrong way round. */
export function numberValue(options: NumberOptions = {}): ValueType<number> {
  checkOptions(options);
  return {
    words: "a number",
    initial: within(0, options.limits),
    limits: options.limits,
    accepts: isNumber,
    dataKey: (source) => numberKey(source, options),
  };
}

/** A whole number. @throws RangeError for limits that are the wrong way round. */
export function integerValue(options: NumberOptions = {}): ValueType<number> {
  checkOptions(options);
  return {
    words: "a whole number",
    initial: within(0, options.limits),
    limits: options.limits,
    accepts: (value): value is number => Number.isSafeInteger(value),
    dataKey: (source) => numberKey(source, { ...options, integer: true }),
  };
}

export function textValue(): ValueType<string> {
  return {
    words: "a text",
    initial: "",
    accepts: (value) => typeof value === "string",
    dataKey: (source) => ({ source, dtype: "string", shape: [] }),
  };
}

export function booleanValue(): ValueType<boolean> {
  return {
    words: "true or false",
    initial: false,
    accepts: (value) => typeof value === "boolean",
    dataKey: (source) => ({ source, dtype: "boolean", dtype_numpy: "|b1", shape: [] }),
  };
}

/** One of some texts. @throws RangeError without a choice. */
export function choiceValue<const C extends string>(choices: readonly C[]): ValueType<C> {
  const [initial] = choices;
  if (initial === undefined) throw new RangeError("a choice needs texts to choose from, got none");
  return {
    words: `one of ${choices.join(", ")}`,
    initial,
    accepts: (value): value is C => choices.some((choice) => choice === value),
    dataKey: (source) => ({ source, dtype: "string", shape: [], choices: [...choices] }),
  };
}

/** A list of a fixed number of numbers. @throws RangeError for a length that is no whole number of 1 or more. */
export function listValue(
  length: number,
  { units, precision }: Omit<NumberOptions, "limits" | "range"> = {},
): ValueType<readonly number[]> {
  if (!(Number.isInteger(length) && length >= 1))
    throw new RangeError(`a list needs a length of 1 or more, got ${length}`);
  return {
    words: `a list of ${length} numbers`,
    initial: new Array<number>(length).fill(0),
    accepts: (value): value is readonly number[] =>
      Array.isArray(value) && value.length === length && value.every(isNumber),
    dataKey: (source) => ({ ...numberKey(source, { units, precision }), dtype: "array", shape: [length] }),
  };
}

/**
 * Checks a value before it is sent.
 *
 * @throws SignalValueError for another kind of value, or a number that is not finite; LimitError for one outside the limits.
 */
export function checkValueOf<T>(device: string, type: ValueType<T>, value: unknown): asserts value is T {
  if (!type.accepts(value) || !allFinite(value)) throw new SignalValueError(device, type.words, value);
  if (type.limits) checkNumber(device, value, type.limits);
}

function allFinite(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(allFinite);
  return typeof value !== "number" || Number.isFinite(value);
}

function within(value: number, [low, high]: ValueLimits = [value, value]): number {
  return Math.min(high, Math.max(low, value));
}
