import type { RunStatus } from "@runengine/event-model";

/** What a piece of metadata is compared with. */
export type Scalar = string | number | bigint | boolean | null;

/** Which runs are meant. Queries are plain data: they go through channels and into files as they are. */
export type Query =
  /** Metadata of the start document; `key` may go into nested metadata (`sample.name`). Numbers are equal by value: `5` is `5n`. */
  | { readonly kind: "metadata"; readonly key: string; readonly value: Scalar }
  | { readonly kind: "plan"; readonly name: string }
  /** Scan ids from `first` to `last`, both included; open where one is left out. */
  | { readonly kind: "scanId"; readonly first?: number; readonly last?: number }
  /** Runs that began from `since` on and before `until`, in seconds since the UNIX epoch; open where one is left out. */
  | { readonly kind: "time"; readonly since?: number; readonly until?: number }
  | { readonly kind: "status"; readonly status: RunStatus }
  /** Text in any value of the start document or in the reason of the stop, however deep; capital letters or not. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "all"; readonly of: readonly Query[] }
  | { readonly kind: "any"; readonly of: readonly Query[] }
  | { readonly kind: "not"; readonly query: Query };
