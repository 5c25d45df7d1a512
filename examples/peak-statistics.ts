/** Looks at a measured peak: where it is and how wide. */
import { peakStats } from "@runengine/analysis";

const x = [-2, -1, 0, 1, 2, 3, 4];
const y = [0.1, 0.1, 0.5, 1.1, 0.5, 0.1, 0.1];

const { cen, fwhm, max } = peakStats(x, y);
export const report = `maximum ${max?.[1]} at ${max?.[0]}, centre ${cen}, width ${fwhm?.toFixed(2)}`;
