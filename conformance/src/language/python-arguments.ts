/** Arguments of a Python call by parameter name: positional ones first, then keywords. */
export type Named = Readonly<Record<string, unknown>>;

/** Gives arguments the names of the parameters; a keyword stands for itself. */
export function named(
  names: readonly string[],
  args: readonly unknown[],
  kwargs: Readonly<Record<string, unknown>>,
): Named {
  const byPlace = names.slice(0, args.length).map((name, at) => [name, args[at]] as const);
  return { ...Object.fromEntries(byPlace), ...kwargs };
}

/** An object without what is undefined or null: for options whose default is meant by Python's None. */
export function given(options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined && value !== null),
  );
}
