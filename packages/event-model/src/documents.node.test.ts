import { expect, it } from "vitest";
import { schemaOf } from "../scripts/generate-validators.ts";
import type {
  Configuration,
  DataKey,
  DocumentName,
  Documents,
  Limits,
  LimitsRange,
  PerObjectHint,
  RdsRange,
  RunHints,
  StreamRange,
} from "./index.ts";

/** The properties that an interface names, each with whether it is required. The compiler holds a table of this type to the interface. */
type Properties<T> = {
  [K in keyof T as string extends K ? never : K]-?: T extends Record<K, T[K]> ? true : false;
};

const documents: { [N in DocumentName]: Properties<Documents[N]> } = {
  start: {
    uid: true,
    time: true,
    scan_id: false,
    data_groups: false,
    data_session: false,
    data_type: false,
    group: false,
    hints: false,
    owner: false,
    project: false,
    projections: false,
    sample: false,
  },
  descriptor: {
    uid: true,
    time: true,
    run_start: true,
    data_keys: true,
    name: false,
    configuration: false,
    hints: false,
    object_keys: false,
    object_classes: false,
  },
  event: {
    uid: true,
    time: true,
    descriptor: true,
    seq_num: true,
    data: true,
    timestamps: true,
    filled: false,
  },
  event_page: {
    uid: true,
    time: true,
    descriptor: true,
    seq_num: true,
    data: true,
    timestamps: true,
    filled: false,
  },
  stop: {
    uid: true,
    time: true,
    run_start: true,
    exit_status: true,
    reason: false,
    num_events: false,
    data_type: false,
  },
  resource: {
    uid: true,
    spec: true,
    root: true,
    resource_path: true,
    resource_kwargs: true,
    path_semantics: false,
    run_start: false,
  },
  datum: { datum_id: true, resource: true, datum_kwargs: true },
  datum_page: { datum_id: true, resource: true, datum_kwargs: true },
  stream_resource: {
    uid: true,
    data_key: true,
    mimetype: true,
    uri: true,
    parameters: true,
    run_start: false,
  },
  stream_datum: { uid: true, stream_resource: true, descriptor: true, indices: true, seq_nums: true },
};

interface Parts {
  DataKey: Properties<DataKey>;
  Configuration: Properties<Configuration>;
  PerObjectHint: Properties<PerObjectHint>;
  Limits: Properties<Limits>;
  LimitsRange: Properties<LimitsRange>;
  RdsRange: Properties<RdsRange>;
}
const descriptorParts: Parts = {
  DataKey: {
    dtype: true,
    shape: true,
    source: true,
    choices: false,
    dims: false,
    dtype_numpy: false,
    external: false,
    limits: false,
    object_name: false,
    precision: false,
    units: false,
  },
  Configuration: { data: false, timestamps: false, data_keys: false },
  PerObjectHint: { fields: false, NX_class: false },
  Limits: { alarm: false, control: false, display: false, warning: false, hysteresis: false, rds: false },
  LimitsRange: { low: true, high: true },
  RdsRange: { time_difference: true, value_difference: true },
};
const hints: Omit<Properties<RunHints>, "gridding"> = { dimensions: false };
const range: Properties<StreamRange> = { start: true, stop: true };

interface Schema {
  properties?: Record<string, unknown>;
  required?: string[];
  allOf?: { $ref: string }[];
  $defs?: Record<string, Schema>;
}

/** The properties of a schema and of those that it is made of, with whether they are required. */
function propertiesOf(schema: Schema, defs: Record<string, Schema> = {}): Record<string, boolean> {
  const bases = (schema.allOf ?? []).map(({ $ref }) => defs[$ref.replace("#/$defs/", "")] ?? {});
  const own = Object.keys(schema.properties ?? {}).map((key) => [
    key,
    schema.required?.includes(key) ?? false,
  ]);
  return Object.assign({}, ...bases.map((base) => propertiesOf(base, defs)), Object.fromEntries(own));
}

function partOf(name: DocumentName, part: string): Record<string, boolean> {
  const { $defs = {} } = schemaOf(name) as Schema;
  return propertiesOf($defs[part] ?? {}, $defs);
}

it.each(Object.keys(documents) as DocumentName[])("%s has the properties of its schema", (name) => {
  const schema = schemaOf(name) as Schema;
  expect(documents[name]).toEqual(propertiesOf(schema, schema.$defs));
});

it.each(Object.keys(descriptorParts) as (keyof Parts)[])("%s has the properties of its schema", (part) => {
  expect(descriptorParts[part]).toEqual(partOf("descriptor", part));
});

it("hints of a run and ranges of a stream have those of their schemas", () => {
  expect(hints).toEqual(partOf("start", "Hints"));
  expect(range).toEqual(partOf("stream_datum", "StreamRange"));
});
