/** How something gets from one value to another. */
export interface Trajectory {
  /** Seconds until it counts as arrived. */
  readonly seconds: number;
  /** Where it then is and stays; absent where it goes on along the trajectory. */
  readonly to?: number;
  /** The value so many seconds after the start, also after its end. */
  at(elapsed: number): number;
}

export function resting(at: number): Trajectory {
  return { seconds: 0, to: at, at: () => at };
}

/**
 * From here to there: with a finite acceleration speeding up to `velocity`, keeping it, and slowing down; over a short way it turns to
 * slowing down before it has reached it.
 *
 * @param acceleration - In units/s²; infinite: at full speed at once.
 */
export function straight(from: number, to: number, velocity: number, acceleration: number): Trajectory {
  const way = Math.abs(to - from);
  const direction = Math.sign(to - from);
  if (way === 0 || velocity === Number.POSITIVE_INFINITY) return resting(to);
  const peak = Math.min(velocity, Math.sqrt(way * acceleration));
  const ramp = acceleration === Number.POSITIVE_INFINITY ? 0 : peak / acceleration;
  const seconds = way / peak + ramp;
  const travelled = (t: number) => {
    if (ramp === 0) return (way * t) / seconds;
    if (t < ramp) return (acceleration * t ** 2) / 2;
    if (t > seconds - ramp) return way - (acceleration * (seconds - t) ** 2) / 2;
    return peak * (t - ramp / 2);
  };
  return { seconds, to, at: (elapsed) => (elapsed >= seconds ? to : from + direction * travelled(elapsed)) };
}

/** One after the other. */
export function sequence(first: Trajectory, second: Trajectory): Trajectory {
  const seconds = first.seconds + second.seconds;
  return {
    seconds,
    ...(second.to !== undefined && { to: second.to }),
    at: (elapsed) => (elapsed < first.seconds ? first.at(elapsed) : second.at(elapsed - first.seconds)),
  };
}

/**
 * Goes beyond `to` by at most `overshoot` and comes back: h·x·e^(1−x) with x the time in units of `decay`.
 *
 * @param overshoot - With sign, in the units of the value.
 * @param tolerance - It counts as arrived when it is, and stays, so near.
 */
export function overshooting(to: number, overshoot: number, decay: number, tolerance: number): Trajectory {
  const beyond = (x: number) => Math.abs(overshoot) * x * Math.exp(1 - x);
  let seconds = 0;
  if (Math.abs(overshoot) > tolerance) {
    let [near, far] = [1, 2];
    while (beyond(far) > tolerance) far *= 2;
    while (far - near > 1e-9 * far) {
      const middle = (near + far) / 2;
      if (beyond(middle) > tolerance) near = middle;
      else far = middle;
    }
    seconds = far * decay;
  }
  return { seconds, at: (elapsed) => to + Math.sign(overshoot) * beyond(elapsed / decay) };
}
