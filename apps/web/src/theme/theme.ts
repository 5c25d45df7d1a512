import {
  Button,
  createTheme,
  type MantineThemeOverride,
  MultiSelect,
  SegmentedControl,
  Select,
  TextInput,
  Tooltip,
} from "@mantine/core";

const compact = { defaultProps: { size: "xs" } };

/** How Mantine's components look here; the colours stand in `theme.css`. */
export const theme: MantineThemeOverride = createTheme({
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: "sm" } }),
    MultiSelect: MultiSelect.extend(compact),
    SegmentedControl: SegmentedControl.extend(compact),
    Select: Select.extend(compact),
    TextInput: TextInput.extend(compact),
    Tooltip: Tooltip.extend({ defaultProps: { withArrow: true } }),
  },
});
