/**
 * A reply that a handler makes of a device's answer once it comes. The engine drops an answer that comes after its message was given up.
 *
 * Awaited by whoever calls the handler it is what a promise is; the engine itself waits for the device alone, which saves a promise and
 * a turn of the promise queue.
 */
export class LaterReply<A, R> implements PromiseLike<R> {
  readonly answer: Promise<A>;
  readonly take: (answer: A) => R | Promise<R>;

  constructor(answer: PromiseLike<A>, take: (answer: A) => R | Promise<R>) {
    this.answer = answer instanceof Promise ? answer : Promise.resolve(answer);
    this.take = take;
  }

  // biome-ignore lint/suspicious/noThenProperty: a handler may be called by another one, which awaits it.
  then<T = R, E = never>(
    onReply?: ((reply: R) => T | PromiseLike<T>) | null,
    onError?: ((error: unknown) => E | PromiseLike<E>) | null,
  ): Promise<T | E> {
    return this.answer.then(this.take).then(onReply, onError);
  }
}
