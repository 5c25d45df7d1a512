import { expect, it } from "vitest";
import { table, traffic } from "./driver-for-a-scpi-box.ts";

it("sets and reads the box", () => {
  expect(table.data).toMatchObject({ oven: [300.02, 300.02], "oven-setpoint": [300, 300] });
  expect(traffic.slice(0, 6)).toEqual([
    "sent *IDN?",
    "received ACME,TC-1,42,1.0",
    "note open: ACME,TC-1,42,1.0",
    "sent SETP 300",
    "sent SYST:ERR?",
    'received +0,"No error"',
  ]);
});
