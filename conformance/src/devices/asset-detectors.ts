import type { DataKeys } from "@runengine/event-model";
import { type AssetDocument, type Readings, type Status, settableStatus } from "@runengine/protocols";
import type { Device } from "./device.ts";
import { OldStyleStaged } from "./motors.ts";

/** Writes files and tells of them by resource and datum documents. */
export class ImageDet extends OldStyleStaged {
  #resource: string | undefined;
  #point = 0;
  #last = "";
  #queue: AssetDocument[] = [];

  describe(): DataKeys {
    return this.spec.describe ?? {};
  }

  read(): Readings {
    return this.readings({ [`${this.name}_image`]: this.#last });
  }

  override stage(): readonly Device[] {
    this.log("stage");
    this.#resource = undefined;
    return [this];
  }

  trigger(): Status {
    this.log("trigger");
    this.#resource ??= this.#open();
    const resource = this.#resource;
    const point = this.#point++;
    this.#last = `${resource}/${point}`;
    this.#queue.push(["datum", { datum_id: this.#last, resource, datum_kwargs: { point } }]);
    return this.done("trigger");
  }

  collectAssetDocs(): readonly AssetDocument[] {
    const queue = this.#queue;
    this.#queue = [];
    return queue;
  }

  #open(): string {
    const uid = this.world.newUid();
    this.#point = 0;
    this.#queue.push([
      "resource",
      {
        uid,
        spec: "SIM_IMG",
        root: "/",
        resource_path: `data/${this.name}`,
        resource_kwargs: { frame_per_point: 1 },
        path_semantics: "posix",
      },
    ]);
    return uid;
  }
}

/** Hands over the frames of a growing file by stream_resource and stream_datum documents. */
class StreamFile {
  #uid: string | undefined;
  #handedOver = 0;
  #part = 0;

  documents(name: string, upTo: number, newUid: () => string): readonly AssetDocument[] {
    const documents: AssetDocument[] = [];
    if (this.#uid === undefined) {
      this.#uid = newUid();
      documents.push([
        "stream_resource",
        {
          uid: this.#uid,
          data_key: `${name}_data`,
          mimetype: "application/x-hdf5",
          uri: `file://localhost/data/${name}.h5`,
          parameters: { dataset: "/entry/data" },
        },
      ]);
    }
    if (upTo > this.#handedOver) {
      documents.push([
        "stream_datum",
        {
          uid: `${this.#uid}/${this.#part++}`,
          stream_resource: this.#uid,
          descriptor: "",
          indices: { start: this.#handedOver, stop: upTo },
          seq_nums: { start: 0, stop: 0 },
        },
      ]);
      this.#handedOver = upTo;
    }
    return documents;
  }
}

/** Writes frames into one growing file, which begins anew when it is staged. */
abstract class StreamDet extends OldStyleStaged {
  protected frames: number = 0;
  protected file: StreamFile = new StreamFile();

  describe(): DataKeys {
    return this.spec.describe ?? {};
  }

  read(): Readings {
    return {};
  }

  override stage(): readonly Device[] {
    this.log("stage");
    this.frames = 0;
    this.file = new StreamFile();
    return [this];
  }
}

export class StreamStepDet extends StreamDet {
  trigger(): Status {
    this.log("trigger");
    this.frames += 1;
    return this.done("trigger");
  }

  getIndex(): number {
    return this.frames;
  }

  collectAssetDocs(index?: number): readonly AssetDocument[] {
    this.log("collect_asset_docs", [index ?? null]);
    return this.file.documents(this.name, index ?? this.frames, this.world.newUid);
  }
}

/** Frames of a flight in all. */
const flight = 6;

export class StreamFlyDet extends StreamDet {
  #flight = settableStatus();

  describeCollect(): DataKeys {
    return (this.spec.describe_collect ?? {}) as DataKeys;
  }

  kickoff(): Status {
    this.log("kickoff");
    return this.done("kickoff");
  }

  complete(): Status {
    this.log("complete");
    this.#flight = this.of("complete", settableStatus());
    if (this.frames >= flight) this.#flight.finish();
    return this.#flight;
  }

  getIndex(): number {
    this.#advance();
    return this.frames;
  }

  collectAssetDocs(index?: number): readonly AssetDocument[] {
    this.log("collect_asset_docs", [index ?? null]);
    if (index === undefined) this.#advance();
    return this.file.documents(this.name, index ?? this.frames, this.world.newUid);
  }

  #advance(): void {
    const step = this.name === "streamdet1" ? 3 : 2;
    this.frames = Math.min(flight, this.frames + step);
    if (this.frames >= flight) this.#flight.finish();
  }
}
