/** A JSON value's kind, as a data key declares it. */
export type Dtype = "string" | "number" | "array" | "boolean" | "integer";

export interface LimitsRange {
  low: number | null;
  high: number | null;
}

/** How far and how often a value may change before it is told. */
export interface RdsRange {
  time_difference: number;
  value_difference: number;
}

/** Limits of a data key; which of them a device knows is its own affair. */
export interface Limits {
  alarm?: LimitsRange | null;
  control?: LimitsRange | null;
  display?: LimitsRange | null;
  warning?: LimitsRange | null;
  hysteresis?: number | null;
  rds?: RdsRange | null;
}

/** What stands under one key of an event: kind, shape (`[]` for a scalar, `null` for a length that varies) and where it comes from. */
export interface DataKey {
  dtype: Dtype;
  shape: (number | null)[];
  source: string;
  choices?: string[];
  dims?: string[];
  dtype_numpy?: string | [string, string][];
  external?: string;
  limits?: Limits;
  object_name?: string;
  precision?: number | null;
  units?: string | null;
  [extra: string]: unknown;
}
export type DataKeys = Record<string, DataKey>;

/** Which keys of a device are worth showing. */
export interface PerObjectHint {
  fields?: string[];
  NX_class?: string;
  [extra: string]: unknown;
}

/** How a plan arranges its points: `dimensions` is a list of `[fields, stream]`, slowest first. */
export interface RunHints {
  dimensions?: (string[] | string)[][];
  gridding?: string;
  [extra: string]: unknown;
}

/** Configuration of one device, as of the descriptor's time. */
export interface Configuration {
  data?: Record<string, unknown>;
  timestamps?: Record<string, unknown>;
  data_keys?: DataKeys;
}

/** Begins a run. Any further key is metadata; no key may hold `.` or `/`. */
export interface RunStart {
  uid: string;
  /** Seconds since the UNIX epoch. */
  time: number;
  scan_id?: number;
  data_groups?: string[];
  data_session?: string;
  data_type?: unknown;
  group?: string;
  hints?: RunHints;
  owner?: string;
  project?: string;
  projections?: unknown[];
  sample?: string | Record<string, unknown>;
  [metadata: string]: unknown;
}

/** Says what the events of a stream hold. A stream may have several, one for each configuration; they share its name. */
export interface EventDescriptor {
  uid: string;
  time: number;
  run_start: string;
  data_keys: DataKeys;
  name?: string;
  configuration?: Record<string, Configuration>;
  hints?: Record<string, PerObjectHint>;
  object_keys?: Record<string, string[]>;
  object_classes?: Record<string, string>;
  [extra: string]: unknown;
}

/** One row of a stream. `seq_num` counts from 1 in each stream. */
export interface Event {
  uid: string;
  time: number;
  descriptor: string;
  seq_num: number;
  data: Record<string, unknown>;
  timestamps: Record<string, unknown>;
  filled?: Record<string, boolean | string>;
}

/** Several rows of a stream, column by column. */
export interface EventPage {
  uid: string[];
  time: number[];
  descriptor: string;
  seq_num: number[];
  data: Record<string, unknown[]>;
  timestamps: Record<string, unknown[]>;
  filled?: Record<string, (boolean | string)[]>;
}

export type ExitStatus = "success" | "abort" | "fail";

/** Ends a run. A run without one was cut off. */
export interface RunStop {
  uid: string;
  time: number;
  run_start: string;
  exit_status: ExitStatus;
  reason?: string;
  /** Events that remain in each stream; superseded ones do not count. */
  num_events?: Record<string, number>;
  data_type?: unknown;
  [extra: string]: unknown;
}

export interface Resource {
  uid: string;
  spec: string;
  root: string;
  resource_path: string;
  resource_kwargs: Record<string, unknown>;
  path_semantics?: "posix" | "windows";
  run_start?: string;
}

export interface Datum {
  datum_id: string;
  resource: string;
  datum_kwargs: Record<string, unknown>;
}

export interface DatumPage {
  datum_id: string[];
  resource: string;
  datum_kwargs: Record<string, unknown[]>;
}

/** Where the frames of one data key are kept. */
export interface StreamResource {
  uid: string;
  data_key: string;
  mimetype: string;
  uri: string;
  parameters: Record<string, unknown>;
  run_start?: string;
  [extra: string]: unknown;
}

/** A half-open range of whole numbers. */
export interface StreamRange {
  start: number;
  stop: number;
}

/** Frames `indices` of a stream resource belong to the events `seq_nums`. */
export interface StreamDatum {
  uid: string;
  stream_resource: string;
  descriptor: string;
  indices: StreamRange;
  seq_nums: StreamRange;
  [extra: string]: unknown;
}

/** The documents by name. The deprecated `bulk_events` and `bulk_datum` are neither made nor read. */
export interface Documents {
  start: RunStart;
  descriptor: EventDescriptor;
  event: Event;
  event_page: EventPage;
  stop: RunStop;
  resource: Resource;
  datum: Datum;
  datum_page: DatumPage;
  stream_resource: StreamResource;
  stream_datum: StreamDatum;
}
export type DocumentName = keyof Documents;

/**
 * A document with its name. Mutable tuples, so that it can be spread into a parameter list: `listener(...document)`.
 */
export type AnyDocument = { [N in DocumentName]: [name: N, doc: Documents[N]] }[DocumentName];

export const documentNames: readonly DocumentName[] = [
  "start",
  "descriptor",
  "event",
  "event_page",
  "stop",
  "resource",
  "datum",
  "datum_page",
  "stream_resource",
  "stream_datum",
];

export function isDocumentName(name: unknown): name is DocumentName {
  return documentNames.includes(name as DocumentName);
}
