import type { DataKeys } from "@runengine/event-model";
import type { Configurable, Hints, MaybePromise, Named, Readable, Readings } from "@runengine/protocols";
import { devicePath, isConfigurable, isThenable } from "@runengine/protocols";
import { UnknownPartError } from "./errors.ts";

export type Parts = Readonly<Record<string, Named>>;
export type ReadableParts = Readonly<Record<string, Readable>>;

/** The parts of a group by what they are to a run. */
export interface GroupParts<R extends ReadableParts, C extends ReadableParts, O extends Parts> {
  /** Read into each event; their own configuration is read too. */
  readonly read?: R;
  /** Read once into the descriptor. */
  readonly configuration?: C;
  /** Neither. */
  readonly other?: O;
}

export interface GroupOptions<K> {
  /** Part that has the group's name instead of one made from it; its value is what the group is about. */
  readonly main?: K;
  /** Parts worth showing. Default: the main one, else all that are read. */
  readonly hints?: readonly K[];
  /** Stands between the group's name and a part's. Default: a hyphen. */
  readonly separator?: string;
}

/** What every group can do. */
export interface GroupDevice extends Readable, Configurable {
  readonly parent: Named | undefined;
  readonly hints: Hints;
  /** Its parts by name, in the order in which they were declared. */
  readonly parts: ReadonlyMap<string, Named>;
  /** Whether a part is read into each event, read once as configuration, or neither. */
  roleOf(part: string): PartRole | undefined;
  adopt(name: string, parent: Named): void;
}

export type PartRole = "read" | "configuration" | "other";

export type Group<R extends ReadableParts, C extends ReadableParts, O extends Parts> = GroupDevice &
  R &
  C &
  O;

interface Adoptable extends Named {
  adopt(name: string, parent: Named): void;
}
type NoParts = Record<never, never>;

const own = new Set([
  "name",
  "parent",
  "hints",
  "parts",
  "adopt",
  "roleOf",
  "read",
  "describe",
  "readConfiguration",
  "describeConfiguration",
]);

/**
 * Makes a device of named parts, which are its properties: `group("supply", { read: { voltage } }).voltage.set(5)`.
 *
 * Signals and groups are named after it, `supply-voltage`; other devices keep their names. Add what the device does by
 * `Object.assign(group(…), { trigger() {…} })`.
 *
 * @throws TypeError for a part that bears the name of a group's own member, is given twice, or belongs to another group already;
 * UnknownPartError for a main or hinted part that it has not.
 */
export function group<
  const R extends ReadableParts = NoParts,
  const C extends ReadableParts = NoParts,
  const O extends Parts = NoParts,
>(
  name: string,
  parts: GroupParts<R, C, O>,
  options: GroupOptions<(keyof R | keyof C | keyof O) & string> = {},
): Group<R, C, O> {
  const device = new PartsDevice(name, parts, options);
  for (const [key, value] of device.parts) Object.defineProperty(device, key, { value, enumerable: true });
  return device as unknown as Group<R, C, O>;
}

/**
 * A group as a class. Extend it where a driver is to be a class:
 * `class Supply extends PartsDevice { constructor(name: string) { super(name, { read: { … } }); } }`.
 */
export class PartsDevice implements GroupDevice {
  readonly parts: ReadonlyMap<string, Named>;
  readonly #roles: ReadonlyMap<string, PartRole>;
  readonly #read: readonly Readable[];
  readonly #configuration: readonly Readable[];
  /** Parts that are read and have a configuration of their own. */
  readonly #configured: readonly Configurable[];
  readonly #main: string | undefined;
  readonly #separator: string;
  readonly #hinted: readonly Named[];
  #name: string;
  #parent: Named | undefined;

