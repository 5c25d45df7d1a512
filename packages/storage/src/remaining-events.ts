import { type AnyDocument, type Event, streamOf, unpackEventPage } from "@runengine/event-model";

/**
 * Events of a stream of a run, without those that later ones supersede.
 *
 * Reads the documents twice, so that a long run need not fit into memory.
 *
 * @param documents - Begins to read the run's documents.
 */
export async function* remainingEvents(
  documents: () => AsyncIterable<AnyDocument>,
  stream: string,
): AsyncGenerator<Event, void, undefined> {
  const positions = await remainingPositions(eventsOf(documents(), stream));
  let position = 0;
  let next = 0;
  for await (const event of eventsOf(documents(), stream)) {
    if (next === positions.length) return;
    if (position++ !== positions[next]) continue;
    next++;
    yield event;
  }
}

/** Positions, among all events of the stream, of those that remain; rising. */
async function remainingPositions(events: AsyncIterable<Event>): Promise<readonly number[]> {
  const positions: number[] = [];
  const seqNums: number[] = [];
  let position = 0;
  for await (const { seq_num } of events) {
    while ((seqNums.at(-1) ?? Number.NEGATIVE_INFINITY) >= seq_num) {
      seqNums.pop();
      positions.pop();
    }
    seqNums.push(seq_num);
    positions.push(position++);
  }
  return positions;
}

async function* eventsOf(
  documents: AsyncIterable<AnyDocument>,
  stream: string,
): AsyncGenerator<Event, void, undefined> {
  const descriptors = new Set<string>();
  for await (const [name, doc] of documents) {
    if (name === "descriptor" && streamOf(doc) === stream) descriptors.add(doc.uid);
    else if (name === "event" && descriptors.has(doc.descriptor)) yield doc;
    else if (name === "event_page" && descriptors.has(doc.descriptor)) yield* unpackEventPage(doc);
  }
}
