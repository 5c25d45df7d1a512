import { type Archive, memoryStore, StoreUnavailableError } from "@runengine/storage";
import type { Laboratory } from "./laboratory.ts";
import { errorInWords } from "./problems.ts";
import { type Session, startSession } from "./session.ts";
import { type Observable, valueStore } from "./value-store.ts";

/** Where the page is on its way to a session. */
type OpeningState =
  | { readonly kind: "opening" }
  /** There is no archive to keep runs in. */
  | { readonly kind: "unavailable"; readonly reason: string; readonly remedy: string }
  | { readonly kind: "open"; readonly session: Session };

export interface SessionOpening {
  readonly state: Observable<OpeningState>;
  /** Tries once more to open the archive. */
  retry(): void;
  /** Goes on with an archive in memory, which a reload empties. */
  goOnWithoutArchive(): void;
}

/** Opens the archive, then starts the session on it; no run can begin before. */
export function openSession(laboratory: Laboratory, openArchive: () => Promise<Archive>): SessionOpening {
  const state = valueStore<OpeningState>({ kind: "opening" });
  const begin = async (open: () => Promise<Archive>, lasting: boolean): Promise<void> => {
    state.set({ kind: "opening" });
    try {
      const session = await startSession({ laboratory, archive: await open(), lasting });
      state.set({ kind: "open", session });
    } catch (error) {
      state.set({ kind: "unavailable", ...reasonAndRemedy(error) });
    }
  };
  void begin(openArchive, true);
  return {
    state,
    retry: () => void begin(openArchive, true),
    goOnWithoutArchive: () => void begin(async () => memoryStore(), false),
  };
}

function reasonAndRemedy(error: unknown): { readonly reason: string; readonly remedy: string } {
  if (error instanceof StoreUnavailableError) return error;
  return { reason: errorInWords(error), remedy: "reload the page" };
}
