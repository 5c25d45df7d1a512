import type { AnyDocument, Event, RunStart, RunStatus, RunStop, Table } from "@runengine/event-model";

/** A run's first and last document, and what follows from them. */
export interface RunRecord {
  readonly start: RunStart;
  readonly stop: RunStop | null;
  /**
   * How it ended, as its stop says; `running` while this process writes it; `interrupted` where there is no stop, as what wrote
   * it ended before. A run that another process is writing looks interrupted too.
   */
  readonly status: RunStatus;
}

/** A run of an archive. First and last document and status are as of when it was looked up; all else is read when asked for. */
export interface Run extends RunRecord {
  readonly uid: string;
  /** Names of its streams, in the order in which they were declared. */
  streams(): Promise<readonly string[]>;
  /**
   * Events of a stream that remain, one by one: pages are unpacked, superseded events left out.
   *
   * @param stream - Default: `primary`.
   */
  events(stream?: string): AsyncIterable<Event>;
  /**
   * The same column by column.
   *
   * @param stream - Default: `primary`.
   */
  table(stream?: string): Promise<Table>;
  /** All documents as they were emitted, from the `from`-th on. */
  documents(from?: number): AsyncIterable<AnyDocument>;
}
