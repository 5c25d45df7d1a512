import { booleanValue, choiceValue, numberValue } from "@runengine/devices";
import type { AssetStore, Clock, Named } from "@runengine/protocols";
import { systemClock } from "@runengine/protocols";
import { memoryAssets } from "@runengine/storage";
import { type Fault, Faults } from "./faults.ts";
import { type Beamline, beamline } from "./laboratory-beamline.ts";
import { type Random, seededRandom } from "./random.ts";
import { SimChangingSignal } from "./sim-changing-signal.ts";
import { SimDetector } from "./sim-detector.ts";
import { SimFlyer } from "./sim-flyer.ts";
import { SimGauss, type SimGaussOptions } from "./sim-gauss.ts";
import { SimMotor, type SimMotorOptions } from "./sim-motor.ts";
import { SimPageFlyer } from "./sim-page-flyer.ts";
import { SimPointDetector, type SimPointDetectorOptions } from "./sim-point-detector.ts";
import { SimPseudo } from "./sim-pseudo.ts";
import { SimSignal } from "./sim-signal.ts";
import { withFaults } from "./with-faults.ts";

export interface LaboratoryOptions {
  /** Default: the computer's time. */
  readonly clock?: Clock;
  /** The same seed, the same noise, faults and sample. Default: 0. */
  readonly seed?: number | string;
  /** Faults of devices by their names. */
  readonly faults?: Readonly<Record<string, readonly Fault[]>>;
  /** Where its cameras keep their frames. Default: in memory, up to 1 GiB. */
  readonly assets?: AssetStore;
}

/** What makes the devices of a laboratory: their clock, their chance, their faults. */
export interface Maker {
  readonly seed: number | string;
  readonly assets: AssetStore;
  /** For the options of a device of that name. */
  readonly by: (name: string) => { readonly clock: Clock; readonly random: Random };
  /** Gives a device its faults. */
  readonly add: <D extends Named>(device: D) => D;
}

type MotorName = (typeof motorNames)[number];
type Others = "noisy_det" | "det" | "identical_det" | "det1" | "det2" | "det3";

/** Devices by name, as ophyd.sim's `hw()` names them; and a beamline with a sample. */
export type SimulatedLaboratory = Readonly<
  Record<MotorName, SimMotor> &
    Record<Others, SimGauss> &
    Record<"det4" | "det5", SimDetector> &
    Record<"ab_det" | "det_with_conf" | "det_with_count_time", SimPointDetector> &
    Record<"flyer1" | "flyer2", SimFlyer> &
    Record<"sig" | "signal", SimSignal<number>> &
    Record<"rand" | "rand2" | "walk" | "invariant1" | "invariant2", SimChangingSignal> & {
      page_flyer: SimPageFlyer;
      bool_sig: SimSignal<boolean>;
      enum_sig: SimSignal<"low" | "medium" | "high">;
      pseudo3x3: SimPseudo<"pseudo1" | "pseudo2" | "pseudo3", "real1" | "real2" | "real3">;
      pseudo1x3: SimPseudo<"pseudo1", "real1" | "real2" | "real3">;
    } & Beamline
>;

const motorNames = [
  "motor",
  "motor1",
  "motor2",
  "motor3",
  "jittery_motor1",
  "jittery_motor2",
  "motor_empty_hints1",
  "motor_empty_hints2",
  "motor_no_hints1",
  "motor_no_hints2",
] as const;

/** What a motor of that name is like; a move of all of them is over at once, as ophyd's. */
function motorOptions(name: MotorName): SimMotorOptions {
  if (name.startsWith("jittery")) return { jitter: 0.5 };
  if (name.startsWith("motor_empty")) return { hints: {} };
  return name.startsWith("motor_no") ? { hints: null } : {};
}

/**
 * A whole laboratory, by name: what ophyd.sim's `hw()` has, and a beamline with a ring, a monochromator and a sample, of which
 * {@link sampleTruth} knows the truth.
 *
 * @throws RangeError for faults of a device that there is not, or faults that there are not.
 */
export function simulatedLaboratory(options: LaboratoryOptions = {}): SimulatedLaboratory {
  const { clock = systemClock, seed = 0, faults = {}, assets = memoryAssets() } = options;
  const unused = new Set(Object.keys(faults));
  const by = (name: string) => ({ clock, random: seededRandom(`${seed} ${name}`) });
  const add = <D extends Named>(device: D): D => {
    const own = faults[device.name];
    if (!own) return device;
    unused.delete(device.name);
    return withFaults(device, new Faults(device.name, own, by(`faults of ${device.name}`)));
  };
  const maker: Maker = { seed, assets, by, add };
  const laboratory = { ...bench(maker), ...beamline(maker) };
  if (unused.size > 0) {
    const there = Object.keys(laboratory).join(", ");
    throw new RangeError(
      `the laboratory has no ${[...unused].join(", ")} to have faults; there are ${there}`,
    );
  }
  return laboratory;
}

