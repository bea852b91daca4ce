/** The editor's own themes, with hints, lenses and line numbers dark enough (light enough) to be read by everybody. */
import * as monaco from "./monaco";
import type { ThemeKind } from "../../server/src/lsp/editor-protocol";

const NAMES: Readonly<
  Record<ThemeKind, { readonly name: string; readonly base: monaco.editor.BuiltinTheme }>
> = {
  light: { name: "lens-light", base: "vs" },
  dark: { name: "lens-dark", base: "vs-dark" },
  "high-contrast-light": { name: "lens-hc-light", base: "hc-light" },
  "high-contrast-dark": { name: "lens-hc-dark", base: "hc-black" },
};

/** Text beside the code, at 4.5 to 1 or better against what it stands on, in high contrast at 7 to 1. */
const QUIET: Readonly<Record<ThemeKind, { readonly text: string; readonly ground: string }>> = {
  light: { text: "#5e5e5e", ground: "#f5f5f5" },
  dark: { text: "#a6a6a6", ground: "#262626" },
  "high-contrast-light": { text: "#292929", ground: "#ffffff" },
  "high-contrast-dark": { text: "#e0e0e0", ground: "#000000" },
};

/** Defines the themes; called once, before an editor is made. */
export function defineThemes(): void {
  for (const [kind, { name, base }] of Object.entries(NAMES)) {
    const { text, ground } = QUIET[kind as ThemeKind];
    monaco.editor.defineTheme(name, {
      base,
      inherit: true,
      rules: [],
      colors: {
        "editorInlayHint.foreground": text,
        "editorInlayHint.background": ground,
        "editorInlayHint.typeForeground": text,
        "editorInlayHint.typeBackground": ground,
        "editorCodeLens.foreground": text,
        "editorLineNumber.foreground": text,
        "editorLineNumber.dimmedForeground": text,
      },
    });
  }
}

export const editorTheme = (kind: ThemeKind): string => NAMES[kind].name;
