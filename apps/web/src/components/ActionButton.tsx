import { Button, type ButtonProps, Tooltip } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import { offProps } from "./off-props.ts";

interface ActionButtonProps extends Pick<ButtonProps, "variant" | "color"> {
  readonly icon: IconName;
  /** What it does to the run and its data. */
  readonly help: string;
  readonly possible: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button that says what it does to the data. Where it makes no sense it is off, and still says so. */
export function ActionButton(props: ActionButtonProps): ReactElement {
  const { icon, help, possible, onPress, children, variant = "default", ...look } = props;
  return (
    <Tooltip
      label={help}
      multiline
      w={260}
      position="bottom"
      openDelay={300}
      events={{ hover: true, focus: true, touch: true }}
    >
      <Button
        {...look}
        {...offProps(!possible)}
        variant={variant}
        px={10}
        leftSection={<Icon name={icon} />}
        onClick={() => possible && onPress()}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
