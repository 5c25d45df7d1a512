import type { Lab } from "@runengine/lab";
import type { FormValues } from "./form-values.ts";

/** What the page works with. */
export interface Laboratory {
  readonly lab: Lab;
  /** What stands in the forms at first, by plan, in place of the parameters' defaults. */
  readonly suggestions: Readonly<Record<string, FormValues>>;
}
