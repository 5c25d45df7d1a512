import type { RunEngine } from "@runengine/engine";
import type { DataKey } from "@runengine/event-model";
import { isLocatable, isReadable, type Readings } from "@runengine/protocols";
import { mainField } from "./main-field.ts";
import { errorInWords } from "./problems.ts";
import { type Observable, valueStore } from "./value-store.ts";

/** A device as the board shows it. */
export interface DeviceRow {
  readonly name: string;
  /** How it describes its value; `undefined` before that is known. */
  readonly dataKey: DataKey | undefined;
  /** Where it is, or what a plan last read of it; `undefined` before that is known. */
  readonly value: unknown;
  /** Where it was sent; `undefined` for what does not move. */
  readonly setpoint?: unknown;
  /** Why it does not answer; empty where it does. */
  readonly problem: string;
}

/** Seconds between two looks at where the devices are. */
const interval = 0.2;

/**
 * Shows the devices: those that can be located where they are, others with what a plan last read of them. They are asked only while
 * somebody looks.
 */
export function deviceBoard(
  devices: Readonly<Record<string, unknown>>,
  engine: RunEngine,
): Observable<readonly DeviceRow[]> {
  const rows = new Map<string, DeviceRow>();
  for (const name of Object.keys(devices))
    rows.set(name, { name, dataKey: undefined, value: undefined, problem: "" });
  const store = valueStore<readonly DeviceRow[]>([...rows.values()]);
  let lookers = 0;
  let looks = 0;

  const change = (name: string, part: Partial<DeviceRow>): void => {
    const row = rows.get(name);
    if (row) rows.set(name, { ...row, ...part });
  };

  engine.on("reply", function showReading(msg, reply) {
    if (msg.command !== "read" || isLocatable(msg.obj) || !isReadable(msg.obj)) return;
    const reading = (reply as Readings)[mainField(msg.obj)];
    for (const [name, device] of Object.entries(devices))
      if (device === msg.obj) change(name, { value: reading?.value });
  });

  const ask = async (name: string, question: () => Promise<Partial<DeviceRow>>): Promise<void> => {
    try {
      change(name, { ...(await question()), problem: "" });
    } catch (error) {
      change(name, { problem: errorInWords(error) });
    }
  };
  const describe = ([name, device]: [string, unknown]): Promise<void> =>
    ask(name, async () =>
      isReadable(device) ? { dataKey: (await device.describe())[mainField(device)] } : {},
    );
  const locate = ([name, device]: [string, unknown]): Promise<void> =>
    ask(name, async () => (isLocatable(device) ? located(await device.locate()) : {}));

  const look = async (): Promise<void> => {
    const mine = ++looks;
    await Promise.all(Object.entries(devices).map(describe));
    while (lookers > 0 && mine === looks) {
      await Promise.all(Object.entries(devices).map(locate));
      store.set([...rows.values()]);
      await engine.clock.sleep(interval);
    }
  };

  return {
    get: store.get,
    subscribe(listener) {
      const end = store.subscribe(listener);
      if (++lookers === 1) void look();
      return () => {
        lookers--;
        end();
      };
    },
  };
}

function located({ setpoint, readback }: { readonly setpoint: unknown; readonly readback: unknown }) {
  return { setpoint, value: readback };
}
