import type { Lab } from "@runengine/lab";
import { renderTable } from "@runengine/plotting";
import { isMovable, isReadable, isTriggerable, supports } from "@runengine/protocols";
import { Command } from "commander";
import { print } from "../print.ts";
import { type GlobalOptions, settingsOf } from "../settings.ts";

/** `runengine devices`. */
export function devicesCommand(makeLab: () => Lab): Command {
  return new Command("devices")
    .description("list the devices, what they can do, and what they read now")
    .addHelpText("after", "\nExample:\n  runengine devices")
    .action((_options: unknown, self: Command) => list(makeLab(), self.optsWithGlobals()));
}

async function list({ devices }: Lab, options: GlobalOptions): Promise<void> {
  const { charset, width } = settingsOf(options);
  const rows: string[][] = [];
  for (const [name, device] of Object.entries(devices))
    rows.push([name, abilities(device), await present(device)]);
  await print(
    renderTable([{ title: "device" }, { title: "can be" }, { title: "reads now" }], rows, { charset, width }),
  );
}

function abilities(device: unknown): string {
  const can = [
    isMovable(device) && "moved",
    isTriggerable(device) && "triggered",
    isReadable(device) && "read",
    supports(device, "Flyable") && "flown",
  ];
  return can.filter((word) => word !== false).join(", ");
}

async function present(device: unknown): Promise<string> {
  if (!isReadable(device)) return "";
  const [readings, keys] = [await device.read(), await device.describe()];
  return Object.entries(readings)
    .map(([key, { value }]) => `${key} = ${shown(value)}${keys[key]?.units ? ` ${keys[key].units}` : ""}`)
    .join(", ");
}

function shown(value: unknown): string {
  return typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value);
}
