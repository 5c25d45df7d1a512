import { type AnyDocument, type RunStart, runIndex } from "@runengine/event-model";
import { Observable, type OperatorFunction, ReplaySubject, Subject, takeUntil } from "rxjs";

/** The documents of one run. */
export interface RunDocuments {
  readonly uid: string;
  readonly start: RunStart;
  /**
   * All documents of the run, from its start to its stop; completes then.
   *
   * It completes without a stop where the documents as a whole end, or nobody takes runs or documents of theirs any more.
   */
  readonly documents: Observable<AnyDocument>;
}

export interface RunsOptions {
  /**
   * Whether a late subscriber gets a run's documents from its start on. They are then kept for as long as the run is open or somebody
   * holds it; without, subscribe at once when the run is given. Default: true.
   */
  readonly replay?: boolean;
}

/**
 * Parts documents by run: gives each run at its start, interleaved ones too. Documents of runs whose start was not seen are left out.
 *
 * Who takes the documents of a run goes on getting them after leaving the runs: with `take(1)` it is one run, whole.
 */
export function runsOf({ replay = true }: RunsOptions = {}): OperatorFunction<AnyDocument, RunDocuments> {
  return (documents) =>
    new Observable((runs) => {
      const open = new Map<string, Subject<AnyDocument>>();
      const runOf = runIndex();
      const left = new Subject<void>();
      let users = 1;
      const leave = (): void => {
        if (--users === 0) left.next();
      };
      const documentsOf = (subject: Subject<AnyDocument>): Observable<AnyDocument> =>
        new Observable((subscriber) => {
          users++;
          subscriber.add(leave);
          return subject.subscribe(subscriber);
        });
      const begin = (start: RunStart): void => {
        if (runs.closed) return;
        const subject = replay ? new ReplaySubject<AnyDocument>() : new Subject<AnyDocument>();
        open.set(start.uid, subject);
        runs.next({ uid: start.uid, start, documents: documentsOf(subject) });
      };
      const takeOne = (document: AnyDocument): void => {
        const uid = runOf(...document) ?? "";
        if (document[0] === "start") begin(document[1]);
        const subject = open.get(uid);
        if (document[0] === "stop") open.delete(uid);
        subject?.next(document);
        if (document[0] === "stop") subject?.complete();
      };
      const end = (tell: (one: Subject<AnyDocument>) => void): void => {
        for (const subject of open.values()) tell(subject);
        open.clear();
      };

      documents.pipe(takeUntil(left)).subscribe({
        next: takeOne,
        error(error) {
          end((subject) => subject.error(error));
          runs.error(error);
        },
        complete() {
          end((subject) => subject.complete());
          runs.complete();
        },
      });
      return leave;
    });
}
