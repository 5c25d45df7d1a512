/** Thrown into the plan when the operator ends a call and its data are good: cleanup runs, the run ends as *success*. */
export class RequestStop extends Error {
  override readonly name = "RequestStop";
  constructor(message = "the operator stopped the plan") {
    super(message);
  }
}

/** Thrown into the plan when the operator gives a call up: cleanup runs, the run ends as *abort*. */
export class RequestAbort extends Error {
  override readonly name = "RequestAbort";
  /** What the operator gave as the reason; may be empty. */
  readonly reason: string;
  constructor(reason = "") {
    super(reason || "the operator aborted the plan");
    this.reason = reason;
  }
}

/** A pause was asked for where the plan cannot be taken up again. */
export class FailedPause extends Error {
  override readonly name = "FailedPause";
  constructor() {
    super(
      "The plan cannot be resumed from here (clear_checkpoint), so the pause ends it; add a checkpoint to make pausing possible",
    );
  }
}

/** A message came where it makes no sense, such as `save` without `create`. */
export class IllegalMessageSequence extends Error {
  override readonly name = "IllegalMessageSequence";
}
