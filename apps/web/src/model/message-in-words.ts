import type { Msg } from "@runengine/messages";
import { valueText } from "@runengine/plotting";
import { devicePath } from "@runengine/protocols";

/** What a message does, as an operator would say it: `moving x to 1.5`. */
export function messageInWords(msg: Msg): string {
  const device = msg.obj === null || msg.obj === undefined ? "" : devicePath(msg.obj);
  switch (msg.command) {
    case "set":
      return `moving ${device} to ${valueText(msg.args[0])}`;
    case "trigger":
      return `triggering ${device}`;
    case "read":
      return `reading ${device}`;
    case "stage":
      return `preparing ${device}`;
    case "unstage":
      return `releasing ${device}`;
    case "sleep":
      return `sleeping ${valueText(msg.args[0])} s`;
    case "save":
      return "saving the point";
    case "open_run":
      return "opening the run";
    case "close_run":
      return "closing the run";
    default:
      return [msg.command.replaceAll("_", " "), device].join(" ").trim();
  }
}
