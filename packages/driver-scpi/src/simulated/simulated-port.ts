import type { Clock } from "@runengine/protocols";
import { systemClock } from "@runengine/protocols";
import { latin1Bytes } from "../latin-1.ts";
import { LineFramer } from "../line-framer.ts";
import type { OpenTransport, TransportEvents } from "../transport.ts";
import type { SimulatedInstrument } from "./simulated-instrument.ts";

/** What goes wrong with the next commands that it concerns. */
export interface Disturbance {
  /**
   * `slow`: the reply comes `seconds` late. `cut`: it comes in two pieces, `seconds` apart. `garbage`: a line of rubbish comes before
   * it. `wrong`: the rubbish comes in its place. `silent`: nothing comes. `drop`: the line is dropped instead.
   */
  readonly kind: "slow" | "cut" | "garbage" | "wrong" | "silent" | "drop";
  /** Default: 0.05. */
  readonly seconds?: number;
  /** Commands that it concerns. Default: all. */
  readonly on?: RegExp;
  /** How many of them. Default: 1. */
  readonly times?: number;
}

const rubbish = "\xff\x00#~garbage\n";

/** The socket of a simulated instrument, with faults on demand. */
export class SimulatedPort {
  readonly #instrument: SimulatedInstrument;
  readonly #clock: Clock;
  readonly #clients = new Set<TransportEvents>();
  #disturbances: { readonly what: Disturbance; left: number }[] = [];
  #refusals = 0;
  #busy: Promise<void> = Promise.resolve();

  constructor(instrument: SimulatedInstrument, { clock = systemClock }: { readonly clock?: Clock } = {}) {
    this.#instrument = instrument;
    this.#clock = clock;
  }

  /** Lets something go wrong. Those told first come first. */
  disturb(disturbance: Disturbance): void {
    this.#disturbances.push({ what: disturbance, left: disturbance.times ?? 1 });
  }

  /** Takes back all that is still to go wrong. */
  calm(): void {
    this.#disturbances = [];
    this.#refusals = 0;
  }

  /** Refuses the next attempts to connect. */
  refuse(times = 1): void {
    this.#refusals = times;
  }

  /** Hangs up on everybody. */
  drop(): void {
    for (const client of [...this.#clients]) this.#hangUp(client);
  }

  /** @throws Error when it refuses. */
  connect(client: TransportEvents): OpenTransport {
    if (this.#refusals > 0) {
      this.#refusals--;
      throw new Error("the simulated instrument refuses the connection");
    }
    const framer = new LineFramer("\n");
    this.#clients.add(client);
    return {
      write: (bytes) => {
        for (const line of framer.push(bytes)) this.#take(line, client);
      },
      close: () => {
        this.#clients.delete(client);
      },
    };
  }

  #take(line: string, client: TransportEvents): void {
    this.#busy = this.#busy.then(() => this.#answer(line, client));
  }

  async #answer(line: string, client: TransportEvents): Promise<void> {
    if (!this.#clients.has(client)) return;
    const disturbance = this.#disturbanceOf(line);
    if (disturbance?.kind === "drop") return this.#hangUp(client);
    const reply = await this.#instrument.answer(line);
    if (reply !== undefined) await this.#send(client, `${reply}\n`, disturbance);
  }

  async #send(client: TransportEvents, reply: string, disturbance: Disturbance | undefined): Promise<void> {
    const { kind, seconds = 0.05 } = disturbance ?? {};
    const send = (text: string) => {
      if (this.#clients.has(client)) client.received(latin1Bytes(text));
    };
    if (kind === "silent") return;
    if (kind === "slow") await this.#clock.sleep(seconds);
    if (kind === "wrong") return send(rubbish);
    if (kind !== "cut") return send(kind === "garbage" ? rubbish + reply : reply);
    const middle = Math.ceil(reply.length / 2);
    send(reply.slice(0, middle));
    await this.#clock.sleep(seconds);
    send(reply.slice(middle));
  }

  #disturbanceOf(line: string): Disturbance | undefined {
    const next = this.#disturbances.find(({ what, left }) => left > 0 && (what.on?.test(line) ?? true));
    if (next) next.left--;
    return next?.what;
  }

  #hangUp(client: TransportEvents): void {
    this.#clients.delete(client);
    client.lost(new Error("the instrument has closed the connection"));
  }
}
