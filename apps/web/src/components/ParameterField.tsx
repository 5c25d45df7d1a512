import { Checkbox, MultiSelect, Select, TextInput } from "@mantine/core";
import type { PlanParameter } from "@runengine/plans";
import type { ReactElement } from "react";
import type { FieldValue } from "../model/form-values.ts";
import classes from "./PlanPanel.module.css";
import { useSession } from "./session-context.ts";

interface ParameterFieldProps {
  readonly parameter: PlanParameter;
  readonly value: FieldValue;
  readonly error: string | undefined;
  /** Without a description, for a row of several fields. */
  readonly compact?: boolean;
  /** Unit, where the schema does not know it. */
  readonly unit?: string | undefined;
  readonly onChange: (value: FieldValue) => void;
}

/** The field of one parameter, as its schema asks for: label, unit, what can be chosen, and what is wrong with it. */
export function ParameterField(props: ParameterFieldProps): ReactElement {
  const { parameter, value, error, compact = false, unit = parameter.unit, onChange } = props;
  const { name, kind, description, required, choices = [] } = parameter;
  const devices = useSession().form.devicesFor(parameter);
  const shared = {
    label: (
      <>
        {labelOf(name)}
        {unit && <span className={classes.unit}> {unit}</span>}
      </>
    ),
    description: compact ? undefined : description,
    title: compact ? description : undefined,
    error,
    withAsterisk: required && !compact,
    "aria-required": required,
  };
  const text = String(value);
  switch (kind) {
    case "devices":
      return (
        <MultiSelect
          {...shared}
          data={devices}
          value={Array.isArray(value) ? [...value] : []}
          onChange={onChange}
          comboboxProps={{ withinPortal: true }}
          placeholder={Array.isArray(value) && value.length > 0 ? "" : "Choose devices"}
        />
      );
    case "device":
    case "choice":
      return (
        <Select
          {...shared}
          data={kind === "device" ? devices : choices.map(String)}
          value={text === "" ? null : text}
          allowDeselect={!required}
          onChange={(chosen) => onChange(chosen ?? "")}
        />
      );
    case "boolean":
      return (
        <Checkbox
          {...shared}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    default:
      return (
        <TextInput
          {...shared}
          value={text}
          inputMode={kind === "integer" ? "numeric" : "text"}
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

/** `perStep` is "Per step". */
function labelOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
