import type { Named } from "@runengine/protocols";
import { devicePath } from "@runengine/protocols";
import { UnknownPartError } from "./errors.ts";
import type { GroupDevice } from "./group.ts";
import { type TextNode, textTree } from "./text-tree.ts";

const noParts: ReadonlyMap<string, Named> = new Map();

/** The parts of a device by name; none where it is no group. */
export function partsOf(device: Named): ReadonlyMap<string, Named> {
  const { parts } = device as Partial<GroupDevice>;
  return parts instanceof Map ? parts : noParts;
}

/** Gives the device and all its parts, a part after the one that it belongs to. */
export function* walkDevice(device: Named): Generator<Named, void, undefined> {
  yield device;
  for (const part of partsOf(device).values()) yield* walkDevice(part);
}

/**
 * The part at an address such as `stage/x/velocity`, seen from `device`; the device itself at the empty one.
 *
 * @throws UnknownPartError that names the parts there are.
 */
export function partAt(device: Named, path: string): Named {
  let at = device;
  for (const key of path.split("/").filter(Boolean)) {
    const parts = partsOf(at);
    const part = parts.get(key);
    if (!part) throw new UnknownPartError(devicePath(at), key, [...parts.keys()]);
    at = part;
  }
  return at;
}

/** The device and its parts as a tree of text, one a line. */
export function printDevice(device: Named): string {
  return [device.name, ...textTree(nodesBelow(device))].join("\n");
}

function nodesBelow(device: Named): readonly TextNode[] {
  return [...partsOf(device)].map(([key, part]) => ({
    text: `${key} (${part.name})`,
    below: nodesBelow(part),
  }));
}
