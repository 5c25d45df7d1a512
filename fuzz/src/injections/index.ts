import { failures } from "./breaking.ts";
import type { Injection } from "./injection.ts";
import { interruptions } from "./interrupting.ts";

/** Everything that happens to plans. */
export const injections: readonly Injection[] = [...interruptions, ...failures];
