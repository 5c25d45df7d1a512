import type { GroupDevice, PartRole } from "@runengine/devices";
import type { DataKeys } from "@runengine/event-model";
import type { Hints, MaybePromise, Named, Readings } from "@runengine/protocols";

/** A device of a group's parts that can do more than a group. */
export class GroupBased implements GroupDevice {
  readonly #group: GroupDevice;

  constructor(group: GroupDevice) {
    this.#group = group;
  }

  get name(): string {
    return this.#group.name;
  }

  get parent(): Named | undefined {
    return this.#group.parent;
  }

  get hints(): Hints {
    return this.#group.hints;
  }

  get parts(): ReadonlyMap<string, Named> {
    return this.#group.parts;
  }

  roleOf(part: string): PartRole | undefined {
    return this.#group.roleOf(part);
  }

  adopt(name: string, parent: Named): void {
    this.#group.adopt(name, parent);
  }

  read(): MaybePromise<Readings> {
    return this.#group.read();
  }

  describe(): MaybePromise<DataKeys> {
    return this.#group.describe();
  }

  readConfiguration(): MaybePromise<Readings> {
    return this.#group.readConfiguration();
  }

  describeConfiguration(): MaybePromise<DataKeys> {
    return this.#group.describeConfiguration();
  }
}
