/**
 * Contract tests for any store, run by vitest.
 *
 * @module
 */
import type { AssetStore } from "@runengine/protocols";
import { describe } from "vitest";
import type { MaybePromise, RunStore } from "./run-store.ts";
import { assetContract } from "./testing/asset-contract.ts";
import { catalogContract } from "./testing/catalog-contract.ts";
import { storeContract } from "./testing/store-contract.ts";
import { closingStores } from "./testing/stores.ts";

export interface TestRunStoreOptions<S extends RunStore> {
  /** For stores that last: opens once more what `closed` kept. */
  readonly reopen?: (closed: S) => MaybePromise<S>;
}

/**
 * Tests that a store keeps documents as every store has to, and that its runs are found again: by its own catalog, if it has one.
 *
 * @param name - Of the store, for the report.
 * @param make - Makes an empty store for each test; it is closed after the test.
 */
export function testRunStore<S extends RunStore>(
  name: string,
  make: () => MaybePromise<S>,
  { reopen }: TestRunStoreOptions<S> = {},
): void {
  describe(name, () => {
    const stores = closingStores(make, reopen);
    storeContract(stores);
    catalogContract(stores);
  });
}

export interface TestAssetStoreOptions<S extends AssetStore> {
  /** For stores that last: opens once more what `store` kept. */
  readonly reopen?: (store: S) => MaybePromise<S>;
}

/**
 * Tests that a store keeps frames as every store of frames has to.
 *
 * @param name - Of the store, for the report.
 * @param make - Makes an empty store for each test.
 */
export function testAssetStore<S extends AssetStore>(
  name: string,
  make: () => MaybePromise<S>,
  { reopen }: TestAssetStoreOptions<S> = {},
): void {
  describe(name, () => {
    assetContract(async () => make(), reopen && (async (store) => reopen(store)));
  });
}

export { descriptorOf, eventOf, everyKindOf, startOf, stopOf } from "./testing/sample-documents.ts";
