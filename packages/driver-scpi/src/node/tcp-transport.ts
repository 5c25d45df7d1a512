import { connect, type Socket } from "node:net";
import { UnreachableError } from "../errors.ts";
import type { Transport, TransportEvents } from "../transport.ts";

export interface TcpOptions {
  /** Name or address of the instrument. */
  readonly host: string;
  /** Default: 5025, where most instruments listen. */
  readonly port?: number;
}

/** Reaches an instrument over TCP, by its raw socket. */
export function tcpTransport({ host, port = 5025 }: TcpOptions): Transport {
  const address = `tcp://${host}:${port}`;
  return {
    address,
    async open(events, giveUp) {
      const socket = connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: 10_000 });
      await connected(socket, giveUp).catch((error: unknown) => {
        throw giveUp.aborted ? error : new UnreachableError(address, error);
      });
      watch(socket, events);
      return {
        write: (bytes) => void socket.write(bytes),
        close: () => void socket.destroy(),
      };
    },
  };
}

function connected(socket: Socket, giveUp: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    giveUp.addEventListener("abort", () => {
      socket.destroy();
      reject(giveUp.reason);
    });
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject);
      resolve();
    });
  });
}

function watch(socket: Socket, events: TransportEvents): void {
  let error: unknown = new Error("the instrument has closed the connection");
  socket.on("data", (bytes) => events.received(bytes));
  socket.on("error", (reason) => {
    error = reason;
  });
  socket.on("end", () => socket.destroy());
  socket.on("close", () => events.lost(error));
}
