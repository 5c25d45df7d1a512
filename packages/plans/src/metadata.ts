/** What a plan or its caller puts into the start document. */
export type Metadata = Readonly<Record<string, unknown>>;
