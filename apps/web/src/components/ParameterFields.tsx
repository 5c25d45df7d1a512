import type { ReactElement } from "react";
import { formParameters, groupNames } from "../model/form-values.ts";
import { ParameterField } from "./ParameterField.tsx";
import { ParameterGroup } from "./ParameterGroup.tsx";
import { useSession } from "./session-context.ts";
import { useValue } from "./use-value.ts";

/** The fields of the chosen plan, in the order of its parameters. */
export function ParameterFields(): ReactElement {
  const { form } = useSession();
  const { plan, definition, values, errors } = useValue(form.state);
  const shown = formParameters(definition.parameters);
  const groups = groupNames(shown);
  const first = (group: string) => shown.findIndex((parameter) => parameter.group === group);
  return (
    <>
      {shown.map((parameter, at) => {
        const { name, group } = parameter;
        if (group !== undefined) {
          // A group stands where its first parameter does.
          if (first(group) !== at || !groups.includes(group)) return null;
          return <ParameterGroup key={`${plan} ${group}`} group={group} />;
        }
        return (
          <ParameterField
            key={`${plan} ${name}`}
            parameter={parameter}
            value={values.single[name] ?? ""}
            error={errors[name]}
            onChange={(value) => form.edit(name, value)}
          />
        );
      })}
    </>
  );
}
