import type { AnyDocument, DocumentName } from "@runengine/event-model";
import { documentNames } from "@runengine/event-model";
import type { ListenTo } from "@runengine/messages";
import type { Clock, MaybePromise } from "@runengine/protocols";
import { systemClock } from "@runengine/protocols";
import { CriticalListenerError } from "../errors.ts";
import type { Limits } from "../limits.ts";
import { BoundedFeed } from "./bounded-feed.ts";
import type { ListenerFeed } from "./listener-feed.ts";
import { isReadableStore, LosslessFeed } from "./lossless-feed.ts";
import { defaultBound, keepLatest, keepSample } from "./overflow.ts";
import { TimedListener } from "./timed-listener.ts";

/** How a listener gets its documents: awaited; never waited for. */
export type Delivery = "critical" | "lossless" | "latest" | "sample";

/** Gets every document. */
export type DocumentListener = (...document: AnyDocument) => MaybePromise<unknown>;

export interface SubscribeOptions {
  /**
   * `critical`: awaited, in order; a failure fails the run. All others never hold up or break a run; where such a one falls behind,
   * `latest` keeps the newest documents, `sample` keeps some spread evenly, and `lossless` reads on from the store (without a store it
   * is like `latest`). Default: latest, unless the engine was made with another.
   */
  readonly delivery?: Delivery;
  /** Documents that may wait for it; up to twice as many do. For `latest` and `sample`. Default: 1000. */
  readonly bound?: number;
}

/** How a listener fares. */
export interface ListenerInfo {
  readonly token: number;
  /** Name of its function; empty for one without. */
  readonly label: string;
  readonly name: ListenTo;
  readonly delivery: Delivery;
  /** Documents that wait for it. */
  readonly queued: number;
  /** Documents that it never got. */
  readonly lost: number;
  /** Seconds of real time that it has used, estimated. */
  readonly timeUsed: number;
  readonly lastError: unknown;
  /** Whether it hung, and gets nothing any more. */
  readonly isCutOff: boolean;
}

interface Subscription {
  readonly token: number;
  readonly name: ListenTo;
  readonly listener: DocumentListener;
  readonly delivery: Delivery;
  /** Calls the listener; for a critical one it only keeps the account. */
  readonly timed: TimedListener;
  /** Absent for a critical listener. */
  readonly feed: ListenerFeed | undefined;
}

/** Holds an error, which may be undefined. */
interface Failure {
  readonly error: unknown;
}

export interface DispatcherOptions {
  readonly clock: Clock;
  readonly defaultDelivery: Delivery;
  /** Lossless listeners read on from it. */
  readonly store: unknown;
  readonly limits: Pick<Limits, "listener" | "view">;
  readonly problem: (where: string, error: unknown) => void;
}

