import { decodeJson } from "@runengine/event-model";
import { PathError } from "./path-error.ts";

/** Metadata of the engine that last from one program to the next: the last scan id, the operator, the proposal. */
export interface MetadataStore {
  /** What is kept. Give it to the engine, and change it as you like; {@link save} keeps the changes. */
  readonly metadata: Record<string, unknown>;
  /**
   * Keeps the metadata as they are now, all or nothing.
   *
   * @throws MetadataStoreError where they cannot be kept; what was kept before is untouched.
   */
  save(): void | Promise<void>;
  /** Lets others have the store. Changes since the last {@link save} are not kept. */
  close(): void | Promise<void>;
}

/** Metadata cannot be read, kept, or are in use by somebody else. */
export class MetadataStoreError extends PathError {
  override readonly name = "MetadataStoreError";

  constructor(path: string, reason: string, remedy: string, options?: ErrorOptions) {
    super("Metadata in", path, reason, remedy, options);
  }
}

/** Metadata that last as long as the program: for tests. */
export function memoryMetadata(initial: Readonly<Record<string, unknown>> = {}): MetadataStore {
  return { metadata: { ...initial }, save() {}, close() {} };
}

/**
 * Reads kept metadata.
 *
 * @param text - JSON, as `encodeJson` of event-model writes it.
 * @throws MetadataStoreError where the text is no JSON object.
 */
export function parseMetadata(path: string, text: string): Record<string, unknown> {
  let metadata: unknown;
  try {
    metadata = decodeJson(text);
  } catch (cause) {
    throw new MetadataStoreError(path, "it is no JSON", "mend it, or move it away to begin anew", { cause });
  }
  if (typeof metadata === "object" && metadata !== null && !Array.isArray(metadata))
    return metadata as Record<string, unknown>;
  throw new MetadataStoreError(path, "it is no JSON object", "mend it, or move it away to begin anew");
}
