import type { DataKeys } from "@runengine/event-model";
import type { AssetDocument, MaybePromise, PartialEvent, SettableStatus, Work } from "@runengine/protocols";
import type { Bench, Manner } from "./bench.ts";

/** Rows, or frames, of one flight. */
const rowsPerFlight = 4;
/** Seconds of a flight. */
const duration = 2;

/** What flies for some seconds, unless it is stopped. */
abstract class Flight {
  readonly name: string;
  protected readonly bench: Bench;
  protected readonly manner: Manner;
  #began: number | undefined;
  #status: SettableStatus | undefined;

  constructor(name: string, bench: Bench, manner: Manner) {
    this.name = name;
    this.bench = bench;
    this.manner = manner;
  }

  kickoff(): Work {
    return this.bench.work({ device: this.name, method: "kickoff" }, this.manner, 0.3, () => {
      this.#began = this.bench.clock.now();
      this.begun();
    });
  }

  complete(): Work {
    return this.bench.motion({ device: this.name, method: "complete" }, this.manner, (status) => {
      this.#status = status;
      const left = duration - (this.bench.clock.now() - (this.#began ?? this.bench.clock.now()));
      this.bench.clock.after(Math.max(0.01, left), () => status.finish());
    });
  }

  stop(): MaybePromise<void> {
    return this.bench.answer({ device: this.name, method: "stop" }, this.manner, () => {
      this.#status?.fail(new Error(`${this.name} was stopped in flight`));
      this.#status = undefined;
    });
  }

  /** Rows that there are by now. */
  protected get rows(): number {
    if (this.#began === undefined) return 0;
    const part = (this.bench.clock.now() - this.#began) / duration;
    return Math.min(rowsPerFlight, Math.floor(part * rowsPerFlight + 1e-6));
  }

  protected begun(): void {}
}

/** A flyer that hands its rows over once, each when asked. */
export class Flyer extends Flight {
  #given = 0;

  describeCollect(): MaybePromise<Record<string, DataKeys>> {
    return this.bench.answer({ device: this.name, method: "describeCollect" }, this.manner, () => ({
      [this.name]: { [this.name]: { dtype: "number", shape: [], source: `fuzz:${this.name}` } },
    }));
  }

  async *collect(): AsyncGenerator<PartialEvent> {
    await this.bench.answer({ device: this.name, method: "collect" }, this.manner, () => {});
    while (this.#given < this.rows) {
      const time = this.bench.clock.now();
      const row = this.#given++;
      if (this.manner !== "at once") await this.bench.clock.sleep(0.05);
      yield { time, data: { [this.name]: row * row }, timestamps: { [this.name]: time } };
    }
  }

  protected override begun(): void {
    this.#given = 0;
  }
}

/** A detector that writes frames while it flies, and tells where they are. */
export class FrameWriter extends Flight {
  #told = 0;
  #flights = 0;

  describeCollect(): MaybePromise<DataKeys> {
    return this.bench.answer({ device: this.name, method: "describeCollect" }, this.manner, () => ({
      [this.name]: { dtype: "array", shape: [2, 2], source: `fuzz:${this.name}`, external: "STREAM:" },
    }));
  }

  getIndex(): MaybePromise<number> {
    return this.bench.answer({ device: this.name, method: "getIndex" }, this.manner, () => this.rows);
  }

  async *collectAssetDocs(index = this.rows): AsyncGenerator<AssetDocument> {
    await this.bench.answer({ device: this.name, method: "collectAssetDocs" }, this.manner, () => {});
    const uid = `${this.name}-${this.#flights}`;
    if (this.#told === 0 && index > 0) yield ["stream_resource", this.#resource(uid)];
    const from = this.#told;
    if (index <= from) return;
    this.#told = index;
    const range = { start: from, stop: index };
    yield [
      "stream_datum",
      {
        uid: `${uid}/${from}`,
        stream_resource: uid,
        descriptor: "",
        indices: range,
        seq_nums: { start: 0, stop: 0 },
      },
    ];
  }

  protected override begun(): void {
    this.#told = 0;
    this.#flights++;
  }

  #resource(uid: string): Extract<AssetDocument, ["stream_resource", unknown]>[1] {
    return {
      uid,
      data_key: this.name,
      mimetype: "application/x-frames",
      uri: `file://localhost/${uid}`,
      parameters: {},
    };
  }
}
