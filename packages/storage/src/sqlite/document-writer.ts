import {
  type AnyDocument,
  encodeDocument,
  type RunStart,
  type RunStop,
  runIndex,
  validateDocument,
} from "@runengine/event-model";
import { StoreWriteError, UnknownRunError } from "../errors.ts";
import { failureOf } from "./failure.ts";
import { indexStart, indexStop } from "./run-index-table.ts";
import { documentId, documentsPerRun } from "./schema.ts";
import { type SqlDatabase, transaction } from "./sql-database.ts";

/** Appends documents to an archive, one commit each. */
export interface DocumentWriter {
  append(...document: AnyDocument): void;
  /** Whether the run's start was appended here and its stop was not yet. */
  isWriting(uid: string): boolean;
}

/** A run under way. */
interface OpenRun {
  readonly run: number;
  /** Position of its next document. */
  next: number;
}

/**
 * Makes the writer of a database.
 *
 * @param path - For messages.
 */
export function documentWriter(database: SqlDatabase, path: string): DocumentWriter {
  const insert = database.prepare("INSERT INTO documents (id, line) VALUES (?, ?)");
  const open = new Map<string, OpenRun>();
  const runOf = runIndex();

  const insertLine = (run: OpenRun, line: string): void => {
    if (run.next === documentsPerRun)
      throw new RangeError(`A run cannot have more than ${documentsPerRun} documents; begin another one`);
    insert.run(documentId(run.run, run.next), line);
  };

  const begin = (start: RunStart, line: string): void => {
    const { uid } = start;
    const run = transaction(database, (): OpenRun => {
      if (database.query("SELECT run FROM runs WHERE uid = ?", uid).length > 0) {
        throw new StoreWriteError(
          path,
          "start",
          `run ${uid} is in it already`,
          "give the new run a uid of its own",
        );
      }
      const [row] = database.query(`SELECT coalesce(max(id), 0) / ${documentsPerRun} AS last FROM documents`);
      const opened = { run: Number(row?.last) + 1, next: 0 };
      indexStart(database, opened.run, start);
      insertLine(opened, line);
      return opened;
    });
    open.set(uid, run);
    run.next++;
  };

  const end = (run: OpenRun, stop: RunStop, line: string): void => {
    transaction(database, () => {
      insertLine(run, line);
      indexStop(database, run.run, run.next, stop);
    });
    open.delete(stop.run_start);
  };

  const keep = (document: AnyDocument): void => {
    const [name, doc] = validateDocument(document[0], document[1]);
    const named = runNamedBy(document);
    const line = encodeDocument(...document);
    if (name === "start") begin(doc, line);
    else {
      const run = open.get(named ?? runOf(...document) ?? "");
      if (run === undefined) throw new UnknownRunError(name);
      if (name === "stop") end(run, doc, line);
      else {
        insertLine(run, line);
        run.next++;
      }
    }
    // The index learns of a document only once it is kept, so that it can be written again where that failed.
    if (named !== undefined) runOf(...document);
  };

  return {
    append(...document) {
      try {
        keep(document);
      } catch (error) {
        if (database.errorCode(error) === undefined) throw error;
        const { reason, remedy } = failureOf(database, error);
        throw new StoreWriteError(path, document[0], reason, remedy, { cause: error });
      }
    },
    isWriting: (uid) => open.has(uid),
  };
}

/** The run that a document names itself, if it does; the others name a document of their run. */
function runNamedBy([name, doc]: AnyDocument): string | undefined {
  switch (name) {
    case "start":
      return doc.uid;
    case "descriptor":
    case "resource":
    case "stream_resource":
    case "stop":
      return doc.run_start;
    default:
      return undefined;
  }
}
