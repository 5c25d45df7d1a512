import type { FieldValue, FieldValues, FormValues } from "./form-values.ts";

/** Where a row of a repeated group stands. */
export interface RowPlace {
  readonly group: string;
  readonly row: number;
}

/** The values with one field changed; in a row of a group where `place` says so. */
export function withField(values: FormValues, name: string, value: FieldValue, place?: RowPlace): FormValues {
  if (!place) return { ...values, single: { ...values.single, [name]: value } };
  return withRows(values, place.group, (rows) =>
    rows.map((row, at) => (at === place.row ? { ...row, [name]: value } : row)),
  );
}

/** The values with one more row at the end of a group. */
export function withRow(values: FormValues, group: string, row: FieldValues): FormValues {
  return withRows(values, group, (rows) => [...rows, row]);
}

/** The values without a row of a group. */
export function withoutRow(values: FormValues, { group, row }: RowPlace): FormValues {
  return withRows(values, group, (rows) => rows.filter((_, at) => at !== row));
}

type Rows = readonly FieldValues[];

function withRows(values: FormValues, group: string, change: (rows: Rows) => Rows): FormValues {
  return { ...values, groups: { ...values.groups, [group]: change(values.groups[group] ?? []) } };
}
