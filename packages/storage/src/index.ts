/**
 * Contracts of the stores, references to runs, queries, catalogs, and the in-memory stores.
 *
 * @module
 */
export type {
  ArrayDtype,
  ArraySpec,
  ArrayWriter,
  AssetAddress,
  AssetStore,
  IndexRange,
  TypedArray,
} from "@runengine/protocols";
export { archiveOf, type RecordPage, type SearchableStore } from "./archive-of.ts";
export type { Archive, Catalog, Page, RunChange, RunPage } from "./catalog.ts";
export { catalogOf } from "./catalog-of.ts";
export {
  AmbiguousRunError,
  AssetReadError,
  AssetWriteError,
  InvalidRunRefError,
  isStorageError,
  RunNotFoundError,
  type StorageError,
  StoreClosedError,
  StoreReadError,
  StoreUnavailableError,
  StoreWriteError,
  UnknownRunError,
} from "./errors.ts";
export { type EventFrames, framesOf } from "./frames-of.ts";
export { matches } from "./matches.ts";
export { type MemoryAssetsOptions, memoryAssets } from "./memory-assets.ts";
export { memoryStore } from "./memory-store.ts";
export { type MetadataStore, MetadataStoreError, memoryMetadata, parseMetadata } from "./metadata-store.ts";
export type { Query, Scalar } from "./query.ts";
export type { Run, RunRecord } from "./run.ts";
export { parseRunRef, type RunRef } from "./run-ref.ts";
export type { RunStore } from "./run-store.ts";
export { type RunSummary, runSummary } from "./run-summary.ts";
