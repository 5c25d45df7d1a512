/** Length of a chunk in characters, at least; only the last one may be shorter. */
const chunkLength = 65_536;

/** Puts lines together to chunks worth a write each; a newline ends every line. */
export async function* inChunks(
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string, void, undefined> {
  let chunk = "";
  for await (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}
