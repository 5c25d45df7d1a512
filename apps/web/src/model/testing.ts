import { defineLab } from "@runengine/lab";
import { count, scan } from "@runengine/plans";
import { type Clock, type VirtualClock, virtualClock } from "@runengine/protocols";
import { SimGauss, SimMotor } from "@runengine/sim-devices";
import { type Archive, memoryStore } from "@runengine/storage";
import type { Laboratory } from "./laboratory.ts";
import { type Session, startSession } from "./session.ts";
import type { Observable } from "./value-store.ts";

/** A motor between -10 and 10 mm and a detector over it; five points from -2 to 2 suggested. */
export function testLaboratory(clock: Clock): Laboratory {
  const motor = new SimMotor("motor", { velocity: 1, limits: [-10, 10], clock });
  const det = new SimGauss("det", { motor, center: 0, Imax: 100, exposureTime: 0.1, clock });
  return {
    lab: defineLab({ devices: { motor, det }, plans: { scan, count } }),
    suggestions: {
      scan: {
        single: { detectors: ["det"], num: "5" },
        groups: { axes: [{ motor: "motor", start: "-2", stop: "2" }] },
      },
    },
  };
}

/** A session in virtual time. */
export interface TestSession {
  readonly session: Session;
  readonly archive: Archive;
  readonly clock: VirtualClock;
}

export async function testSession(archive: Archive = memoryStore()): Promise<TestSession> {
  const clock = virtualClock();
  const session = await startSession({ laboratory: testLaboratory(clock), archive, lasting: true, clock });
  return { session, archive, clock };
}

/** Settles when the value of a store is as asked for. */
export function until<T>(store: Observable<T>, wanted: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const look = (): void => {
      const value = store.get();
      if (!wanted(value)) return;
      end();
      resolve(value);
    };
    let end = (): void => {};
    end = store.subscribe(look);
    look();
  });
}
