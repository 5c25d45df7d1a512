/** Looks at the pixels where a plot's newest point is: at its right edge. */
export interface EdgeEye {
  /** Whether the (red) curve is there, in the upper or in the lower sixth of the plot. */
  sees(where: "high" | "low"): boolean;
}

/** Columns of pixels that are looked at: two within the plot, and two of its edge, upon which a last thin line may lie. */
const columns = 4;

/** @param element - What a live line was made in. */
export function edgeEye(element: HTMLElement): EdgeEye {
  const canvas = element.querySelector("canvas");
  const context = canvas?.getContext("2d");
  const over = element.querySelector(".u-over");
  if (!canvas || !context || !over) throw new Error("there is no plot");
  return {
    sees(where) {
      const ratio = canvas.width / canvas.getBoundingClientRect().width;
      const [frame, plot] = [canvas.getBoundingClientRect(), over.getBoundingClientRect()];
      const height = Math.floor((plot.height * ratio) / 6);
      const right = Math.round((plot.right - frame.left) * ratio);
      const top = Math.round((plot.top - frame.top) * ratio);
      const y = where === "high" ? top : top + Math.round(plot.height * ratio) - height;
      const { data } = context.getImageData(right - columns / 2, y, columns, height);
      for (let i = 0; i < data.length; i += 4) {
        if ((data[i] ?? 0) > 128 && (data[i + 1] ?? 0) < 100 && (data[i + 3] ?? 0) > 128) return true;
      }
      return false;
    },
  };
}
