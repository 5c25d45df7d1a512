import type { MaybePromise } from "@runengine/protocols";
import { chain } from "@runengine/protocols";
import { versions } from "./versions.ts";

export type Metadata = Record<string, unknown>;

/** Keeps metadata from one program to the next: any `MetadataStore`. */
export interface MetadataKeeper {
  readonly metadata: Metadata;
  save(): MaybePromise<void>;
}

/** Where the metadata of a run come from, besides plan and call. */
export interface MetadataSources {
  /** Of the engine, for every run; holds the last `scan_id`. */
  readonly own: Metadata;
  /** Keeps them, now that they hold another scan id. */
  readonly save: () => MaybePromise<void>;
  /** Gives the next scan id; `null` for runs without one. */
  readonly scanIdSource: ((metadata: Readonly<Metadata>) => MaybePromise<number>) | null;
  /** Throws for metadata that a run must not begin with. */
  readonly validate: (metadata: Readonly<Metadata>) => MaybePromise<void>;
  readonly normalize: (metadata: Metadata) => MaybePromise<Metadata>;
}

/** The default source of scan ids: one more than the last. */
export function nextScanId(metadata: Readonly<Metadata>): number {
  const last = metadata.scan_id;
  return typeof last === "number" && Number.isInteger(last) ? last + 1 : 1;
}

/** The default check. @throws TypeError when `sample` is neither text nor an object. */
export function checkSample({ sample }: Readonly<Metadata>): void {
  if (sample === undefined || typeof sample === "string") return;
  if (typeof sample === "object" && sample !== null && !Array.isArray(sample)) return;
  throw new TypeError(`metadata.sample must be text or an object, got ${JSON.stringify(sample)}`);
}

/** The metadata of a run; a later source overrides an earlier one: engine, plan (`open_run`), call. */
export function composeMetadata(
  sources: MetadataSources,
  plan: Readonly<Metadata>,
  call: Readonly<Metadata>,
): MaybePromise<Metadata> {
  const { own, save, scanIdSource, validate, normalize } = sources;
  const together = () => ({ versions: versions(), ...own, plan_type: "generator", ...plan, ...call });
  const checked = () => {
    const metadata = together();
    return chain(validate(metadata), () => normalize(metadata));
  };
  if (!scanIdSource) return checked();
  return chain(scanIdSource(own), (scanId) => {
    own.scan_id = scanId;
    return chain(save(), checked);
  });
}
