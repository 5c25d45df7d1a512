/**
 * Stores for Node: runs in SQLite, frames in HDF5, metadata in a file.
 *
 * @module
 */
export { type FileMetadata, fileMetadata } from "./file-metadata.ts";
export { type Hdf5Assets, type Hdf5AssetsOptions, hdf5Assets } from "./hdf5-assets.ts";
export { type SqliteStore, type SqliteStoreOptions, sqliteStore } from "./sqlite-store.ts";
