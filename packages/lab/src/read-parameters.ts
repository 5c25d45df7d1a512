import { type Devices, type PlanDefinition, type PlanParameter, parameterFromText } from "@runengine/plans";
import { UnknownDeviceError } from "./errors.ts";

/** Parameters as they come from a command line, a form or a JSON text. */
export type GivenParameters = Readonly<Record<string, unknown>>;

/**
 * Reads the texts among parameters as what the plan's schema says that they are, and looks whether the devices that they name exist.
 * Other values stay as they are; names that are no parameters of the plan are left for its own check.
 *
 * @throws PlanParameterError for a text that is no such value.
 * @throws UnknownDeviceError
 */
export function readParameters(
  definition: PlanDefinition,
  given: GivenParameters,
  devices: Devices,
): GivenParameters {
  const { name: plan, parameters } = definition;
  const read = (parameter: PlanParameter, value: unknown): unknown => {
    const values = fromText(plan, parameter, value);
    refuseUnknownDevices(plan, parameter, values, devices);
    return values;
  };
  const byName = (values: GivenParameters, within?: string): GivenParameters =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const parameter = parameters.find((one) => one.name === name && (!within || one.group === within));
        if (parameter) return [name, read(parameter, value)];
        const isGroup = !within && parameters.some(({ group }) => group === name);
        if (isGroup && Array.isArray(value)) return [name, value.map((row) => byName(row, name))];
        return [name, value];
      }),
    );
  return byName(given);
}

function fromText(plan: string, parameter: PlanParameter, value: unknown): unknown {
  if (typeof value === "string") return parameterFromText(plan, parameter, value);
  // A column of lists.
  if (Array.isArray(value) && parameter.group !== undefined && parameter.kind === "list")
    return value.map((one: unknown) => fromText(plan, parameter, one));
  // Other columns of a repeated group, and lists of devices given one by one.
  if (Array.isArray(value) && (parameter.group !== undefined || parameter.kind === "devices"))
    return value.flatMap((one: unknown) => fromText(plan, parameter, one));
  return value;
}

function refuseUnknownDevices(
  plan: string,
  { name, kind }: PlanParameter,
  value: unknown,
  devices: Devices,
): void {
  if (kind !== "device" && kind !== "devices") return;
  for (const one of Array.isArray(value) ? value : [value]) {
    if (typeof one !== "string" || Object.hasOwn(devices, one)) continue;
    throw new UnknownDeviceError(one, Object.keys(devices), `${plan}: ${name}`);
  }
}
