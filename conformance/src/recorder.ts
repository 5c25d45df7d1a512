import type { AnyDocument } from "@runengine/event-model";
import type { Msg } from "@runengine/messages";
import type { DeviceCall } from "./devices/device.ts";

/** How one step of a script ended. */
export interface Outcome {
  readonly do: string;
  /** What was thrown, if anything. */
  readonly raised: unknown;
  readonly result?: unknown;
  readonly state: string;
}

/** Notes what happens in a case, and in which order, as the recorded cases have it. */
export class Recorder {
  readonly messages: Msg[] = [];
  readonly documents: AnyDocument[] = [];
  readonly calls: DeviceCall[] = [];
  readonly outcomes: Outcome[] = [];
  readonly timeline: string[] = [];
  readonly responses: (readonly [command: string, response: unknown])[] = [];
  readonly caught: unknown[] = [];
  readonly callbacks: Record<string, string[]> = {};
  readonly waiting: (number | null)[] = [];
  /** Device calls of the set-up and between steps have no place in the timeline. */
  aside = true;

  message(msg: Msg): void {
    this.timeline.push(`m${this.messages.length}`);
    this.messages.push(msg);
  }

  document(document: AnyDocument): void {
    this.timeline.push(`d${this.documents.length}`);
    this.documents.push(document);
  }

  call(call: DeviceCall): void {
    if (!this.aside) this.timeline.push(`c${this.calls.length}`);
    this.calls.push(call);
  }

  state(state: string): void {
    this.timeline.push(`s:${state}`);
  }

  outcome(outcome: Outcome): void {
    this.timeline.push(`o${this.outcomes.length}`);
    this.outcomes.push(outcome);
  }
}
