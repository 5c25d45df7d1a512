import type { Plan } from "@runengine/messages";
import { expect, it } from "vitest";
import * as plans from "../index.ts";
import { testDetector, testMotor } from "../testing.ts";

const det = testDetector();
const y = testMotor("y");

/** Each scan with a detector where a motor belongs: it does not compile, and without types it is refused before anything moves. */
const wrong: Readonly<Record<string, () => Plan<unknown>>> = {
  // @ts-expect-error det has no set()
  scan: () => plans.scan([det], det, 0, 1, 2),
  // @ts-expect-error det has no set()
  rel_scan: () => plans.relScan([det], det, 0, 1, 2),
  // @ts-expect-error det has no set()
  inner_product_scan: () => plans.innerProductScan([det], 2, det, 0, 1),
  // @ts-expect-error det has no set()
  relative_inner_product_scan: () => plans.relativeInnerProductScan([det], 2, det, 0, 1),
  // @ts-expect-error det has no set()
  list_scan: () => plans.listScan([det], det, [0, 1]),
  // @ts-expect-error det has no set()
  rel_list_scan: () => plans.relListScan([det], det, [0, 1]),
  // @ts-expect-error det has no set()
  grid_scan: () => plans.gridScan([det], y, 0, 1, 2, det, 0, 1, 2),
  // @ts-expect-error det has no set()
  rel_grid_scan: () => plans.relGridScan([det], y, 0, 1, 2, det, 0, 1, 2),
  // @ts-expect-error det has no set()
  list_grid_scan: () => plans.listGridScan([det], y, [0, 1], det, [0, 1]),
  // @ts-expect-error det has no set()
  rel_list_grid_scan: () => plans.relListGridScan([det], y, [0, 1], det, [0, 1]),
  // @ts-expect-error det has no set()
  log_scan: () => plans.logScan([det], det, 0, 1, 2),
  // @ts-expect-error det has no set()
  rel_log_scan: () => plans.relLogScan([det], det, 0, 1, 2),
  // @ts-expect-error det has no set()
  spiral: () => plans.spiral([det], y, det, 0, 0, 1, 1, 0.5, 3),
  // @ts-expect-error det has no set()
  rel_spiral: () => plans.relSpiral([det], y, det, 1, 1, 0.5, 3),
  // @ts-expect-error det has no set()
  spiral_fermat: () => plans.spiralFermat([det], y, det, 0, 0, 1, 1, 0.5, 1),
  // @ts-expect-error det has no set()
  rel_spiral_fermat: () => plans.relSpiralFermat([det], y, det, 1, 1, 0.5, 1),
  // @ts-expect-error det has no set()
  spiral_square: () => plans.spiralSquare([det], y, det, 0, 0, 1, 1, 2, 2),
  // @ts-expect-error det has no set()
  rel_spiral_square: () => plans.relSpiralSquare([det], y, det, 1, 1, 2, 2),
  // @ts-expect-error det has no set()
  x2x_scan: () => plans.x2xScan([det], y, det, 0, 1, 2),
  // @ts-expect-error det has no set()
  adaptive_scan: () => plans.adaptiveScan([det], "det", det, 0, 1, 0.1, 1, 1, true),
  // @ts-expect-error det has no set()
  rel_adaptive_scan: () => plans.relAdaptiveScan([det], "det", det, 0, 1, 0.1, 1, 1, true),
  // @ts-expect-error det has no set()
  tune_centroid: () => plans.tuneCentroid([det], "det", det, 0, 1, 0.1),
  // @ts-expect-error det has no set()
  peak_scan: () => plans.peakScan([det], "det", det, 0, 1, 5),
  // @ts-expect-error det has no set()
  rel_peak_scan: () => plans.relPeakScan([det], "det", det, 0, 1, 5),
  // @ts-expect-error det has no set()
  edge_scan: () => plans.edgeScan([det], "det", det, 0, 1, 5),
  // @ts-expect-error det has no set()
  rel_edge_scan: () => plans.relEdgeScan([det], "det", det, 0, 1, 5),
  // @ts-expect-error det has no set()
  tweak: () => plans.tweak(det, "det", det, 1),
};

it.each(Object.entries(wrong))("%s refuses what cannot move, and names it", (name, made) => {
  expect(made).toThrow(plans.PlanParameterError);
  expect(made).toThrow(new RegExp(`^${name}: .*det, which lacks set\\(\\)`));
});
