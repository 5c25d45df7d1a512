import type { Msg } from "@runengine/messages";

/** More messages than this since a checkpoint cannot be done again. */
const most = 1_000_000;

/** The messages since the last checkpoint: what is done again after a pause. */
export class MessageCache {
  #messages: Msg[] | null = [];
  /** What the plan was given, for messages whose repetition is compared with it; by the place of the message. */
  #replies: unknown[] = [];
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
      this.clear();
      this.#overflow();
      return false;
    }
    return true;
  }

  /** Keeps the reply to the message kept last. */
  keepReply(reply: unknown): void {
    if (this.#messages && this.#messages.length > 0) this.#replies[this.#messages.length - 1] = reply;
  }

  /** From here on the plan can be taken up again. */
  checkpoint(): void {
    if (this.#messages === null || this.#messages.length > 0) this.#begin();
  }

  /** As {@link checkpoint}, unless the plan cannot be resumed: an implied checkpoint does not change that. */
  impliedCheckpoint(): void {
    if (this.#messages !== null) this.checkpoint();
  }

  /** From here to the next checkpoint the plan cannot be taken up again. */
  clear(): void {
    this.#messages = null;
    this.#replies = [];
  }

  /** The messages to be done again, and the replies that the plan was given; both are kept anew as they are done. */
  take(): { readonly messages: readonly Msg[]; readonly replies: readonly unknown[] } {
    const taken = { messages: this.#messages ?? [], replies: this.#replies };
    this.#begin();
    return taken;
  }

  #begin(): void {
    this.#messages = [];
    if (this.#replies.length > 0) this.#replies = [];
  }
}
