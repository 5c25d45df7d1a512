import type { Clock, TwinOf } from "@runengine/protocols";
import { twinsOn } from "@runengine/protocols";
import { aboveZero } from "./option-checks.ts";
import type { LightSource } from "./sim-detector.ts";
import { SimMotor } from "./sim-motor.ts";
import { SimPseudo } from "./sim-pseudo.ts";

export interface SimMonochromatorOptions {
  /** Distance of the reflecting planes, in Å. Default: 3.1356, that of Si(111). */
  readonly spacing?: number;
  /** In degrees. Default: one named `<name>_bragg`, at 15, that goes 1°/s. */
  readonly bragg?: SimMotor;
  /** Pitch of the second crystal against the first, in µrad. Default: one named `<name>_pitch`, at 0, that goes 10 µrad/s. */
  readonly pitch?: SimMotor;
  /** Width of the rocking curve, as standard deviation, in µrad. Default: 12. */
  readonly rockingWidth?: number;
  /** Pitch at which the crystals are parallel, in µrad. Default: 0. */
  readonly parallelAt?: number;
  readonly clock?: Clock;
}

/** h·c in keV·Å. */
const keVÅngström = 12.398419843;

const degrees = Math.PI / 180;

/**
 * A monochromator of two crystals: its `energy`, in keV, is reckoned from the Bragg angle (λ = 2·d·sin θ), and it lets through as much as
 * its crystals are parallel.
 */
export class SimMonochromator extends SimPseudo<"energy", "bragg"> implements LightSource {
  readonly pitch: SimMotor;
  readonly #crystals: {
    readonly spacing: number;
    readonly rockingWidth: number;
    readonly parallelAt: number;
  };

  /** @throws RangeError for a spacing or width that is not above 0. */
  constructor(name: string, options: SimMonochromatorOptions = {}) {
    const { spacing = 3.1356, rockingWidth = 12, parallelAt = 0, clock } = options;
    aboveZero(name, { spacing, rockingWidth });
    const onClock = clock ? { clock } : {};
    super(name, {
      pseudo: { energy: "keV" },
      real: {
        bragg:
          options.bragg ??
          new SimMotor(`${name}_bragg`, {
            initial: 15,
            velocity: 1,
            limits: [5, 60],
            units: "deg",
            ...onClock,
          }),
      },
      forward: ({ energy }) => ({ bragg: Math.asin(keVÅngström / (2 * spacing * energy)) / degrees }),
      inverse: ({ bragg }) => ({ energy: keVÅngström / (2 * spacing * Math.sin(bragg * degrees)) }),
    });
    this.#crystals = { spacing, rockingWidth, parallelAt };
    this.pitch =
      options.pitch ??
      new SimMotor(`${name}_pitch`, { velocity: 10, limits: [-500, 500], units: "µrad", ...onClock });
  }

  get energy(): (typeof this.pseudoAxes)["energy"] {
    return this.pseudoAxes.energy;
  }

  get bragg(): SimMotor {
    return this.real.bragg;
  }

  /** What it lets through: the rocking curve, as a Gaussian. */
  flux(): number {
    const { rockingWidth, parallelAt } = this.#crystals;
    return Math.exp(-((this.pitch.position - parallelAt) ** 2) / (2 * rockingWidth ** 2));
  }

  /** One over the twins of its motors. */
  override twin(clock: Clock, twinOf: TwinOf = twinsOn(clock)): SimMonochromator {
    return new SimMonochromator(this.name, {
      ...this.#crystals,
      bragg: twinOf(this.bragg),
      pitch: twinOf(this.pitch),
      clock,
    });
  }
}
