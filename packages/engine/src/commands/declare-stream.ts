import type { EventDescriptor } from "@runengine/event-model";
import type { declareStream } from "@runengine/messages";
import type { Named } from "@runengine/protocols";
import type { DeviceDescription } from "../device-description.ts";
import { MessageArgumentError } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { needs, textOrNull } from "../need.ts";

export const handleDeclareStream: Handler<typeof declareStream> = async (msg, context) => {
  const run = context.runOf(msg);
  const name = textOrNull(msg, msg.kwargs.name, "name");
  if (name === null) throw new MessageArgumentError(msg.command, "needs the name of the stream");
  const collected = msg.kwargs.collect === true;
  const devices = msg.args as readonly Named[];
  const isAbandoned = context.abandoned();
  const descriptions: DeviceDescription[] = await Promise.all(
    devices.map((device) =>
      collected
        ? run.describeFlat(needs(device, msg.command, "Collectable"))
        : run.describe(needs(device, msg.command, "Readable")),
    ),
  );
  if (isAbandoned()) return {} as EventDescriptor;
  const document = run.declare(name, descriptions, collected);
  await context.emit(document);
  return document[1] as EventDescriptor;
};
