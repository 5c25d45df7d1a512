import {
  checkpoint,
  closeRun,
  collect,
  complete,
  create,
  kickoff,
  openRun,
  type Plan,
  read,
  save,
  set,
  stage,
  trigger,
  unstage,
  wait,
} from "@runengine/messages";
import { mv, oneShot, triggerAndRead } from "@runengine/plans";
import type { Instrument } from "../devices/instrument.ts";
import type { FuzzPlan } from "./fuzz-plan.ts";

/** Plans whose checkpoints stand where an author should rather not put them. */
export const harshPlans: readonly FuzzPlan[] = [
  { name: "move-over-checkpoint", make: moveOverCheckpoint },
  { name: "shot-over-checkpoint", make: shotOverCheckpoint },
  { name: "flight-over-checkpoint", make: flightOverCheckpoint },
  { name: "stage-in-event", make: stageInEvent },
  { name: "no-replay", make: noReplay, drifts: true },
];

function* moveOverCheckpoint({ det, det2, x, y }: Instrument): Plan {
  yield* openRun();
  for (const place of [2, 4]) {
    yield* set(x, place, { group: "far" });
    yield* mv(y, place / 2);
    yield* checkpoint();
    yield* wait("far");
    yield* triggerAndRead([det, det2]);
    yield* checkpoint();
  }
  yield* closeRun();
}

function* shotOverCheckpoint({ det, det2 }: Instrument): Plan {
  yield* openRun();
  yield* trigger(det, { group: "shot" });
  yield* checkpoint();
  yield* triggerAndRead([det2], "other");
  yield* checkpoint();
  yield* wait("shot");
  yield* create();
  yield* read(det);
  yield* save();
  yield* closeRun();
}

function* flightOverCheckpoint({ det, flyer }: Instrument): Plan {
  yield* openRun();
  yield* kickoff(flyer, { group: "begun" });
  yield* wait("begun");
  yield* oneShot([det]);
  yield* complete(flyer, { group: "flown" });
  yield* oneShot([det]);
  yield* wait("flown");
  yield* checkpoint();
  yield* collect(flyer);
  yield* oneShot([det]);
  yield* kickoff(flyer, { group: "begun" });
  yield* wait("begun");
  yield* complete(flyer, { group: "flown" });
  yield* wait("flown");
  yield* collect(flyer);
  yield* closeRun();
}

function* stageInEvent({ det, det2, camera }: Instrument): Plan {
  yield* openRun();
  for (let i = 0; i < 2; i++) {
    yield* checkpoint();
    yield* create();
    yield* read(det);
    yield* stage(camera);
    yield* read(det2);
    yield* unstage(camera);
    yield* save();
  }
  yield* closeRun();
}

function* noReplay({ silent, x }: Instrument): Plan {
  yield* openRun();
  for (const place of [1, 2]) {
    yield* checkpoint();
    yield* mv(x, place);
    yield* triggerAndRead([silent, x]);
  }
  yield* closeRun();
}
