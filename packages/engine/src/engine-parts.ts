import type { Clock } from "@runengine/protocols";
import type { StateMachine } from "./engine-state.ts";
import type { Handler } from "./handler.ts";
import type { Hooks } from "./hooks.ts";
import type { Limits } from "./limits.ts";
import type { Dispatcher } from "./listeners/dispatcher.ts";
import type { MetadataSources } from "./start-metadata.ts";
import type { Suspenders } from "./suspenders/suspenders.ts";

/** A handler in the engine's table. */
export interface CommandEntry {
  readonly handler: Handler;
  /** Whether the message is done again after an interruption. */
  readonly cached: boolean;
  /** Whether a promise of its handler is a device's answer, which has a time limit. */
  readonly limited: boolean;
  /** Whether it is carried through whatever happens, since half of it cannot be undone or done again. */
  readonly carriedThrough: boolean;
  /** Whether it may be cut short and done again, also where nothing else is. */
  readonly idle: boolean;
  /** Whether its reply is kept, to be compared with that of its repetition. */
  readonly compared: boolean;
}

/** What lasts from call to call. */
export interface EngineParts {
  readonly clock: Clock;
  readonly commands: ReadonlyMap<string, CommandEntry>;
  readonly dispatcher: Dispatcher;
  readonly hooks: Hooks;
  readonly machine: StateMachine;
  readonly metadata: MetadataSources;
  readonly suspenders: Suspenders;
  readonly engineClass: unknown;
  readonly newUid: () => string;
  readonly ask: (prompt: string) => Promise<string>;
  readonly recordInterruptions: boolean;
  readonly requireStreamDeclaration: boolean;
  readonly mostElements: number;
  readonly limits: Limits;
}
