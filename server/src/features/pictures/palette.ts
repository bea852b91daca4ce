/** The colours of pictures for each kind of editor theme; an SVG image can't read the editor's own. */

/** The kinds of themes, in the words that our VS Code client uses. */
export type PictureTheme = "light" | "dark" | "high-contrast-dark" | "high-contrast-light";

export interface Palette {
  readonly text: string;
  /** Outlines and grid lines. */
  readonly line: string;
  readonly input: string;
  readonly output: string;
  /** What is being looked at: the window and the cell that it makes. */
  readonly focus: string;
  readonly focusFill: string;
}

/** Each pair of text and background is at least 4.5 : 1 apart, in high contrast 7 : 1. */
export const palettes: Readonly<Record<PictureTheme, Palette>> = {
  light: {
    text: "#3b3b3b",
    line: "#8a8a8a",
    input: "#dbe9f9",
    output: "#e3f3df",
    focus: "#c2410c",
    focusFill: "#fdba74",
  },
  dark: {
    text: "#cccccc",
    line: "#808080",
    input: "#1f3a57",
    output: "#22452a",
    focus: "#fb923c",
    focusFill: "#9a3412",
  },
  "high-contrast-dark": {
    text: "#ffffff",
    line: "#ffffff",
    input: "#000000",
    output: "#000000",
    focus: "#ffff00",
    focusFill: "#555500",
  },
  "high-contrast-light": {
    text: "#000000",
    line: "#000000",
    input: "#ffffff",
    output: "#ffffff",
    focus: "#8b0000",
    focusFill: "#ffd0d0",
  },
};
