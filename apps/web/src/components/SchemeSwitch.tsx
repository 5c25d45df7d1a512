import { ActionIcon, type MantineColorScheme, Tooltip, useMantineColorScheme } from "@mantine/core";
import type { ReactElement } from "react";
import { Icon, type IconName } from "./Icon.tsx";

const schemes: Readonly<
  Record<
    MantineColorScheme,
    { readonly next: MantineColorScheme; readonly icon: IconName; readonly label: string }
  >
> = {
  auto: { next: "light", icon: "halfMoon", label: "Theme of the system" },
  light: { next: "dark", icon: "sun", label: "Light theme" },
  dark: { next: "auto", icon: "moon", label: "Dark theme" },
};

/** Changes from the system's theme to the light one to the dark one. */
export function SchemeSwitch(): ReactElement {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const { next, icon, label } = schemes[colorScheme];
  const text = `${label}; change to: ${schemes[next].label.toLowerCase()}`;
  return (
    <Tooltip label={text}>
      <ActionIcon variant="default" size="lg" aria-label={text} onClick={() => setColorScheme(next)}>
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  );
}
