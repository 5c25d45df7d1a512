import type { LineStore } from "@runengine/storage/sqlite";
import { type PackedError, packError, unpackError } from "./error-transfer.ts";
import { WorkerFailedError } from "./errors.ts";

/** What the worker needs to know to open an archive. */
export interface OpenOptions {
  readonly name: string;
  /** Who opens it, for those who find it taken. */
  readonly holder: string;
  /** How long it may wait for whoever has it, in seconds. */
  readonly patience: number;
}

/** What the page asks of the worker. */
export interface Calls extends LineStore {
  open(options: OpenOptions): void | Promise<void>;
}

type CallName = keyof Calls;
type Arguments<K extends CallName> = Parameters<Calls[K]>;
type Answer<K extends CallName> = Awaited<ReturnType<Calls[K]>>;

interface Request {
  readonly id: number;
  readonly call: CallName;
  readonly values: readonly unknown[];
}

type Reply = { readonly id: number } & ({ readonly value: unknown } | { readonly error: PackedError });

/** The calls as the page makes them: each answered by a promise, in order. */
export type RemoteCalls = <K extends CallName>(call: K, ...values: Arguments<K>) => Promise<Answer<K>>;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Makes calls to a worker that {@link serveCalls}. Where the worker fails, whatever is waiting is rejected. */
export function remoteCalls(worker: Worker): RemoteCalls {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let failure: WorkerFailedError | undefined;

  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ("error" in data) call?.reject(unpackError(data.error));
    else call?.resolve(data.value);
  });
  worker.addEventListener("error", ({ message }) => {
    failure = new WorkerFailedError(message || "it could not be loaded");
    for (const call of waiting.values()) call.reject(failure);
    waiting.clear();
  });

  return <K extends CallName>(call: K, ...values: Arguments<K>) =>
    new Promise<Answer<K>>((resolve, reject) => {
      if (failure) throw failure;
      const id = ++lastId;
      worker.postMessage({ id, call, values } satisfies Request);
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
    });
}

/** Answers calls in a worker, one after the other where they are answered at once. */
export function serveCalls(
  scope: Pick<typeof globalThis, "addEventListener"> & { postMessage(reply: Reply): void },
  calls: Calls,
): void {
  scope.addEventListener("message", (event) => {
    void answer((event as MessageEvent<Request>).data, calls, (reply) => scope.postMessage(reply));
  });
}

async function answer(
  { id, call, values }: Request,
  calls: Calls,
  reply: (reply: Reply) => void,
): Promise<void> {
  try {
    const value = (calls[call] as (...values: readonly unknown[]) => unknown)(...values);
    reply({ id, value: value instanceof Promise ? await value : value });
  } catch (error) {
    reply({ id, error: packError(error) });
  }
}
