import { useEffect } from "react";
import { progressOf } from "../model/progress.ts";
import { useSession } from "./session-context.ts";
import { stateWords } from "./state-words.ts";
import { useValue } from "./use-value.ts";

const name = "Blue Sky Run Engine";

/** Says in the tab's title what the engine does, for when the tab is not in front. */
export function usePageTitle(): void {
  const { status, desk } = useSession();
  const { state } = useValue(status);
  const { points, total } = progressOf(useValue(useValue(desk.live).view.picture));
  const progress = total === null ? "" : ` ${points}/${total}`;
  const title = state === "idle" ? name : `${stateWords[state]}${progress} – ${name}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
