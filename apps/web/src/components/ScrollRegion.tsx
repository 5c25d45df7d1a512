import type { ReactElement, ReactNode, Ref } from "react";

interface ScrollRegionProps {
  readonly label: string;
  readonly className: string | undefined;
  readonly ref?: Ref<HTMLElement>;
  readonly onScroll?: () => void;
  readonly children: ReactNode;
}

/** A part of the page that scrolls by itself, also by the keyboard. */
export function ScrollRegion({ label, children, ...rest }: ScrollRegionProps): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section {...rest} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
