/** A case needs something that this project does not have yet. */
export class NotMadeYet extends Error {
  override readonly name = "NotMadeYet";
  constructor(what: string) {
    super(`not made yet: ${what}`);
  }
}
