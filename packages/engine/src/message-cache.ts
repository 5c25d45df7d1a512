import type { Msg } from "@runengine/messages";

/** More messages than this since a checkpoint cannot be done again. */
const most = 1_000_000;

/** The messages since the last checkpoint: what is done again after a pause. */
export class MessageCache {
  #messages: Msg[] | null = [];
  /** Whether messages are to be done again at all; see the command `rewindable`. */
  rewindable = true;
  readonly #overflow: () => void;

  /** @param overflow - Called when a call without a checkpoint has become too long to be resumed. */
  constructor(overflow: () => void) {
    this.#overflow = overflow;
  }

  /** `null` where the plan cannot be taken up again. */
  get messages(): readonly Msg[] | null {
    return this.#messages;
  }

  /** Keeps a message; gives whether it did. */
  push(msg: Msg): boolean {
    const messages = this.#messages;
    if (messages === null || !this.rewindable) return false;
    if (messages.push(msg) > most) {
      this.#messages = null;
      this.#overflow();
      return false;
    }
    return true;
  }

  /** From here on the plan can be taken up again. */
  checkpoint(): void {
    if (this.#messages === null || this.#messages.length > 0) this.#messages = [];
  }

  /** As {@link checkpoint}, unless the plan cannot be resumed: an implied checkpoint does not change that. */
  impliedCheckpoint(): void {
    if (this.#messages !== null) this.checkpoint();
  }

  /** From here to the next checkpoint the plan cannot be taken up again. */
  clear(): void {
    this.#messages = null;
  }

  /** The messages to be done again; they are kept anew as they are done. */
  take(): readonly Msg[] {
    const messages = this.#messages ?? [];
    this.#messages = [];
    return messages;
  }
}
