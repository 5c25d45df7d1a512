// The worker that keeps an archive; started by webStore.
import { browserLines } from "./browser-lines.ts";
import { serveCalls } from "./channel.ts";

serveCalls(self, browserLines());
