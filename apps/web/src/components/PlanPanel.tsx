import { Button, SegmentedControl } from "@mantine/core";
import { type FormEvent, type ReactElement, useRef } from "react";
import { Icon } from "./Icon.tsx";
import { offProps } from "./off-props.ts";
import { Panel } from "./Panel.tsx";
import { ParameterFields } from "./ParameterFields.tsx";
import classes from "./PlanPanel.module.css";
import { useSession } from "./session-context.ts";
import { useValue } from "./use-value.ts";

/** The plan to run: a choice, its parameters, and the button that starts it. */
export function PlanPanel(): ReactElement {
  const { form, controls, status } = useSession();
  const { plan: name, definition, problem } = useValue(form.state);
  const forecast = useValue(form.forecast);
  const { state } = useValue(status);
  const fields = useRef<HTMLFormElement>(null);
  const idle = state === "idle";

  const start = async (event: FormEvent) => {
    event.preventDefault();
    if (!idle) return;
    const plan = await form.submit();
    if (plan) controls.start(plan);
    else fields.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  };

  return (
    <Panel title="Plan">
      <form ref={fields} className={classes.form} onSubmit={(event) => void start(event)} noValidate>
        <SegmentedControl
          aria-label="Plan"
          fullWidth
          data={[...form.names]}
          value={name}
          onChange={form.choose}
        />
        <p className={classes.description}>{definition.description}</p>
        <ParameterFields />
        {forecast && (
          <p className={classes.description} aria-live="polite">
            {forecast}
          </p>
        )}
        {problem && (
          <p className={classes.error} role="alert">
            {problem}
          </p>
        )}
        <Button {...offProps(!idle)} type="submit" size="md" fullWidth leftSection={<Icon name="play" />}>
          {idle ? `Start ${name}` : "A plan is running"}
        </Button>
      </form>
    </Panel>
  );
}
