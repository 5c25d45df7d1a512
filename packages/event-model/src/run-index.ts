import type { AnyDocument } from "./documents.ts";

/** Gives the uid of the run that a document belongs to; `undefined` if it refers to nothing seen. */
export type RunIndex = (...document: AnyDocument) => string | undefined;

/**
 * Makes an index from any document to its run; give it every document, in order. It forgets a run at its stop, so that a
 * document after that belongs to no run.
 *
 * A resource need not name its run: it then belongs to the run that is open, if there is only one.
 */
export function runIndex(): RunIndex {
  const runOf = new Map<string, string>();
  const members = new Map<string, string[]>();

  const join = (uid: string, run: string | undefined): string | undefined => {
    const uids = run === undefined ? undefined : members.get(run);
    if (run === undefined || uids === undefined) return undefined;
    uids.push(uid);
    runOf.set(uid, run);
    return run;
  };
  const onlyRun = (): string | undefined => (members.size === 1 ? members.keys().next().value : undefined);
  const forget = (run: string): string | undefined => {
    const uids = members.get(run);
    if (uids === undefined) return undefined;
    for (const uid of uids) runOf.delete(uid);
    members.delete(run);
    return run;
  };

  return (...[name, doc]) => {
    switch (name) {
      case "start":
        members.set(doc.uid, []);
        return doc.uid;
      case "descriptor":
        return join(doc.uid, doc.run_start);
      case "resource":
      case "stream_resource":
        return join(doc.uid, doc.run_start ?? onlyRun());
      case "event":
      case "event_page":
        return runOf.get(doc.descriptor);
      case "datum":
      case "datum_page":
        return runOf.get(doc.resource);
      case "stream_datum":
        return runOf.get(doc.descriptor) ?? runOf.get(doc.stream_resource);
      case "stop":
        return forget(doc.run_start);
    }
  };
}
