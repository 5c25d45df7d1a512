import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import type { SimulatedPort } from "../simulated/simulated-port.ts";

export interface ServeOptions {
  /** Default: 127.0.0.1. */
  readonly host?: string;
  /** Default: 0, one that is free. */
  readonly port?: number;
}

export interface ServedInstrument {
  readonly host: string;
  readonly port: number;
  /** Hangs up and listens no more. */
  close(): Promise<void>;
}

/** Makes a simulated instrument reachable over TCP. */
export async function serveOnTcp(
  instrument: SimulatedPort,
  { host = "127.0.0.1", port = 0 }: ServeOptions = {},
): Promise<ServedInstrument> {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    answer(instrument, socket);
  });
  server.listen(port, host);
  await once(server, "listening");
  return {
    host,
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function answer(instrument: SimulatedPort, socket: Socket): void {
  // A client that hangs up in the middle is no error of the instrument's.
  socket.on("error", () => {});
  try {
    const wire = instrument.connect({
      received: (bytes) => void socket.write(bytes),
      lost: () => void socket.destroy(),
    });
    socket.on("data", (bytes) => wire.write(bytes));
    socket.on("close", () => wire.close());
  } catch {
    socket.destroy();
  }
}
