import type { DataKey } from "@runengine/event-model";
import { plainCopy } from "@runengine/event-model";
import type { AssetDocument, Named, Reading, Readings } from "@runengine/protocols";
import { devicePath } from "@runengine/protocols";
import type { DeviceDescription } from "./device-description.ts";
import { DeviceDataError } from "./errors.ts";

/** An event in the making: what was read since `create`. */
export class Bundle {
  readonly stream: string;
  /** What was read, in order. */
  readonly parts: DeviceDescription[] = [];
  readonly data: Record<string, unknown> = {};
  readonly timestamps: Record<string, unknown> = {};
  /** Asset documents that go out before the event. */
  assets: readonly AssetDocument[] | undefined;
  filled: Record<string, boolean> | undefined;
  readonly #mostElements: number;

  constructor(stream: string, mostElements: number) {
    this.stream = stream;
    this.#mostElements = mostElements;
  }

  /** The event as it is now, whatever is added later. */
  copy(): Bundle {
    const copy = new Bundle(this.stream, this.#mostElements);
    copy.parts.push(...this.parts);
    Object.assign(copy.data, this.data);
    Object.assign(copy.timestamps, this.timestamps);
    copy.assets = this.assets;
    copy.filled = this.filled;
    return copy;
  }

  /** @throws DeviceDataError where the readings do not fit the description, or a key is there already. */
  add(description: DeviceDescription, readings: Readings): void {
    const { device, eventKeys, dataKeys } = description;
    if (this.parts.length > 0) this.#checkCollision(device, readings);
    for (let i = 0; i < eventKeys.length; i++) {
      const key = eventKeys[i] as string;
      const reading = readings[key];
      if (reading === undefined)
        throw new DeviceDataError(device, key, "a reading, since describe() has the key", "none");
      this.data[key] = this.#valueOf(device, key, dataKeys[key] as DataKey, reading);
      this.timestamps[key] = reading.timestamp;
    }
    checkNoMore(device, readings, eventKeys);
    if (description.filled) this.filled = { ...this.filled, ...description.filled };
    this.parts.push(description);
  }

  #checkCollision(device: Named, readings: Readings): void {
    for (const key in readings) {
      if (!(key in this.data)) continue;
      const other = this.parts.find(({ dataKeys }) => key in dataKeys)?.device;
      throw new DeviceDataError(
        device,
        key,
        "a key of its own within the event",
        `one that ${devicePath(other)} gave already`,
      );
    }
  }

  #valueOf(device: Named, key: string, dataKey: DataKey, { value }: Reading): unknown {
    if (fits(value, dataKey)) return value;
    if (typeof value !== "object" || value === null)
      throw new DeviceDataError(device, key, whatFits(dataKey), shown(value));
    const size = elementsOf(value);
    if (size === undefined || (dataKey.dtype !== "array" && !dataKey.external)) {
      throw new DeviceDataError(device, key, whatFits(dataKey), shown(value));
    }
    if (size > this.#mostElements) {
      const most = `an array of at most ${this.#mostElements} elements (write larger ones to an AssetStore and give stream_resource and stream_datum)`;
      throw new DeviceDataError(device, key, most, `${size} elements`);
    }
    return plainCopy(value, `${devicePath(device)}, data key "${key}"`);
  }
}

function checkNoMore(device: Named, readings: Readings, eventKeys: readonly string[]): void {
  let came = 0;
  for (const _ in readings) came++;
  if (came === eventKeys.length) return;
  const extra = Object.keys(readings).find((key) => !eventKeys.includes(key));
  throw new DeviceDataError(
    device,
    extra,
    `only keys that describe() has (${eventKeys.join(", ") || "none"})`,
    "this one besides",
  );
}

function fits(value: unknown, { dtype, external }: DataKey): boolean {
  if (value === null) return true;
  switch (typeof value) {
    case "number":
    case "bigint":
      return dtype === "number" || dtype === "integer" || external !== undefined;
    case "string":
      return dtype === "string" || external !== undefined;
    case "boolean":
      return dtype === "boolean";
    default:
      return false;
  }
}

function whatFits({ dtype, external }: DataKey): string {
  return external
    ? "a reference to its value"
    : dtype === "integer"
      ? "a number"
      : `a value of dtype ${dtype}`;
}

function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  return typeof value === "object" ? `an object (${value?.constructor?.name ?? "plain"})` : String(value);
}

/** Numbers and texts in a nested list; undefined for what is no list. */
function elementsOf(value: object): number | undefined {
  if (ArrayBuffer.isView(value)) return (value as unknown as { length?: number }).length;
  if (!Array.isArray(value)) return undefined;
  let size = 0;
  for (const item of value) size += typeof item === "object" && item !== null ? (elementsOf(item) ?? 1) : 1;
  return size;
}
