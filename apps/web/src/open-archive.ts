import type { Archive } from "@runengine/storage";
import { webStore } from "@runengine/storage-web";

/** Opens the browser's archive of runs. Its name parts it from those of other pages of this address. */
export function openArchive(): Promise<Archive> {
  return webStore({ name: "web-app" });
}
