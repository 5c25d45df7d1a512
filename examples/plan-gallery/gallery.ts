/** Every built-in plan and preprocessor, each in one line; docs/plans.md shows them, with the paths that they take. */
import { suspendBoolLow } from "@runengine/engine";
import { type Plan, set } from "@runengine/messages";
import {
  adaptiveScan,
  baselineWrapper,
  configureCountTimeWrapper,
  contingencyWrapper,
  count,
  decorate,
  edgeScan,
  finalizeWrapper,
  fly,
  flyDuringWrapper,
  gridScan,
  implicitRun,
  injectMdWrapper,
  innerProductScan,
  lazilyStageWrapper,
  line,
  listGridScan,
  listScan,
  logScan,
  monitorDuringWrapper,
  msgMutator,
  mv,
  oneShot,
  pchain,
  peakScan,
  planMutator,
  rampPlan,
  relAdaptiveScan,
  relativeInnerProductScan,
  relativeSetWrapper,
  relEdgeScan,
  relGridScan,
  relListGridScan,
  relListScan,
  relLogScan,
  relPeakScan,
  relScan,
  relSpiral,
  relSpiralFermat,
  relSpiralSquare,
  repeat,
  resetPositionsWrapper,
  rewindableWrapper,
  runWrapper,
  SupplementalData,
  scan,
  scanNd,
  setRunKeyWrapper,
  spiral,
  spiralFermat,
  spiralSquare,
  stageWrapper,
  stubWrapper,
  subsWrapper,
  suspendWrapper,
  timeSeries,
  together,
  triggerAndRead,
  tuneCentroid,
  tweak,
  x2xScan,
} from "@runengine/plans";
import type { Clock, Readings, Subscribable } from "@runengine/protocols";
import { SimFlyer, SimGauss, SimMotor } from "@runengine/sim-devices";

/** Makes a plan anew. */
type Entries = Readonly<Record<string, () => Plan<unknown>>>;

export interface Gallery {
  readonly plans: Entries;
  readonly preprocessors: Entries;
}

