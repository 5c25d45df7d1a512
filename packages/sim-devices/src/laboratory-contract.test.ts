import { testDevice } from "@runengine/devices/testing";
import { type Named, virtualClock } from "@runengine/protocols";
import { describe } from "vitest";
import { type SimulatedLaboratory, simulatedLaboratory } from "./index.ts";

const clock = virtualClock({ start: 1000 });

describe("every device of the laboratory", () => {
  for (const name of Object.keys(simulatedLaboratory({ clock })) as (keyof SimulatedLaboratory)[])
    testDevice((): Named => simulatedLaboratory({ clock })[name], { title: name, clock });
});
