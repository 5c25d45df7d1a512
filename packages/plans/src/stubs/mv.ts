import { message, type Plan, set } from "@runengine/messages";
import { isMovable, type Movable, type Named, type Status } from "@runengine/protocols";
import { newGroup } from "../new-group.ts";
import { relativeSetWrapper } from "../preprocessors/relative-set-wrapper.ts";
import { type Move, pseudoMoves } from "./pseudo-moves.ts";

export interface MvOptions {
  /** Name of the group of the moves. Default: made up. */
  readonly group?: string;
  /** Seconds that the moves may take. Default: without end. */
  readonly timeout?: number | null;
  /** Further keyword arguments for the devices' own `set`. */
  readonly [device: string]: unknown;
}

/** Devices and targets in turn, options last. */
interface Mv {
  <A>(device: Movable<A>, target: NoInfer<A>, options?: MvOptions): Plan<readonly Status[]>;
  <A, B>(
    device: Movable<A>,
    target: NoInfer<A>,
    device2: Movable<B>,
    target2: NoInfer<B>,
    options?: MvOptions,
  ): Plan<readonly Status[]>;
  <A, B, C>(
    device: Movable<A>,
    target: NoInfer<A>,
    device2: Movable<B>,
    target2: NoInfer<B>,
    device3: Movable<C>,
    target3: NoInfer<C>,
    options?: MvOptions,
  ): Plan<readonly Status[]>;
  (...devicesAndTargets: readonly unknown[]): Plan<readonly Status[]>;
}

/**
 * Moves devices together and waits for all of them: `mv(x, 1, y, 2)`. Several pseudo axes of one device are one move of it.
 *
 * @returns The statuses of the moves, in order.
 * @throws TypeError when a device cannot be set, or is there twice.
 */
export const mv: Mv = (...given: readonly unknown[]): Plan<readonly Status[]> => {
  const [moves, options] = movesOf("mv", given);
  return moveAll(pseudoMoves("mv", moves), options);
};

/** Moves devices together by so much, relative to where they are set to, and waits for all of them: `mvr(x, 1, y, -2)`. */
export const mvr: Mv = (...given: readonly unknown[]): Plan<readonly Status[]> => {
  const [moves, options] = movesOf("mvr", given);
  return relativeSetWrapper(
    moveAll(moves, options),
    moves.map(({ device }) => device),
  );
};

function* moveAll(moves: readonly Move[], options: MvOptions): Plan<readonly Status[]> {
  const { group = newGroup("mv"), timeout = null, ...rest } = options;
  const statuses: Status[] = [];
  for (const { device, target } of moves) {
    statuses.push((yield set.msg(device, target, { ...rest, group })) as Status);
  }
  yield message("wait", null, [], { group, timeout });
  return statuses;
}

function movesOf(plan: string, given: readonly unknown[]): [moves: readonly Move[], options: MvOptions] {
  const pairs = given.length - (given.length % 2);
  const moves: Move[] = [];
  for (let at = 0; at < pairs; at += 2) {
    const device = given[at];
    if (!isMovable(device)) {
      const name = (device as Partial<Named> | null)?.name ?? String(device);
      throw new TypeError(`${plan}: argument ${at + 1} must be a device that can be set, got ${name}`);
    }
    if (moves.some((move) => move.device === device)) {
      throw new TypeError(`${plan}: ${device.name} is there twice; give one target for each device`);
    }
    moves.push({ device, target: given[at + 1] });
  }
  const last = given[pairs] ?? {};
  if (moves.length === 0 || isMovable(last) || typeof last !== "object") {
    throw new TypeError(`${plan}: devices and targets must come in turn: ${plan}(device, target, …)`);
  }
  return [moves, last as MvOptions];
}
