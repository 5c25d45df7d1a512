import type { AnyDocument } from "@runengine/event-model";

/** How documents come to a listener that nobody waits for. */
export interface ListenerFeed {
  push(document: AnyDocument): void;
  /** Documents that the listener has not got yet. */
  readonly length: number;
  /** Documents that it never got. */
  readonly lost: number;
}
