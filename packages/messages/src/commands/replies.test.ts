import type { EventDescriptor } from "@runengine/event-model";
import type { Location, Reading, Readings, Status } from "@runengine/protocols";
import { expect, expectTypeOf, it } from "vitest";
import {
  type CallTime,
  type callTime,
  type closeRun,
  type declareStream,
  type engineClass,
  type input,
  kickoff,
  locate,
  type Msg,
  type openRun,
  type Plan,
  prepare,
  type progress,
  type ReplyOf,
  read,
  readAll,
  readMissing,
  type rewindable,
  set,
  type sleep,
  type stage,
  subscribe,
  trigger,
  type wait,
} from "../index.ts";

type MotorReadings = { readonly motor: Reading<number> };
const status: Status = { done: true, finished: Promise.resolve() };
const motor = {
  name: "motor",
  read: (): MotorReadings => ({ motor: { value: 1, timestamp: 0 } }),
  describe: () => ({}),
  set: (_value: number) => status,
  locate: (): Location<number> => ({ setpoint: 1, readback: 1 }),
  prepare: (_settings: { readonly num: number }) => status,
};
const shutter = { name: "shutter", set: (_value: "open" | "closed") => status };

it("read has the type of the device's readings", () => {
  function* plan(): Plan<number> {
    const readings = yield* read(motor);
    expectTypeOf(readings).toEqualTypeOf<MotorReadings>();
    return readings.motor.value;
  }
  const running = plan();
  running.next();
  expect(running.next(motor.read())).toEqual({ done: true, value: 1 });
});

it("readMissing has the type of the device's readings", () => {
  expectTypeOf(readMissing(motor)).toEqualTypeOf(read(motor));
});

it("readAll has the type of any readings", () => {
  expectTypeOf(readAll(motor)).toEqualTypeOf<Plan<Readings>>();
});

it("set takes what the device can be set to, and replies with a status", () => {
  expectTypeOf(set(motor, 5)).toEqualTypeOf<Plan<Status>>();
  set(shutter, "open");
  // @ts-expect-error a motor is set to a number
  set(motor, "5");
  // @ts-expect-error a shutter is open or closed
  set(shutter, "ajar");
  // @ts-expect-error a detector cannot be set
  set({ name: "det", read: () => ({}), describe: () => ({}) }, 1);
  expect(set.msg(motor, 5).args).toEqual([5]);
});

it("a device that cannot do what a token asks is refused", () => {
  // @ts-expect-error a shutter cannot be read
  read(shutter);
  // @ts-expect-error a motor cannot be triggered
  trigger(motor);
  // @ts-expect-error a motor does not fly
  kickoff(motor);
  // @ts-expect-error a shutter does not say where it is
  locate(shutter);
  // @ts-expect-error settings of another kind
  prepare(motor, { number: 1 });
  expect(prepare.msg(motor, { num: 1 }).args).toEqual([{ num: 1 }]);
});

it("every other reply has its type", () => {
  expectTypeOf<ReplyOf<typeof openRun>>().toEqualTypeOf<string>();
  expectTypeOf<ReplyOf<typeof closeRun>>().toEqualTypeOf<string>();
  expectTypeOf<ReplyOf<typeof declareStream>>().toEqualTypeOf<EventDescriptor>();
  expectTypeOf<ReplyOf<typeof wait>>().toEqualTypeOf<boolean>();
  expectTypeOf<ReplyOf<typeof sleep>>().toEqualTypeOf<void>();
  expectTypeOf<ReplyOf<typeof callTime>>().toEqualTypeOf<CallTime>();
  expectTypeOf<ReplyOf<typeof progress>>().toEqualTypeOf<void>();
  expectTypeOf<ReplyOf<typeof rewindable>>().toEqualTypeOf<boolean>();
  expectTypeOf<ReplyOf<typeof subscribe>>().toEqualTypeOf<number>();
  expectTypeOf<ReplyOf<typeof input>>().toEqualTypeOf<string>();
  expectTypeOf<ReplyOf<typeof engineClass>>().toEqualTypeOf<unknown>();
  expectTypeOf<ReplyOf<typeof stage>>().toEqualTypeOf<Status | readonly unknown[]>();
  expectTypeOf(locate(motor)).toEqualTypeOf<Plan<Location<number>>>();
});

it("the listener of a subscription gets the documents it asked for", () => {
  const plan = subscribe("event", (name, doc) => {
    expectTypeOf(name).toEqualTypeOf<"event">();
    expectTypeOf(doc.seq_num).toEqualTypeOf<number>();
  });
  expectTypeOf(plan).toEqualTypeOf<Plan<number>>();
  subscribe("all", (...document) => {
    if (document[0] === "stop") expectTypeOf(document[1].run_start).toEqualTypeOf<string>();
  });
  // @ts-expect-error no document has this name
  subscribe("row", () => {});
  expect((plan.next().value as Msg).args[1]).toBe("event");
});
