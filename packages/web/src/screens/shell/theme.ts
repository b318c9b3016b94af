import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** Signal orange: the one accent. Shade 7 carries white text, shade 4 stands on dark; both reach AA. */
const signal: MantineColorsTuple = [
  "#fff1ea",
  "#ffe0d2",
  "#ffbfa3",
  "#ff9b70",
  "#ff8350",
  "#fb6a2f",
  "#ec5718",
  "#c5400a",
  "#b83a06",
  "#8f2c04",
];

/** Ink: blue-black greys, so that the dark scheme reads as night and not as smoke. */
const dark: MantineColorsTuple = [
  "#dfe5ec",
  "#b9c3cf",
  "#9aa6b4",
  "#667485",
  "#3b4654",
  "#2a3340",
  "#1b222c",
  "#10141a",
  "#0b0e13",
  "#07090c",
];

const face =
  'Inter, "Segoe UI Variable Text", "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif';

/** The look of the app: system type, heavy tight headings, square-shouldered corners, one accent. */
export const theme = createTheme({
  colors: { signal, dark },
  primaryColor: "signal",
  primaryShade: 7,
  fontFamily: face,
  fontSmoothing: true,
  headings: {
    fontFamily: face,
    fontWeight: "800",
    sizes: {
      h1: { fontSize: "1.75rem", lineHeight: "1.15" },
      h2: { fontSize: "1.25rem", lineHeight: "1.25" },
      h3: { fontSize: "1.0625rem", lineHeight: "1.3" },
    },
  },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Badge: { defaultProps: { tt: "none", fw: 600 } },
    Anchor: { defaultProps: { underline: "always" } },
    Paper: { defaultProps: { radius: "lg" } },
    Button: { defaultProps: { size: "md" } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] } },
    NumberInput: { defaultProps: { hideControls: true } },
    // 24 px: the smallest target that a thumb hits.
    Checkbox: { defaultProps: { size: "md" } },
    // Its arrow is a picture without a meaning of its own.
    NativeSelect: { defaultProps: { rightSectionProps: { "aria-hidden": true } } },
  },
});
