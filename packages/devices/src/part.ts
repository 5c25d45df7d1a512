import { devicePath, type Named } from "@runengine/protocols";

/** A device that can be a part of a group, which then names it. */
export abstract class Part implements Named {
  #name: string;
  #parent: Named | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  get name(): string {
    return this.#name;
  }

  get parent(): Named | undefined {
    return this.#parent;
  }

  /** Makes it a part of `parent`, under a name that tells so. A group does it. @throws TypeError when it is a part of another. */
  adopt(name: string, parent: Named): void {
    if (this.#parent && this.#parent !== parent)
      throw new TypeError(`${devicePath(this)} is a part of ${this.#parent.name} already; make another one`);
    this.#parent = parent;
    this.#name = name;
    this.renamed();
  }

  /** Called when it has another name: its own parts get theirs. */
  protected renamed(): void {}
}
