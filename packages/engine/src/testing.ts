import type { AnyDocument, DataKeys, DocumentName, Documents } from "@runengine/event-model";
import type { Clock, Readings, Status } from "@runengine/protocols";
import { settableStatus, virtualClock } from "@runengine/protocols";
import { RunEngine, type RunEngineOptions } from "./run-engine.ts";

/** An engine in virtual time that counts its uids, with all that it tells of. */
export function watchedEngine(options: RunEngineOptions = {}): {
  readonly RE: RunEngine;
  readonly clock: Clock;
  readonly documents: AnyDocument[];
  readonly commands: string[];
  readonly states: string[];
  readonly problems: string[];
  documentsOf<N extends DocumentName>(name: N): Documents[N][];
} {
  const clock = options.clock ?? virtualClock();
  let uids = 0;
  const RE = new RunEngine({ clock, newUid: () => `uid-${++uids}`, ...options });
  const documents: AnyDocument[] = [];
  const commands: string[] = [];
  const states: string[] = [];
  const problems: string[] = [];
  RE.subscribe("all", (...document) => {
    documents.push(document);
  });
  RE.on("message", ({ command }) => commands.push(command));
  RE.on("state", (state) => states.push(state));
  RE.on("problem", (where, error) =>
    problems.push(`${where}: ${error instanceof Error ? error.message : error}`),
  );
  const documentsOf = <N extends DocumentName>(name: N): Documents[N][] =>
    documents.flatMap((document) => (document[0] === name ? [document[1] as Documents[N]] : []));
  return { RE, clock, documents, commands, states, problems, documentsOf };
}

const dataKeys = (name: string): DataKeys => ({
  [name]: { dtype: "number", shape: [], source: `test:${name}` },
});

/** A detector whose value counts its triggers. */
export function countingDetector(name = "det"): {
  readonly name: string;
  triggers: number;
  trigger(): void;
  read(): Readings;
  describe(): DataKeys;
} {
  return {
    name,
    triggers: 0,
    trigger() {
      this.triggers++;
    },
    read() {
      return { [name]: { value: this.triggers, timestamp: 1 } };
    },
    describe: () => dataKeys(name),
  };
}

/** A motor that moves one unit a second, and logs what is asked of it. */
export function slowMotor(
  clock: Clock,
  name = "motor",
): {
  readonly name: string;
  readonly calls: string[];
  position: number;
  set(value: number): Status;
  stop(success?: boolean): void;
  read(): Readings;
  describe(): DataKeys;
} {
  let stopMove: (() => void) | undefined;
  return {
    name,
    calls: [],
    position: 0,
    set(value) {
      this.calls.push(`set ${value}`);
      const status = settableStatus();
      const forget = clock.after(Math.abs(value - this.position), () => {
        this.position = value;
        status.finish();
      });
      stopMove = () => {
        forget();
        status.fail(new Error("stopped on the way"));
      };
      return status;
    },
    stop() {
      this.calls.push("stop");
      stopMove?.();
    },
    read() {
      return { [name]: { value: this.position, timestamp: clock.now() } };
    },
    describe: () => dataKeys(name),
  };
}
