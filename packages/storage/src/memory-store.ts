import { type AnyDocument, runIndex, validateDocument } from "@runengine/event-model";
import type { Archive } from "./catalog.ts";
import { catalogOf } from "./catalog-of.ts";
import { StoreClosedError, StoreWriteError, UnknownRunError } from "./errors.ts";

const path = "in memory";

/** Keeps documents in memory, for tests and for programs that need no archive. */
export function memoryStore(): Archive {
  const kept = new Map<string, AnyDocument[]>();
  const runOf = runIndex();
  let closed = false;
  const assertOpen = (): void => {
    if (closed) throw new StoreClosedError(path);
  };

  return catalogOf({
    write(...document) {
      assertOpen();
      const [name, doc] = validateDocument(document[0], document[1]);
      if (name === "start" && kept.has(doc.uid)) {
        throw new StoreWriteError(
          path,
          name,
          `run ${doc.uid} is in it already`,
          "give the new run a uid of its own",
        );
      }
      const own = ownCopy(document);
      const uid = runOf(...own);
      if (uid === undefined) throw new UnknownRunError(name);
      const documents = kept.get(uid);
      if (documents) documents.push(own);
      else kept.set(uid, [own]);
    },
    async *documents(uid, from = 0) {
      assertOpen();
      // By position: documents may be added while somebody reads.
      const documents = kept.get(uid) ?? [];
      for (let i = from; i < documents.length; i++) yield documents[i] as AnyDocument;
    },
    async *runs() {
      assertOpen();
      yield* kept.keys();
    },
    close() {
      closed = true;
    },
  });
}

/** Frozen documents, as an engine emits them, are kept as they are; others could change later. */
function ownCopy(document: AnyDocument): AnyDocument {
  return Object.isFrozen(document[1]) ? document : structuredClone(document);
}
