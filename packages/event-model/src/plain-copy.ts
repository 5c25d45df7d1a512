/** Thrown where a value cannot stand in a document; `path` says where it stood. */
export class NotPlainDataError extends TypeError {
  override readonly name = "NotPlainDataError";
  readonly path: string;
  constructor(path: string, what: string) {
    super(
      `${path} is ${what}: documents hold numbers, text, booleans, null, lists and plain objects only; convert or leave it out`,
    );
    this.path = path;
  }
}

/**
 * A frozen copy of plain data: lists, plain objects and scalars, as documents hold them. Typed arrays become lists, `undefined` is left out.
 *
 * @param path - Name of the value in an error, such as `metadata`.
 * @throws NotPlainDataError for functions, symbols, class instances, dates and cycles.
 */
export function plainCopy<T>(value: T, path: string): T {
  return copy(value, path, 0) as T;
}

/** Deeper than any metadata of use; a cycle ends here. */
const deepest = 100;

function copy(value: unknown, path: string, depth: number): unknown {
  if (typeof value === "function") throw new NotPlainDataError(path, "a function");
  if (typeof value === "symbol") throw new NotPlainDataError(path, "a symbol");
  if (typeof value !== "object" || value === null) return value;
  if (depth > deepest) throw new NotPlainDataError(path, "nested too deeply or contains itself");
  if (Array.isArray(value))
    return Object.freeze(value.map((item, i) => copy(item ?? null, `${path}[${i}]`, depth + 1)));
  if (ArrayBuffer.isView(value)) return Object.freeze(Array.from(value as unknown as ArrayLike<unknown>));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new NotPlainDataError(path, `a ${value.constructor?.name ?? "special object"}`);
  }
  return copyObject(value as Record<string, unknown>, path, depth);
}

function copyObject(value: Readonly<Record<string, unknown>>, path: string, depth: number): unknown {
  const target: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const item = value[key];
    if (item === undefined) continue;
    // A plain assignment to this key would set the prototype instead.
    if (key === "__proto__")
      Object.defineProperty(target, key, {
        value: copy(item, `${path}.${key}`, depth + 1),
        enumerable: true,
      });
    else target[key] = copy(item, `${path}.${key}`, depth + 1);
  }
  return Object.freeze(target);
}
