// Names the editor's theme in the words the server draws pictures by.
import * as vscode from "vscode";
import type { ThemeKind } from "../../server/src/lsp/editor-protocol";

const kinds: Record<vscode.ColorThemeKind, ThemeKind> = {
  [vscode.ColorThemeKind.Light]: "light",
  [vscode.ColorThemeKind.Dark]: "dark",
  [vscode.ColorThemeKind.HighContrast]: "high-contrast-dark",
  [vscode.ColorThemeKind.HighContrastLight]: "high-contrast-light",
};

/** The kind of the theme that is showing now. */
export function currentTheme(): ThemeKind {
  return kinds[vscode.window.activeColorTheme.kind];
}
