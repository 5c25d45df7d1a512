import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type RowWindow, windowOfRows } from "../model/window-of-rows.ts";

interface ScrollWindow {
  /** For the element that scrolls. */
  readonly ref: RefObject<HTMLElement | null>;
  readonly window: RowWindow;
  readonly onScroll: () => void;
}

/** Pixels from the end within which the newest row is followed. */
const nearEnd = 40;

/** Draws only the rows that are seen, and stays at the newest one for as long as the reader has not scrolled away from it. */
export function useScrollWindow(length: number, rowHeight: number): ScrollWindow {
  const ref = useRef<HTMLElement>(null);
  const follows = useRef(true);
  const [seen, setSeen] = useState({ scrollTop: 0, height: 400 });
  const empty = length === 0;

  const look = () => {
    const { scrollTop = 0, clientHeight: height = 0 } = ref.current ?? {};
    setSeen((before) =>
      before.scrollTop === scrollTop && before.height === height ? before : { scrollTop, height },
    );
  };
  const follow = () => {
    const element = ref.current;
    if (element && follows.current) element.scrollTop = element.scrollHeight;
  };
  const onScroll = () => {
    const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = ref.current ?? {};
    follows.current = scrollHeight - scrollTop - clientHeight < nearEnd;
    look();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer table is the reason to scroll.
  useLayoutEffect(follow, [length]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the element is there from the first row on.
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      follow();
      look();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [empty]);

  return { ref, onScroll, window: windowOfRows(length, seen.scrollTop, seen.height, rowHeight) };
}
