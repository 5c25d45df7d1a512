import type { AnyDocument, EventDescriptor } from "./documents.ts";
import type { Fold } from "./fold.ts";
import { unpackEventPage } from "./pages.ts";
import { rowOf, streamOf } from "./rows.ts";
import { appendRow, emptyTable, type Table } from "./table.ts";

/**
 * Folds documents into the table of one stream, in place. Of several runs, it is the first that has the stream; the others'
 * documents are left out.
 */
export function tableFold(stream = "primary"): Fold<Table> {
  return {
    initial: () => emptyTable(stream),
    step(table, ...document) {
      if (document[0] !== "descriptor") addRows(table, document);
      else if (streamOf(document[1]) === stream) addDescriptor(table, document[1]);
      return table;
    },
  };
}

/** The tables of a run's streams by name, in the order of their first descriptors. */
export type Tables = Map<string, Table>;

/** Folds documents into the tables of all streams, in place; of several runs, those of the first that has a stream. */
export function tablesFold(): Fold<Tables> {
  return {
    initial: () => new Map(),
    step(tables, ...document) {
      if (document[0] === "descriptor") addStream(tables, document[1]);
      else for (const table of tables.values()) if (addRows(table, document)) break;
      return tables;
    },
  };
}

function addStream(tables: Tables, descriptor: EventDescriptor): void {
  const [first] = tables.values();
  if (first !== undefined && first.run !== descriptor.run_start) return;
  const stream = streamOf(descriptor);
  const table = tables.get(stream) ?? emptyTable(stream);
  tables.set(stream, table);
  addDescriptor(table, descriptor);
}

function addDescriptor(table: Table, descriptor: EventDescriptor): void {
  table.run ??= descriptor.run_start;
  if (table.run === descriptor.run_start) table.descriptors.push(descriptor);
}

/** Whether the document's rows, if it has any, are this table's; they are then in it. */
function addRows(table: Table, [name, doc]: AnyDocument): boolean {
  if (name !== "event" && name !== "event_page") return true;
  const descriptor = table.descriptors.findLast(({ uid }) => uid === doc.descriptor);
  if (descriptor === undefined) return false;
  const events = name === "event" ? [doc] : unpackEventPage(doc);
  for (const event of events) appendRow(table, rowOf(event, descriptor));
  return true;
}
