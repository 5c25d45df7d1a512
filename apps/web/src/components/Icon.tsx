import type { ReactElement } from "react";

/** Lines on a field of 20 by 20. */
const paths = {
  play: "M6 4l10 6-10 6z",
  pause: "M6.5 4v12M13.5 4v12",
  checkpoint: "M5 17V3h10l-3 3.5 3 3.5H5",
  stop: "M5 5h10v10H5z",
  abort: "M5 5l10 10M15 5L5 15",
  halt: "M7 3h6l4 4v6l-4 4H7l-4-4V7zM10 6.5v4.5M10 13.5v.1",
  sun: "M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M10 1.5v1.5M10 17v1.5M1.5 10H3M17 10h1.5M4 4l1 1M15 15l1 1M4 16l1-1M15 5l1-1",
  moon: "M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5",
  halfMoon: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 3v14M10 6l5-1M10 10h7M10 14l5 1",
  plus: "M10 4v12M4 10h12",
  remove: "M5 5l10 10M15 5L5 15",
  download: "M10 3v9M6 8.5l4 4 4-4M4 16.5h12",
  warning: "M10 3l8 14H2zM10 8v4M10 14.5v.1",
  follow: "M3 10h3l2.5-6 3.5 12 2.5-6H17",
} as const;

export type IconName = keyof typeof paths;

/** A picture beside a text that says the same. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): ReactElement {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
