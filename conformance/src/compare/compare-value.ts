import { isJsonObject, type Json } from "../json.ts";
import { Bijection } from "./bijection.ts";
import { Difference } from "./difference.ts";

/** What comparing one case needs to remember. */
export class Comparison {
  readonly uids: Bijection = new Bijection();
  readonly generated: Bijection = new Bijection();
  /** Texts that the case itself brings in: these must agree where the package's own need not. */
  readonly #texts: ReadonlySet<string>;

  constructor(texts: ReadonlySet<string> = new Set()) {
    this.#texts = texts;
  }

  /** As {@link compareValue}, in this comparison. */
  value(expected: Json | undefined, got: unknown, where: string): void {
    compareValue(expected ?? null, got, where, this);
  }

  isOwnText(text: string): boolean {
    return this.#texts.has(text);
  }
}

type Check = (expected: string, got: unknown, comparison: Comparison) => boolean;

const isNumber = (got: unknown): boolean => typeof got === "number" && Number.isFinite(got);

/** Names of groups and streams that are made up. */
const generatedName = /^[a-z_-]*#\d+$/;

/** Texts that stand for something, by their form. */
const forms: readonly (readonly [RegExp, Check])[] = [
  [/^<(time|duration|token)>$/, (_, got) => isNumber(got)],
  [/^uid:\d+(\/.*)?$/, agreesAsUid],
  [
    generatedName,
    (expected, got, { generated }) => typeof got === "string" && generated.agrees(expected, got),
  ],
];

/**
 * Whether a value is what was recorded.
 *
 * @param got - As `plainOf` gives it.
 * @throws Difference at the first place where it is not.
 */
export function compareValue(expected: Json, got: unknown, where: string, comparison: Comparison): void {
  if (Array.isArray(expected)) compareList(expected, got, where, comparison);
  else if (isJsonObject(expected)) compareObject(expected, got, where, comparison);
  else if (!agrees(expected as string | number | boolean | null, got, comparison)) {
    throw new Difference(where, expected, got);
  }
}

/** Whether two numbers are the same: relative 1e-9, absolute 1e-12. */
function sameNumber(expected: number, got: number): boolean {
  return Object.is(expected, got) || Math.abs(got - expected) <= Math.max(1e-12, 1e-9 * Math.abs(expected));
}

function agrees(expected: string | number | boolean | null, got: unknown, comparison: Comparison): boolean {
  if (typeof expected === "number") return typeof got === "number" && sameNumber(expected, got);
  if (typeof expected !== "string") return got === expected;
  for (const [form, check] of forms) if (form.test(expected)) return check(expected, got, comparison);
  return got === expected;
}

function agreesAsUid(expected: string, got: unknown, { uids }: Comparison): boolean {
  if (typeof got !== "string") return false;
  const [uid = "", ...suffix] = expected.split("/");
  const ending = suffix.length > 0 ? `/${suffix.join("/")}` : "";
  return got.endsWith(ending) && uids.agrees(uid, got.slice(0, got.length - ending.length));
}

function compareList(expected: readonly Json[], got: unknown, where: string, comparison: Comparison): void {
  if (!Array.isArray(got)) throw new Difference(where, expected, got);
  expected.forEach((item, index) => {
    if (index >= got.length) throw new Difference(`${where}[${index}]`, item, undefined);
    compareValue(item, got[index], `${where}[${index}]`, comparison);
  });
  if (got.length > expected.length) {
    throw new Difference(`${where}[${expected.length}]`, undefined, got[expected.length]);
  }
}

function compareObject(
  expected: Readonly<Record<string, Json>>,
  got: unknown,
  where: string,
  comparison: Comparison,
): void {
  if (compareStandIn(expected, got, where, comparison)) return;
  if (!isJsonObject(got)) throw new Difference(where, expected, got);
  const seen = new Set<string>();
  for (const [key, item] of Object.entries(expected)) {
    const name = generatedName.test(key) ? comparison.generated.standIn(key) : key;
    if (name === undefined || !Object.hasOwn(got, name)) {
      throw new Difference(`${where}.${key}`, item, undefined);
    }
    seen.add(name);
    compareValue(item, got[name], `${where}.${key}`, comparison);
  }
  const extra = Object.keys(got).find((key) => !seen.has(key));
  if (extra !== undefined) throw new Difference(`${where}.${extra}`, undefined, got[extra]);
}

/** Objects that stand for something that is not JSON; gives whether this one did. */
function compareStandIn(
  expected: Readonly<Record<string, Json>>,
  got: unknown,
  where: string,
  comparison: Comparison,
): boolean {
  if ("$callable" in expected) {
    // A nameless function has no name to agree on.
    const isFunction = isJsonObject(got) && "$callable" in got;
    const nameless = expected.$callable === "<lambda>" || expected.$callable === "wait";
    if (!isFunction || (!nameless && got.$callable !== expected.$callable)) {
      throw new Difference(where, expected, got);
    }
    return true;
  }
  if ("$generator" in expected) {
    // The answer to `wait_for` holds here what came of what was waited for, which may be nothing.
    const isThere = expected.$generator === "Task" || (got !== null && got !== undefined);
    if (!isThere) throw new Difference(where, expected, got);
    return true;
  }
  if ("$descriptor" in expected) {
    compareValue(
      expected.$descriptor ?? null,
      (got as { uid?: unknown } | null)?.uid,
      `${where}.uid`,
      comparison,
    );
    return true;
  }
  return false;
}