  /** @throws as `group`. */
  constructor(
    name: string,
    { read = {}, configuration = {}, other = {} }: GroupParts<ReadableParts, ReadableParts, Parts>,
    {
      main,
      hints = main === undefined ? Object.keys(read) : [main],
      separator = "-",
    }: GroupOptions<string> = {},
  ) {
    const all = [...Object.entries(read), ...Object.entries(configuration), ...Object.entries(other)];
    this.parts = new Map(all);
    checkParts(name, all);
    this.#roles = new Map([
      ...Object.keys(read).map((key) => [key, "read"] as const),
      ...Object.keys(configuration).map((key) => [key, "configuration"] as const),
      ...Object.keys(other).map((key) => [key, "other"] as const),
    ]);
    this.#read = Object.values(read);
    this.#configuration = Object.values(configuration);
    this.#configured = this.#read.filter((part): part is Readable & Configurable => isConfigurable(part));
    this.#main = main;
    this.#separator = separator;
    if (main !== undefined) partOf(this.parts, name, main);
    this.#hinted = hints.map((key) => partOf(this.parts, name, key));
    this.#name = name;
    this.#adoptParts();
  }

  get name(): string {
    return this.#name;
  }

  get parent(): Named | undefined {
    return this.#parent;
  }

  get hints(): Hints {
    return { fields: this.#hinted.flatMap((part) => (part as Partial<Readable>).hints?.fields ?? []) };
  }

  /** Whether a part is read into each event, read once as configuration, or neither. */
  roleOf(part: string): PartRole | undefined {
    return this.#roles.get(part);
  }

  /** Makes it a part of `parent`: all its parts get new names. */
  adopt(name: string, parent: Named): void {
    if (this.#parent && this.#parent !== parent)
      throw new TypeError(
        `${devicePath(this)} is a part of ${this.#parent.name} already; make another group`,
      );
    this.#parent = parent;
    this.#name = name;
    this.#adoptParts();
  }

  read(): MaybePromise<Readings> {
    return merged(this.#read.map((part) => () => part.read()));
  }

  describe(): MaybePromise<DataKeys> {
    return merged(this.#read.map((part) => () => part.describe()));
  }

  readConfiguration(): MaybePromise<Readings> {
    return merged([
      ...this.#configuration.map((part) => () => part.read()),
      ...this.#configured.map((part) => () => part.readConfiguration()),
    ]);
  }

  describeConfiguration(): MaybePromise<DataKeys> {
    return merged([
      ...this.#configuration.map((part) => () => part.describe()),
      ...this.#configured.map((part) => () => part.describeConfiguration()),
    ]);
  }

  #adoptParts(): void {
    for (const [key, part] of this.parts)
      if (isAdoptable(part))
        part.adopt(key === this.#main ? this.#name : `${this.#name}${this.#separator}${key}`, this);
  }
}

/** Asks all at once, and puts the answers together in the order of the asking; at once where all answer at once. */
function merged<V>(
  asks: readonly (() => MaybePromise<Readonly<Record<string, V>>>)[],
): MaybePromise<Record<string, V>> {
  const answers = asks.map((ask) => ask());
  const together = (all: readonly Readonly<Record<string, V>>[]): Record<string, V> =>
    Object.assign({}, ...all);
  return answers.some(isThenable)
    ? Promise.all(answers).then(together)
    : together(answers as readonly Readonly<Record<string, V>>[]);
}

/** @throws TypeError for a name that is taken, and for a part that stands in two places or belongs to another group. */
function checkParts(group: string, all: readonly (readonly [string, Named])[]): void {
  const [names, parts] = [new Set<string>(), new Set<Named>()];
  for (const [key, part] of all) {
    if (own.has(key))
      throw new TypeError(
        `${group}: a part cannot be called "${key}", which every group has; call it otherwise`,
      );
    if (names.has(key)) throw new TypeError(`${group} has two parts "${key}"; call one otherwise`);
    if (parts.has(part)) throw new TypeError(`${group}: "${key}" is a part under another name already`);
    if (isAdoptable(part) && part.parent)
      throw new TypeError(
        `${group}: "${key}" is ${devicePath(part)}, a part of ${part.parent.name} already; make another one`,
      );
    names.add(key);
    parts.add(part);
  }
}

function partOf(parts: ReadonlyMap<string, Named>, group: string, key: string): Named {
  const part = parts.get(key);
  if (!part) throw new UnknownPartError(group, key, [...parts.keys()]);
  return part;
}

function isAdoptable(part: Named): part is Adoptable {
  return typeof (part as Partial<Adoptable>).adopt === "function";
}
