import { suspendFloor } from "@runengine/engine";
import {
  checkpoint,
  clearCheckpoint,
  closeRun,
  collect,
  complete,
  create,
  declareStream,
  drop,
  installSuspender,
  kickoff,
  locate,
  monitor,
  openRun,
  type Plan,
  pause,
  read,
  removeSuspender,
  save,
  set,
  sleep,
  trigger,
  unmonitor,
  wait,
  waitFor,
} from "@runengine/messages";
import {
  collectWhileCompleting,
  kickoffAll,
  mv,
  oneShot,
  runWrapper,
  triggerAndRead,
} from "@runengine/plans";
import type { Instrument } from "../devices/instrument.ts";
import type { FuzzPlan } from "./fuzz-plan.ts";

/** Plans of single messages, for what no built-in plan does. */
export const handMadePlans: readonly FuzzPlan[] = [
  { name: "flyer-and-steps", make: flyerAndSteps },
  { name: "frames", make: frames, waitsForEver: true },
  { name: "monitor-interval", make: monitored },
  { name: "dropped", make: dropped },
  { name: "pauses-itself", make: pausing },
  { name: "cleared", make: cleared, clearsCheckpoint: true },
  { name: "own-suspender", make: suspending, mayLeaveSuspender: true },
  { name: "no-checkpoint", make: withoutCheckpoint },
  { name: "two-flights", make: twoFlights },
];

function* flyerAndSteps({ det, x, flyer }: Instrument): Plan {
  yield* openRun();
  yield* checkpoint();
  yield* kickoff(flyer, { group: "begun" });
  yield* wait("begun");
  for (const place of [1, 2]) {
    yield* mv(x, place);
    yield* triggerAndRead([det, x]);
  }
  yield* complete(flyer, { group: "flown" });
  yield* wait("flown");
  yield* collect(flyer);
  yield* closeRun();
}

function* twoFlights({ flyer, flyer2 }: Instrument): Plan {
  yield* openRun();
  for (let flight = 0; flight < 2; flight++) {
    yield* checkpoint();
    yield* kickoffAll([flyer, flyer2]);
    yield* sleep(0.7);
    yield* collectWhileCompleting([flyer], [flyer]);
    yield* collectWhileCompleting([flyer2], [flyer2]);
  }
  yield* closeRun();
}

function* frames({ frames: writer, det }: Instrument): Plan {
  yield* openRun();
  yield* declareStream([writer], { name: "pictures", collect: true });
  yield* oneShot([det]);
  yield* checkpoint();
  yield* kickoffAll([writer]);
  yield* collectWhileCompleting([writer], [writer], { flushPeriod: 0.6, stream: "pictures" });
  yield* oneShot([det]);
  yield* closeRun();
}

function* monitored({ det, x, y, camera }: Instrument): Plan {
  yield* openRun();
  yield* monitor(x, { name: "x_changes" });
  yield* monitor(y, { name: "y_changes", interval: 1.5 });
  yield* mv(x, 1, y, 1);
  yield* triggerAndRead([det, camera]);
  yield* checkpoint();
  yield* mv(y, 2);
  yield* unmonitor(x);
  yield* mv(x, 0);
  yield* triggerAndRead([det, camera]);
  yield* closeRun();
}

function* dropped({ det, det2, x }: Instrument): Plan {
  yield* openRun();
  for (const keeps of [true, false, true]) {
    yield* checkpoint();
    yield* set(x, keeps ? 1 : 2, { group: "A" });
    yield* trigger(det, { group: "B" });
    yield* wait("A");
    yield* wait("B");
    yield* create();
    yield* read(det);
    yield* read(det2);
    if (keeps) yield* save();
    else yield* drop();
  }
  yield* closeRun();
}

function* pausing({ det, x }: Instrument): Plan {
  yield* openRun();
  yield* oneShot([det]);
  yield* checkpoint();
  yield* mv(x, 1);
  yield* pause();
  yield* triggerAndRead([det]);
  yield* pause({ defer: true });
  yield* checkpoint();
  yield* mv(x, 2);
  yield* triggerAndRead([det]);
  yield* closeRun();
}

function* cleared({ det, x }: Instrument): Plan {
  yield* openRun();
  yield* oneShot([det]);
  yield* clearCheckpoint();
  yield* mv(x, 1);
  yield* triggerAndRead([det]);
  yield* oneShot([det]);
  yield* closeRun();
}

function* suspending({ det, x, beam }: Instrument): Plan {
  const suspender = suspendFloor(beam, 20, { settleTime: 2 });
  yield* openRun();
  yield* installSuspender(suspender);
  yield* oneShot([det]);
  yield* checkpoint();
  yield* mv(x, 1);
  yield* triggerAndRead([det]);
  yield* removeSuspender(suspender);
  yield* oneShot([det]);
  yield* closeRun();
}

function* withoutCheckpoint({ det, det2, x, y }: Instrument): Plan<unknown> {
  return yield* runWrapper(
    (function* () {
      yield* mv(x, 1, y, 1);
      yield* triggerAndRead([det]);
      yield* waitFor([() => Promise.resolve(1)]);
      yield* locate(y);
      yield* mv(y, 2);
      yield* triggerAndRead([det2], "second");
      yield* mv(x, 2);
      yield* triggerAndRead([det], "third");
    })(),
  );
}
