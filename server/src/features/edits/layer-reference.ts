/** How a file can name another layer of the same library as one that it names already, importing it where it must. */
import { type LocatedCall, fromImports } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Expression, ImportFrom, ModuleSyntax } from "../../syntax/ast";

export interface LayerReference {
  /** What to write for the layer: `layers.Flatten`, `Flatten`, or the alias it was imported under. */
  readonly text: string;
  /** Additions to an import, where one is needed. */
  readonly imports: readonly TextEdit[];
}

/**
 * A way to write `layer` beside `beside`, a constructor call: with the same prefix where that is an attribute, by
 * an addition to the import that binds the callee's name otherwise. Undefined where the callee's import is not
 * in the file.
 */
export function layerReference(
  text: string,
  syntax: ModuleSyntax,
  beside: LocatedCall,
  layer: string,
): LayerReference | undefined {
  const { callee } = beside.call;
  if (callee.kind === "Attribute") {
    const prefix = text.slice(beside.base + callee.start, beside.base + callee.nameRange.start);
    return { text: `${prefix}${layer}`, imports: [] };
  }
  if (callee.kind !== "Name") return undefined;
  return importedBeside(syntax, callee.id, layer);
}

function importedBeside(syntax: ModuleSyntax, name: string, layer: string): LayerReference | undefined {
  const imports = fromImports(syntax);
  const source =
    imports.find(({ node }) => node.names.some((n) => (n.alias ?? n.name) === name)) ??
    imports.find(({ node }) => node.star);
  if (!source) return undefined;
  const there = imports
    .filter(({ node }) => node.module === source.node.module)
    .flatMap(({ node }) => node.names);
  const already = there.find((n) => n.name === layer);
  if (already) return { text: already.alias ?? already.name, imports: [] };
  if (source.node.star) return { text: layer, imports: [] };
  return { text: layer, imports: [addToImport(source.node, source.base, layer)] };
}

/** `from x import a, b` gets `, layer` behind its last name; brackets and comments stay as they are. */
export function addToImport(node: ImportFrom, base: number, layer: string): TextEdit {
  const end = base + (node.names.at(-1)?.end ?? node.end);
  return { start: end, end, newText: `, ${layer}`, isShared: true };
}

/** The place of a callee's last name: `Conv1D` in `layers.Conv1D`. */
export function calleeName(
  callee: Expression,
  base: number,
): { readonly start: number; readonly end: number } | undefined {
  if (callee.kind === "Name") return { start: base + callee.start, end: base + callee.end };
  if (callee.kind === "Attribute")
    return { start: base + callee.nameRange.start, end: base + callee.nameRange.end };
  return undefined;
}
