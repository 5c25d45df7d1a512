import { isMovable, type Movable, type Named } from "@runengine/protocols";

/** One device and where it goes. */
export interface Move {
  readonly device: Movable;
  readonly target: unknown;
}

/** A device whose axes are reckoned from others. Moving several of them is one move of the whole. */
interface PseudoPositioner extends Movable {
  /** The reckoned axes by the names that its own `set` takes. */
  readonly pseudoAxes: Readonly<Record<string, Named>>;
}

function pseudoParent(device: Named): PseudoPositioner | undefined {
  const { parent } = device;
  return isMovable(parent) && "pseudoAxes" in parent ? (parent as PseudoPositioner) : undefined;
}

/**
 * Several pseudo axes of one device as one move of it, so that none of them undoes another; everything else as it is.
 *
 * @throws TypeError when a device is moved together with axes of its own, or its pseudo axes together with real ones.
 */
export function pseudoMoves(plan: string, moves: readonly Move[]): readonly Move[] {
  const merged = new Map<Movable, Move>();
  for (const move of moves) {
    const whole = pseudoParent(move.device);
    const siblings = moves.filter(({ device }) => device.parent === whole);
    if (!whole) {
      merged.set(move.device, move);
      continue;
    }
    if (moves.some(({ device }) => device === whole)) {
      throw new TypeError(
        `${plan}: ${whole.name} cannot be moved together with its axis ${move.device.name}`,
      );
    }
    if (siblings.length < 2) merged.set(move.device, move);
    else if (!merged.has(whole)) merged.set(whole, { device: whole, target: joint(plan, whole, siblings) });
  }
  return [...merged.values()];
}

function joint(
  plan: string,
  whole: PseudoPositioner,
  moves: readonly Move[],
): Readonly<Record<string, unknown>> {
  const axes = Object.entries(whole.pseudoAxes);
  return Object.fromEntries(
    moves.map(({ device, target }) => {
      const name = axes.find(([, axis]) => axis === device)?.[0];
      if (name !== undefined) return [name, target];
      throw new TypeError(
        `${plan}: ${device.name} is a real axis of ${whole.name} and cannot be moved together with its pseudo axes`,
      );
    }),
  );
}
