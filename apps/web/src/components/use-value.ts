import { useSyncExternalStore } from "react";
import type { Observable } from "../model/value-store.ts";

/** The present value of a store; the component is drawn again when it changes. */
export function useValue<T>(store: Observable<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}
