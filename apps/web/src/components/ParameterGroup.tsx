import { ActionIcon, Button, Tooltip } from "@mantine/core";
import type { ReactElement } from "react";
import { type FieldValues, fieldKey } from "../model/form-values.ts";
import { Icon } from "./Icon.tsx";
import { ParameterField } from "./ParameterField.tsx";
import classes from "./PlanPanel.module.css";
import { useSession } from "./session-context.ts";
import { useValue } from "./use-value.ts";

/** The rows of a repeated group of parameters, such as the axes of a scan. */
export function ParameterGroup({ group }: { readonly group: string }): ReactElement {
  const { form, devices } = useSession();
  const board = useValue(devices);
  const { definition, values, errors } = useValue(form.state);
  const rows = values.groups[group] ?? [];
  const parameters = definition.parameters.filter((parameter) => parameter.group === group);
  const deviceParameter = parameters.find(({ kind }) => kind === "device")?.name ?? "";
  /** Numbers beside a device are in its unit. */
  const unitIn = (row: FieldValues) =>
    board.find(({ name }) => name === row[deviceParameter])?.dataKey?.units ?? undefined;
  return (
    <fieldset className={classes.group} aria-label={group}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place.
        <div className={classes.row} key={at}>
          {parameters.map((parameter) => (
            <ParameterField
              key={parameter.name}
              compact
              parameter={parameter}
              unit={parameter.kind === "number" ? (parameter.unit ?? unitIn(row)) : undefined}
              value={row[parameter.name] ?? ""}
              error={errors[fieldKey(parameter.name, group, at)]}
              onChange={(value) => form.edit(parameter.name, value, { group, row: at })}
            />
          ))}
          {rows.length > 1 && (
            <Tooltip label={`Remove row ${at + 1}`}>
              <ActionIcon
                className={classes.remove ?? ""}
                variant="subtle"
                color="gray"
                size="md"
                aria-label={`Remove row ${at + 1} of ${group}`}
                onClick={() => form.removeRow({ group, row: at })}
              >
                <Icon name="remove" size={14} />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => form.addRow(group)}
        >
          Add to {group}
        </Button>
      </div>
    </fieldset>
  );
}
