import type { Configuration, DataKey, DataKeys } from "@runengine/event-model";
import type { MaybePromise, Named, Readings } from "@runengine/protocols";
import { chain, isConfigurable, supports } from "@runengine/protocols";
import { DeviceDataError } from "./errors.ts";

/** What a descriptor says of one device. */
export interface DeviceDescription {
  readonly device: Named;
  readonly dataKeys: DataKeys;
  /** The keys that stand in events; those of streamed data do not. */
  readonly eventKeys: readonly string[];
  /** Whether an event only holds a reference to the value. */
  readonly filled: Readonly<Record<string, boolean>> | undefined;
  readonly configuration: Configuration;
  readonly hints: Readonly<Record<string, unknown>> | undefined;
  /** Whether asset documents are asked for at each reading. */
  readonly writesAssets: boolean;
}

const noConfiguration: Configuration = { data: {}, timestamps: {}, data_keys: {} };

/** Asks a device for what a descriptor says of it. @throws DeviceDataError when that is no description. */
export function describeDevice(
  device: Named,
  dataKeys: MaybePromise<DataKeys>,
): MaybePromise<DeviceDescription> {
  return chain(dataKeys, (keys) =>
    chain(configurationOf(device), (configuration) =>
      describe(device, checkDataKeys(device, keys), configuration),
    ),
  );
}

function describe(device: Named, keys: DataKeys, configuration: Configuration): DeviceDescription {
  const dataKeys = Object.fromEntries(
    Object.entries(keys).map(([key, dataKey]): [string, DataKey] => [
      key,
      { ...dataKey, object_name: device.name },
    ]),
  );
  const external = Object.keys(keys).filter((key) => keys[key]?.external && !isStreamed(keys[key]));
  return {
    device,
    dataKeys,
    eventKeys: Object.keys(keys).filter((key) => !isStreamed(keys[key])),
    filled: external.length > 0 ? Object.fromEntries(external.map((key) => [key, false])) : undefined,
    configuration,
    hints: hintsOf(device),
    writesAssets: supports(device, "WritesAssets"),
  };
}

function hintsOf(device: Named): Readonly<Record<string, unknown>> | undefined {
  const { hints } = device as { hints?: unknown };
  return typeof hints === "object" && hints !== null ? (hints as Record<string, unknown>) : undefined;
}

function isStreamed(dataKey: DataKey | undefined): boolean {
  return dataKey?.external === "STREAM:";
}

const dtypes = ["string", "number", "array", "boolean", "integer"];

function checkDataKeys(device: Named, keys: unknown): DataKeys {
  if (typeof keys !== "object" || keys === null)
    throw new DeviceDataError(device, undefined, "data keys from its description", String(keys));
  for (const [key, dataKey] of Object.entries(keys as Record<string, Partial<DataKey> | undefined>)) {
    if (!dtypes.includes(dataKey?.dtype ?? "")) {
      throw new DeviceDataError(device, key, `a dtype out of ${dtypes.join(", ")}`, String(dataKey?.dtype));
    }
    if (!Array.isArray(dataKey?.shape))
      throw new DeviceDataError(device, key, "a shape ([] for a scalar)", String(dataKey?.shape));
    if (typeof dataKey?.source !== "string")
      throw new DeviceDataError(device, key, "a source (text)", String(dataKey?.source));
  }
  return keys as DataKeys;
}

function configurationOf(device: Named): MaybePromise<Configuration> {
  if (!isConfigurable(device)) return noConfiguration;
  return chain(device.describeConfiguration(), (dataKeys) =>
    chain(device.readConfiguration(), (readings) => ({
      data_keys: checkDataKeys(device, dataKeys),
      ...columnsOf(readings),
    })),
  );
}

function columnsOf(readings: Readings): Pick<Configuration, "data" | "timestamps"> {
  const entries = Object.entries(readings);
  return {
    data: Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
    timestamps: Object.fromEntries(entries.map(([key, { timestamp }]) => [key, timestamp])),
  };
}