function bench(maker: Maker): Omit<SimulatedLaboratory, keyof Beamline> {
  const { by, add } = maker;
  const motors = Object.fromEntries(
    motorNames.map((name) => [name, add(new SimMotor(name, { ...motorOptions(name), ...by(name) }))]),
  ) as Record<MotorName, SimMotor>;
  const { motor, motor1, motor2, motor3, jittery_motor1, jittery_motor2 } = motors;
  const gauss = (name: string, options: SimGaussOptions) =>
    add(new SimGauss(name, { ...options, ...by(name) }));
  const spot = (name: string, inputs: readonly SimMotor[]) =>
    add(
      new SimDetector(name, {
        inputs,
        rate: ([x = 0, y = 0]) => Math.exp(-(x ** 2 + y ** 2) / 2),
        exposureTime: 0,
        perSecond: false,
        noise: false,
        ...by(name),
      }),
    );
  const channels = (name: string, options: SimPointDetectorOptions) =>
    add(new SimPointDetector(name, { exposure: 0.1, ...options, ...by(name) }));
  const ab = { a: () => 50, b: () => 100 };
  const changing = (name: string, period: number, step?: number) =>
    add(
      new SimChangingSignal(name, {
        period,
        ...(step !== undefined && { next: (value, random) => value + step * (2 * random() - 1) }),
        ...by(name),
      }),
    );
  const peak = { motor, center: 0, Imax: 1, sigma: 1 };
  const flyer = (name: string, num: number) => add(new SimFlyer(name, { num, clock: by(name).clock }));
  const value = (name: string) => add(new SimSignal(name, numberValue(), by(name)));
  return {
    ...motors,
    noisy_det: gauss("noisy_det", { ...peak, noise: "uniform", noiseMultiplier: 0.1 }),
    det: gauss("det", peak),
    identical_det: gauss("identical_det", peak),
    det1: gauss("det1", { motor: motor1, center: 0, Imax: 5, sigma: 0.5 }),
    det2: gauss("det2", { motor: motor2, center: 1, Imax: 2, sigma: 2 }),
    det3: gauss("det3", { motor: motor3, center: -1, Imax: 2, sigma: 1 }),
    det4: spot("det4", [motor1, motor2]),
    det5: spot("det5", [jittery_motor1, jittery_motor2]),
    ab_det: channels("ab_det", { channels: ab }),
    det_with_conf: channels("det_with_conf", { channels: ab, settings: { c: 1, d: 2 } }),
    det_with_count_time: channels("det_with_count_time", {
      channels: { intensity: ([at = 0]) => 1e4 * Math.exp(-(at ** 2) / 2) },
      inputs: [motor],
      exposure: 1,
    }),
    flyer1: flyer("flyer1", 20),
    flyer2: flyer("flyer2", 10),
    page_flyer: add(new SimPageFlyer("page_flyer", { duration: 5, clock: by("page_flyer").clock })),
    sig: value("sig"),
    signal: value("signal"),
    bool_sig: add(new SimSignal("bool_sig", booleanValue(), by("bool_sig"))),
    enum_sig: add(new SimSignal("enum_sig", choiceValue(["low", "medium", "high"]), by("enum_sig"))),
    rand: changing("rand", 1),
    rand2: changing("rand2", 1),
    walk: changing("walk", 1, 0.1),
    invariant1: changing("invariant1", Number.POSITIVE_INFINITY),
    invariant2: changing("invariant2", Number.POSITIVE_INFINITY),
    ...pseudos(maker),
  };
}

function pseudos({ by, add }: Maker): Pick<SimulatedLaboratory, "pseudo3x3" | "pseudo1x3"> {
  const reals = (name: string) => {
    const real = (axis: string) => new SimMotor(`${name}_${axis}`, by(`${name}_${axis}`));
    return { real1: real("real1"), real2: real("real2"), real3: real("real3") };
  };
  return {
    pseudo3x3: add(
      new SimPseudo("pseudo3x3", {
        pseudo: { pseudo1: "a", pseudo2: "b", pseudo3: "c" },
        real: reals("pseudo3x3"),
        forward: ({ pseudo1, pseudo2, pseudo3 }) => ({ real1: -pseudo1, real2: -pseudo2, real3: -pseudo3 }),
        inverse: ({ real1, real2, real3 }) => ({ pseudo1: -real1, pseudo2: -real2, pseudo3: -real3 }),
      }),
    ),
    pseudo1x3: add(
      new SimPseudo("pseudo1x3", {
        pseudo: { pseudo1: "" },
        real: reals("pseudo1x3"),
        forward: ({ pseudo1 }) => ({ real1: -pseudo1, real2: -pseudo1, real3: -pseudo1 }),
        inverse: ({ real1 }) => ({ pseudo1: -real1 }),
      }),
    ),
  };
}
