import { NotMadeYet } from "../not-made.ts";
import { ImageDet, StreamFlyDet, StreamStepDet } from "./asset-detectors.ts";
import {
  BadReadDet,
  BadStageDet,
  ConfigurableDet,
  ConstDet,
  CountingDet,
  CountTimeDet,
  FailTriggerDet,
  Gauss,
  NoneReadDet,
  NonRewindableDet,
  NoReplayDet,
  ParentDevice,
  PausableDet,
  RampDet,
  StatusStagedDet,
  TwoFieldDet,
} from "./detectors.ts";
import type { Device, DeviceSpec, World } from "./device.ts";
import { FailCompleteFlyer, FlatFlyer, Flyer, PageFlyer, TrivialFlyer, TwoStreamFlyer } from "./flyers.ts";
import {
  FailingMotor,
  LateFailingMotor,
  LimitedMotor,
  LocatableMotor,
  Motor,
  RaisingMotor,
  RampMotor,
  ReadOnlyPositionMotor,
  SlowMotor,
  TriggerableMotor,
} from "./motors.ts";
import { Pseudo, PseudoSingle } from "./pseudo.ts";
import { Signal } from "./signal.ts";

type DeviceClass = new (name: string, spec: DeviceSpec, world: World) => Device;

/** The classes of `devices.json`, by the names they have there. */
const classes: Readonly<Record<string, DeviceClass>> = {
  BadReadDet,
  BadStageDet,
  ChildMotor: Motor,
  ConfigurableDet,
  ConstDet,
  CountTimeDet,
  CountingDet,
  EmptyHintsMotor: Motor,
  FailCompleteFlyer,
  FailTriggerDet,
  FailingMotor,
  FlatFlyer,
  Flyer,
  Gauss,
  Gauss2D: Gauss,
  ImageDet,
  LateFailingMotor,
  LimitedMotor,
  LocatableMotor,
  Motor,
  NoHintsMotor: Motor,
  NoReplayDet,
  NonRewindableDet,
  NoneReadDet,
  PageFlyer,
  ParentDevice,
  PausableDet,
  Pseudo,
  PseudoSingle,
  RaisingMotor,
  RampDet,
  RampMotor,
  ReadOnlyPositionMotor,
  Signal,
  SlowMotor,
  StatusStagedDet,
  StreamFlyDet,
  StreamStepDet,
  TrivialFlyer,
  TriggerableMotor,
  TwoFieldDet,
  TwoStreamFlyer,
};

/** A function that gives the devices of a case by name, each made when it is first asked for. */
export function makeDevices(
  specs: Readonly<Record<string, DeviceSpec>>,
  world: Omit<World, "device">,
): (name: string) => Device {
  const made = new Map<string, Device>();
  const device = (name: string): Device => {
    const known = made.get(name);
    if (known) return known;
    const spec = specs[name];
    const deviceClass = spec && classes[spec.class];
    if (!spec || !deviceClass)
      throw new NotMadeYet(`device ${name} (${spec?.class ?? "not in devices.json"})`);
    const fresh = new deviceClass(name, spec, { ...world, device });
    made.set(name, fresh);
    return fresh;
  };
  return device;
}
