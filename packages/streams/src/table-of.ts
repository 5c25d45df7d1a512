import { type AnyDocument, type Table, tableFold } from "@runengine/event-model";
import type { OperatorFunction } from "rxjs";
import { stateOf } from "./state-of.ts";

/**
 * The table of one stream after each document, without superseded events; of several runs, that of the first one that has the stream.
 * The table grows in place: see {@link stateOf}.
 *
 * @param stream - Default: `primary`.
 */
export function tableOf(stream?: string): OperatorFunction<AnyDocument, Table> {
  return stateOf(tableFold(stream));
}
