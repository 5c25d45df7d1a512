/** Tells our archives from other SQLite databases: "BSRE". */
export const applicationId = 0x42535245;

/** Raised whenever the tables change, so that an older program leaves a newer archive alone. */
export const schemaVersion = 1;

/** Documents that one run may have; a run's documents have the ids from its number times this on. */
export const documentsPerRun: number = 2 ** 30;

/** Id of the `n`-th document of run number `run`. */
export function documentId(run: number, n: number): number {
  return run * documentsPerRun + n;
}

/**
 * Makes the tables.
 *
 * `documents` is the archive: each line as the encoder wrote it, never changed. Run and position make one integer key, so that an
 * append touches one page. `runs` is a projection of it, for search.
 */
export const schema: string = `
CREATE TABLE documents (
  id INTEGER PRIMARY KEY, -- number of the run * ${documentsPerRun} + position in the run
  line TEXT NOT NULL
);
CREATE TRIGGER documents_are_kept BEFORE DELETE ON documents BEGIN
  SELECT raise(ABORT, 'documents are never deleted');
END;
CREATE TRIGGER documents_stay_as_they_are BEFORE UPDATE ON documents BEGIN
  SELECT raise(ABORT, 'documents are never changed');
END;
CREATE TABLE runs (
  run INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  scan_id REAL,
  time REAL,
  plan_name TEXT,
  exit_status TEXT, -- null as long as there is no stop
  stop_id INTEGER   -- of the stop in documents
);
CREATE INDEX runs_by_scan_id ON runs (scan_id);
CREATE INDEX runs_by_time ON runs (time);
CREATE INDEX runs_by_plan_name ON runs (plan_name);
CREATE VIEW documents_by_run AS
  SELECT uid, scan_id, id % ${documentsPerRun} AS position, line
  FROM runs JOIN documents ON id >= run * ${documentsPerRun} AND id < (run + 1) * ${documentsPerRun};
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${schemaVersion};
`;
