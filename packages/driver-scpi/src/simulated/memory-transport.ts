import type { Transport } from "../transport.ts";
import type { SimulatedPort } from "./simulated-port.ts";

/** Reaches a simulated instrument without a network, in virtual time too. */
export function memoryTransport(port: SimulatedPort, name = "simulated"): Transport {
  return { address: `memory://${name}`, open: (events) => port.connect(events) };
}
