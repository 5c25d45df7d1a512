/**
 * Instruments that are spoken to in lines of text: SCPI and its dialects.
 *
 * @module
 */
export type { SendOptions } from "./command-queue.ts";
export { type Dialect, dialect, type InstrumentMessage, scpiDialect } from "./dialect.ts";
export {
  CurrentLimitError,
  IdentityError,
  InstrumentError,
  isScpiError,
  OutputStillOnError,
  ReplyError,
  ReplyTimeoutError,
  type ScpiError,
  UnreachableError,
} from "./errors.ts";
export { type Multimeter, type MultimeterOptions, multimeter } from "./multimeter.ts";
export type { MeterFunction } from "./multimeter-backends.ts";
export { type PowerSupply, type PowerSupplyOptions, powerSupply } from "./power-supply.ts";
export type { PowerSupplyHeaders } from "./power-supply-backends.ts";
export { booleanFormat, choiceFormat, numberFormat, type ReplyFormat, textFormat } from "./replies.ts";
export { ScpiInstrument, type ScpiInstrumentOptions, type ScpiSession } from "./scpi-instrument.ts";
export type { TrafficEntry, TrafficLog } from "./traffic-log.ts";
export type { OpenTransport, Transport, TransportEvents } from "./transport.ts";
