/**
 * TCP, for Node: to real instruments, and from simulated ones.
 *
 * @module
 */
export { type ServedInstrument, type ServeOptions, serveOnTcp } from "./node/serve-on-tcp.ts";
export { type TcpOptions, tcpTransport } from "./node/tcp-transport.ts";
