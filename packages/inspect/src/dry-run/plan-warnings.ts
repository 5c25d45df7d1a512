import type { AnyDocument, Event, EventDescriptor } from "@runengine/event-model";
import { devicePath, type Named } from "@runengine/protocols";
import type { AxisPath, PlanWarning, WarningKind } from "./report.ts";

/** A move that takes longer than this should begin at a checkpoint. In seconds. */
const longMove = 60;
/** Nearer to a limit than this part of the way between both is near. */
const nearness = 0.01;

/** What a scientist should know before the plan runs; of each kind one line a device. */
export class PlanWarnings {
  readonly #found = new Map<string, PlanWarning>();
  /** Keys of saturating detectors, by descriptor. */
  readonly #levels = new Map<string, readonly { device: string; key: string; level: number }[]>();
  #eventsSinceCheckpoint = 0;
  #saturated = new Map<string, { count: number; level: number }>();

  add(kind: WarningKind, text: string, device?: string): void {
    const key = `${kind} ${device ?? text}`;
    if (!this.#found.has(key)) this.#found.set(key, { kind, ...(device !== undefined && { device }), text });
  }

  checkpoint(): void {
    this.#eventsSinceCheckpoint = 0;
  }

  saved(): void {
    this.#eventsSinceCheckpoint++;
  }

  /** A move begins. Gives what is told when it is over. */
  moving(moved: unknown): (seconds: number) => void {
    const events = this.#eventsSinceCheckpoint;
    return (seconds) => {
      if (seconds <= longMove || events === 0) return;
      const device = devicePath(moved);
      const again = `a pause meanwhile measures ${events} event${events === 1 ? "" : "s"} again`;
      this.add(
        "checkpoint",
        `${device} moves for ${seconds.toFixed(0)} s without a checkpoint before it: ${again}; add a checkpoint before the move`,
        device,
      );
    };
  }

  /** @param twins - The devices by name, to ask for the level at which they saturate. */
  document([name, doc]: AnyDocument, twins: Iterable<Named>): void {
    if (name === "descriptor") this.#describe(doc as EventDescriptor, twins);
    if (name !== "event") return;
    const { descriptor, data } = doc as Event;
    for (const { device, key, level } of this.#levels.get(descriptor) ?? []) {
      if (!(Number(data[key]) >= level)) continue;
      const { count } = this.#saturated.get(device) ?? { count: 0 };
      this.#saturated.set(device, { count: count + 1, level });
    }
  }

  path({ device, moves }: AxisPath, [low, high]: readonly [number, number]): void {
    const margin = nearness * (high - low);
    if (!Number.isFinite(margin)) return;
    const near = moves.find(({ to }) => to - low <= margin || high - to <= margin);
    if (near)
      this.add(
        "near a limit",
        `${device} goes to ${near.to}, at the edge of its limits ${low} and ${high}: look whether it gets there`,
        device,
      );
  }

  end(): readonly PlanWarning[] {
    for (const [device, { count, level }] of this.#saturated) {
      const events = `${count} event${count === 1 ? "" : "s"}`;
      this.add(
        "saturation",
        `${device} reaches its saturation of ${level} in ${events}: expose shorter, or put a filter in`,
        device,
      );
    }
    return [...this.#found.values()];
  }

  #describe({ uid, object_keys: keys = {} }: EventDescriptor, twins: Iterable<Named>): void {
    const levels = [];
    for (const twin of twins) {
      const { saturation: level } = twin as { readonly saturation?: unknown };
      if (typeof level !== "number") continue;
      for (const key of keys[twin.name] ?? []) levels.push({ device: twin.name, key, level });
    }
    this.#levels.set(uid, levels);
  }
}
