import type { Plan } from "@runengine/messages";
import type { Metadata } from "../metadata.ts";
import { checkParameters, type GivenParameters } from "./check-parameters.ts";
import { type Devices, namedParameters } from "./named-parameters.ts";
import { PlanParameterError } from "./parameter-error.ts";
import { fromPlanArgs, planArgsOf } from "./plan-args.ts";
import { type PlanParameter, parametersOf, schemaOf } from "./plan-parameter.ts";
import { isRepeated, type PlanInput, type PlanOutput, type PlanShape } from "./shape.ts";

/** Goes into the start document besides the parameters. */
export interface WithMetadata {
  readonly metadata?: Metadata;
  /** Whether the stream is declared before its first event, so that its descriptor is known while the first point is measured. Default: false. */
  readonly predeclare?: boolean;
}

/** What a plan's body gets besides its parameters. */
export interface PlanContext {
  readonly metadata: Metadata;
  /** The parameters as the start document holds them (`plan_args`). */
  readonly planArgs: Metadata;
  readonly predeclare: boolean;
}

/** A plan with its parameters as data: for command lines, forms, validation, JSON Schema and for repeating a run. */
export interface PlanDefinition<I = never, R = unknown> {
  readonly name: string;
  readonly description: string;
  /** The parameters, in the order in which they can be given without names. */
  readonly parameters: readonly PlanParameter[];
  /**
   * Makes the plan. Everything is checked at once, before anything moves.
   *
   * @throws PlanParameterError that names the first parameter that does not fit.
   */
  plan(parameters: I & WithMetadata): Plan<R>;
  /**
   * Makes the plan from parameters as a command line or a form has them: devices by name; the values of a repeated group one by one
   * (`motor: "x"`) or in columns (`motor: ["x", "y"]`).
   *
   * @throws PlanParameterError as `plan`, and when there is no such device.
   */
  fromNames(parameters: GivenParameters, devices: Devices): Plan<R>;
  /**
   * Makes the plan of a run anew, from its start document. A function that the run was given is not in the document: give it in `also`,
   * with metadata or whatever else shall be different.
   *
   * @throws PlanParameterError as `fromNames`.
   */
  fromStart(start: GivenParameters, devices: Devices, also?: GivenParameters): Plan<R>;
  /** JSON Schema (draft 2020-12) of the parameters as `fromNames` takes them; what only a program can give is left out. */
  jsonSchema(): Record<string, unknown>;
}

/** A plan function that carries its definition. */
export interface DefinedPlan<A extends readonly unknown[], I, R> {
  (...args: A): Plan<R>;
  readonly definition: PlanDefinition<I, R>;
}

export interface DefinePlanOptions<S extends PlanShape, R, A extends readonly unknown[]> {
  readonly name: string;
  /** One sentence, third person: "Reads the detectors …". */
  readonly description: string;
  /** zod types by name, each with `.describe()` and, for a number, `.meta({ unit })`; see {@link deviceParameter} and {@link repeated}. */
  readonly parameters: S;
  /** Makes the parameters of the arguments that the function takes. Default: it takes them as one object. */
  readonly positional?: (...args: A) => GivenParameters;
  readonly plan: (parameters: PlanOutput<S>, context: PlanContext) => Plan<R>;
}

/**
 * Makes a plan whose parameters are data. One definition gives the types, the check, command-line flags, forms and JSON Schema.
 *
 * @example
 * const shots = definePlan({
 *   name: "shots",
 *   description: "Makes `num` events of the detectors.",
 *   parameters: { detectors: devicesParameter("Readable"), num: z.int().min(1).default(1) },
 *   plan: ({ detectors, num }, { metadata }) => runWrapper(repeat(() => oneShot(detectors), num), metadata),
 * });
 * RE.run(shots({ detectors: [det], num: 5 }));
 */
export function definePlan<
  S extends PlanShape,
  R,
  A extends readonly unknown[] = [PlanInput<S> & WithMetadata],
>(options: DefinePlanOptions<S, R, A>): DefinedPlan<A, PlanInput<S>, R> {
  const { positional = (...args: A) => args[0] as GivenParameters } = options;
  const definition = definitionOf(options);
  // Checked there: what a caller without types gives is not to be trusted.
  const call = (...args: A): Plan<R> => definition.plan(positional(...args) as PlanInput<S>);
  Object.defineProperty(call, "name", { value: options.name });
  return Object.assign(call, { definition });
}

/** The parameters of a defined plan, in order: for a command line or a form. */
export function parameterList(plan: {
  readonly definition: Pick<PlanDefinition, "parameters">;
}): readonly PlanParameter[] {
  return plan.definition.parameters;
}

function definitionOf<S extends PlanShape, R, A extends readonly unknown[]>(
  options: DefinePlanOptions<S, R, A>,
): PlanDefinition<PlanInput<S>, R> {
  const { name, description, parameters: shape } = options;
  let parameters: readonly PlanParameter[] | undefined;
  const make = ({ metadata = {}, predeclare = false, ...given }: GivenParameters): Plan<R> => {
    const checked = checkParameters(name, shape, given);
    const planArgs = planArgsOf(shape, checked);
    const context = { metadata: metadata as Metadata, planArgs, predeclare: predeclare === true };
    return options.plan(checked as PlanOutput<S>, context);
  };
  const fromNames = (given: GivenParameters, devices: Devices): Plan<R> =>
    make(namedParameters(name, shape, given, devices));
  return {
    name,
    description,
    get parameters() {
      parameters ??= parametersOf(shape);
      return parameters;
    },
    plan: make,
    fromNames,
    fromStart: (start, devices, also = {}) => fromNames({ ...repeatable(name, start), ...also }, devices),
    jsonSchema: () => jsonSchemaOf(name, description, shape),
  };
}

function repeatable(plan: string, start: GivenParameters): GivenParameters {
  const { plan_args: args } = start;
  if (typeof args !== "object" || args === null) {
    throw new PlanParameterError(
      plan,
      "plan_args",
      "are not in the start document; this run cannot be repeated",
    );
  }
  return fromPlanArgs(args as GivenParameters);
}

function jsonSchemaOf(title: string, description: string, shape: PlanShape): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  const required: string[] = [];
  for (const [name, field] of Object.entries(shape)) {
    if (isRepeated(field)) {
      const items = jsonSchemaOf("", "", field.row);
      properties[name] = { type: "array", minItems: 1, items };
      required.push(name);
      continue;
    }
    const schema = schemaOf(field);
    if (schema.code || schema.anyOf?.some(({ code }) => code)) continue;
    properties[name] = schema;
    if (!field.safeParse(undefined).success) required.push(name);
  }
  return {
    ...(title && { $schema: "https://json-schema.org/draft/2020-12/schema", title, description }),
    type: "object",
    properties,
    required,
    additionalProperties: false,
  };
}
