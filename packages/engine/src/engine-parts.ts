import type { Clock } from "@runengine/protocols";
import type { CommandEntry } from "./commands/command-table.ts";
import type { StateMachine } from "./engine-state.ts";
import type { Hooks } from "./hooks.ts";
import type { Limits } from "./limits.ts";
import type { Dispatcher } from "./listeners/dispatcher.ts";
import type { MetadataSources } from "./start-metadata.ts";
import type { Suspenders } from "./suspenders/suspenders.ts";

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