export function gallery(clock: Clock): Gallery {
  const x: SimMotor = new SimMotor("x", { velocity: 2, clock });
  const y: SimMotor = new SimMotor("y", { velocity: 2, clock });
  const det = new SimGauss("det", { motor: x, center: 1, Imax: 100, sigma: 1, exposureTime: 0.1, clock });
  const flyer = new SimFlyer("flyer", { clock });
  const beam = signalOf("beam", true);
  const plans: Entries = {
    count: () => count([det], 5, { delay: 1 }),
    timeSeries: () => timeSeries([det], 5, 2),
    scan: () => scan([det], x, -2, 4, 13),
    relScan: () => relScan([det], x, -1, 1, 5),
    listScan: () => listScan([det], x, [0, 0.5, 2, 4], y, [1, 2, 3, 2]),
    relListScan: () => relListScan([det], x, [-1, -0.2, 0.2, 1]),
    gridScan: () => gridScan([det], y, 0, 2, 5, x, -1, 3, 7, { snakeAxes: true }),
    relGridScan: () => relGridScan([det], y, -1, 1, 3, x, -1, 1, 5),
    listGridScan: () => listGridScan([det], y, [0, 1, 3], x, [-1, 0, 0.5, 2]),
    relListGridScan: () => relListGridScan([det], y, [-1, 1], x, [-2, 0, 1]),
    logScan: () => logScan([det], x, -1, 1, 9),
    relLogScan: () => relLogScan([det], x, -1, 0.5, 7),
    innerProductScan: () => innerProductScan([det], 5, x, 0, 4, y, 0, 2),
    relativeInnerProductScan: () => relativeInnerProductScan([det], 5, x, -1, 1, y, 0, 2),
    x2xScan: () => x2xScan([det], x, y, -2, 2, 9),
    scanNd: () => scanNd([det], together(line(x, 0, 4, 5), line(y, 1, 0, 5))),
    spiral: () => spiral([det], x, y, 0, 0, 4, 4, 0.4, 6),
    relSpiral: () => relSpiral([det], x, y, 2, 2, 0.3, 5),
    spiralFermat: () => spiralFermat([det], x, y, 0, 0, 4, 4, 0.3, 1),
    relSpiralFermat: () => relSpiralFermat([det], x, y, 2, 2, 0.2, 1),
    spiralSquare: () => spiralSquare([det], x, y, 0, 0, 4, 4, 7, 7),
    relSpiralSquare: () => relSpiralSquare([det], x, y, 2, 2, 5, 5),
    adaptiveScan: () => adaptiveScan([det], "det", x, -3, 5, 0.05, 1, 15, true),
    relAdaptiveScan: () => relAdaptiveScan([det], "det", x, -2, 2, 0.05, 1, 15, false),
    peakScan: () => peakScan([det], "det", x, -3, 0.5, 30),
    relPeakScan: () => relPeakScan([det], "det", x, -2, 0.5, 30),
    edgeScan: () => edgeScan([det], "det", x, -3, 1, 21),
    relEdgeScan: () => relEdgeScan([det], "det", x, -3, 1, 21),
    tuneCentroid: () => tuneCentroid([det], "det", x, -3, 5, 0.05, 9),
    tweak: () => tweak(det, "det", x, 0.5),
    rampPlan: () =>
      rampPlan(
        () => set(x, 3),
        beam,
        () => oneShot([det]),
        { period: 0.5 },
      ),
    fly: () => fly([flyer]),
  };
  const preprocessors: Entries = {
    baselineWrapper: () => baselineWrapper(count([det], 3), [x, y]),
    monitorDuringWrapper: () => monitorDuringWrapper(count([det], 3), [beam]),
    flyDuringWrapper: () => flyDuringWrapper(count([det], 3), [flyer]),
    supplementalData: () => new SupplementalData({ baseline: [x, y] }).preprocessor(count([det], 3)),
    runWrapper: () => runWrapper(triggerAndRead([det]), { purpose: "one reading" }),
    implicitRun: () => implicitRun(triggerAndRead([det])),
    stageWrapper: () => stageWrapper(mv(x, 1), [det]),
    lazilyStageWrapper: () => lazilyStageWrapper(runWrapper(triggerAndRead([det]))),
    injectMdWrapper: () => injectMdWrapper(count([det]), { sample: "copper" }),
    setRunKeyWrapper: () => setRunKeyWrapper(count([det]), "second"),
    relativeSetWrapper: () => relativeSetWrapper(scan([det], x, -1, 1, 3)),
    resetPositionsWrapper: () => resetPositionsWrapper(scan([det], x, -1, 1, 3)),
    finalizeWrapper: () => finalizeWrapper(scan([det], x, 0, 1, 3), () => mv(x, 0)),
    contingencyWrapper: () => contingencyWrapper(scan([det], x, 0, 1, 3), { exceptPlan: () => mv(x, 0) }),
    rewindableWrapper: () => rewindableWrapper(count([det]), false),
    configureCountTimeWrapper: () => configureCountTimeWrapper(count([det]), 0.5),
    subsWrapper: () => subsWrapper(count([det]), { event: () => {} }),
    suspendWrapper: () => suspendWrapper(count([det]), suspendBoolLow(beam)),
    stubWrapper: () => runWrapper(stubWrapper(count([det], 3))),
    msgMutator: () => msgMutator(count([det]), (msg) => (msg.command === "trigger" ? null : msg)),
    planMutator: () =>
      planMutator(scan([det], x, 0, 1, 3), (msg) => ({ tail: msg.command === "save" ? mv(y, 1) : null })),
    pchain: () => pchain(mv(x, 1), count([det])),
    decorate: () =>
      runWrapper(decorate(stageWrapper<void>, [det])((num: number) => repeat(() => oneShot([det]), num))(3)),
  };
  return { plans, preprocessors };
}

/** A signal that stays as it is. */
function signalOf(name: string, value: boolean): Subscribable {
  const read = (): Readings => ({ [name]: { value, timestamp: 0 } });
  return {
    name,
    read,
    describe: () => ({ [name]: { dtype: "boolean", shape: [], source: `example:${name}` } }),
    subscribe: (listener) => listener(read()),
    clearSub: () => {},
  };
}