/** Brings the documents to the listeners, in order. */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #subscriptions = new Map<number, Subscription>();
  #critical: readonly Subscription[] = [];
  #others: readonly Subscription[] = [];
  #tokens = 0;
  #tail: Promise<void> | undefined;
  /** What a critical listener has failed with, until it is thrown. */
  #failure: Failure | undefined;

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** @throws TypeError for a name that no document has. */
  subscribe(name: ListenTo, listener: DocumentListener, options: SubscribeOptions = {}): number {
    if (name !== "all" && !documentNames.includes(name as DocumentName)) {
      throw new TypeError(
        `"${String(name)}" is no document; subscribe to "all" or one of ${documentNames.join(", ")}`,
      );
    }
    if (typeof listener !== "function") throw new TypeError(`the listener of "${name}" is no function`);
    const delivery = options.delivery ?? this.#options.defaultDelivery;
    const token = ++this.#tokens;
    const problem = (error: unknown) => this.#options.problem(labelOf(listener), error);
    const timed = new TimedListener(listener, { limit: this.#options.limits.view, problem });
    const feed = this.#feedOf(delivery, timed, options.bound ?? defaultBound, problem);
    this.#subscriptions.set(token, { token, name, listener, delivery, timed, feed });
    this.#sort();
    return token;
  }

  get listeners(): readonly ListenerInfo[] {
    return [...this.#subscriptions.values()].map(({ token, name, listener, delivery, timed, feed }) => ({
      token,
      label: listener.name,
      name,
      delivery,
      queued: feed?.length ?? 0,
      lost: feed?.lost ?? 0,
      timeUsed: timed.timeUsed,
      lastError: timed.lastError,
      isCutOff: timed.isCutOff,
    }));
  }

  unsubscribe(token: number): void {
    this.#subscriptions.delete(token);
    this.#sort();
  }

  /** Brings one document to everybody; gives a promise only where a critical listener did. */
  emit(document: AnyDocument): MaybePromise<void> {
    // A document comes to everybody also after one that somebody did not take: the run's documents stay whole.
    if (this.#tail !== undefined)
      return this.#track(this.#tail.catch(() => {}).then(() => this.#deliver(document)));
    const waiting = this.#deliver(document);
    return waiting && this.#track(waiting);
  }

  /** Settles when nothing is on its way any more. @throws what a critical listener failed with meanwhile. */
  async settled(): Promise<void> {
    while (this.#tail !== undefined) await this.#tail.catch(() => {});
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure) throw failure.error;
  }

  get busy(): boolean {
    return this.#tail !== undefined || this.#failure !== undefined;
  }

  /** An error is being thrown into the plan: if a critical listener failed with it, it need not be thrown again. Gives whether that is so. */
  forgive(error: unknown): boolean {
    if (this.#failure === undefined || error !== this.#failure.error) return false;
    this.#failure = undefined;
    return true;
  }

  #feedOf(
    delivery: Delivery,
    timed: TimedListener,
    bound: number,
    problem: (error: unknown) => void,
  ): ListenerFeed | undefined {
    const { store } = this.#options;
    switch (delivery) {
      case "critical":
        return undefined;
      case "sample":
        return new BoundedFeed(timed, bound, keepSample);
      case "lossless":
        if (isReadableStore(store)) return new LosslessFeed(timed, store, problem);
        return new BoundedFeed(timed, bound, keepLatest);
      default:
        return new BoundedFeed(timed, bound, keepLatest);
    }
  }

  #sort(): void {
    const all = [...this.#subscriptions.values()];
    const isFirst = (one: Subscription, at: number) =>
      all.findIndex(({ listener, name }) => listener === one.listener && name === one.name) === at;
    const unique = all.filter(isFirst);
    this.#critical = unique.filter(({ delivery }) => delivery === "critical");
    this.#others = unique.filter(({ delivery }) => delivery !== "critical");
  }

  #track(waiting: Promise<void>): Promise<void> {
    const release = this.#options.clock.hold();
    const tail: Promise<void> = waiting.finally(() => {
      release();
      if (this.#tail === tail) this.#tail = undefined;
    });
    tail.catch(() => {});
    this.#tail = tail;
    return tail;
  }

  /**
   * Brings a document to the critical listeners from the place `from` on, then to the others.
   *
   * @throws what the first critical listener fails with, when everybody has got the document.
   */
  #deliver(
    document: AnyDocument,
    critical: readonly Subscription[] = this.#critical,
    from = 0,
    failed?: Failure,
  ): MaybePromise<void> {
    let failure = failed;
    for (let i = from; i < critical.length; i++) {
      const subscription = critical[i] as Subscription;
      if (subscription.name !== "all" && subscription.name !== document[0]) continue;
      try {
        const waiting = subscription.listener(document[0] as never, document[1] as never);
        if (waiting instanceof Promise) {
          const taken = this.#inTime(waiting, subscription, document);
          const goOn = (later = failure) => this.#deliver(document, critical, i + 1, later);
          return taken.then(
            () => goOn(),
            (error: unknown) => goOn(failure ?? { error }),
          );
        }
      } catch (error) {
        failure ??= { error };
      }
    }
    this.#pass(document);
    if (failure === undefined) return;
    this.#failure ??= failure;
    throw failure.error;
  }

  #inTime(waiting: Promise<unknown>, { listener }: Subscription, [name]: AnyDocument): Promise<unknown> {
    const seconds = this.#options.limits.listener;
    return new Promise((resolve, reject) => {
      const forget = systemClock.after(seconds, () => {
        const problem = `${labelOf(listener)} did not take the ${name} document within ${seconds} s`;
        reject(new CriticalListenerError(`${problem}; the run fails, since it would not be kept`));
      });
      waiting.then(resolve, reject).finally(forget);
    });
  }

  #pass(document: AnyDocument): void {
    const others = this.#others;
    for (let i = 0; i < others.length; i++) {
      const { name, feed } = others[i] as Subscription;
      if (name === "all" || name === document[0]) feed?.push(document);
    }
  }
}

function labelOf(listener: DocumentListener): string {
  return listener.name ? `the listener "${listener.name}"` : "a listener";
}
