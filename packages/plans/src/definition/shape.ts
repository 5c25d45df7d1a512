import type * as z from "zod";

/** The parameters of one row of a repeated group. */
export type RowShape = Readonly<Record<string, z.ZodType>>;

/** Parameters that come again and again together, as motor, start and stop of each axis of a scan. */
export interface Repeated<G extends RowShape = RowShape> {
  readonly row: G;
}

/** The parameters of a plan by name, in the order in which they can be given without names. */
export type PlanShape = Readonly<Record<string, z.ZodType | Repeated>>;

type FieldInput<F> =
  F extends Repeated<infer G>
    ? readonly { readonly [K in keyof G]: z.input<G[K]> }[]
    : F extends z.ZodType
      ? z.input<F>
      : never;
type FieldOutput<F> =
  F extends Repeated<infer G>
    ? readonly { readonly [K in keyof G]: z.output<G[K]> }[]
    : F extends z.ZodType
      ? z.output<F>
      : never;

type OptionalKeys<S> = {
  [K in keyof S]: undefined extends FieldInput<S[K]> ? K : never;
}[keyof S];

/** What a caller gives: parameters with a default can be left out. */
export type PlanInput<S extends PlanShape> = {
  readonly [K in Exclude<keyof S, OptionalKeys<S>>]: FieldInput<S[K]>;
} & { readonly [K in OptionalKeys<S>]?: FieldInput<S[K]> };

/** What the plan gets: checked, defaults filled in. */
export type PlanOutput<S extends PlanShape> = { readonly [K in keyof S]: FieldOutput<S[K]> };

/** A group of parameters that is given once or more. In a start document its rows follow each other in one list, `args`. */
export function repeated<const G extends RowShape>(row: G): Repeated<G> {
  return { row };
}

export function isRepeated(field: z.ZodType | Repeated): field is Repeated {
  return "row" in field;
}
