// Facts of a rewritten program, put back to the places of the program that it was made of.
import type { EqualProgram } from "./replaced-text";
import { lineIndex } from "../../src/analysis/line-index";

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** The same facts with every `line`, `column`, `endLine` and `endColumn` of them in the old text. */
export function mappedFacts<Facts>(facts: Facts, { text, oldOffset }: EqualProgram, old: string): Facts {
  const [lines, oldLines] = [lineIndex(text), lineIndex(old)];
  const place = (line: number, column: number): { readonly line: number; readonly column: number } => {
    const at = oldLines.positionAt(oldOffset(lines.offsetAt({ line: line - 1, character: column - 1 })));
    return { line: at.line + 1, column: at.character + 1 };
  };
  const mapped = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(mapped);
    if (typeof value !== "object" || value === null) return value;
    const found: Record<string, Json> = {};
    for (const [key, part] of Object.entries(value)) found[key] = mapped(part);
    const { line, column, endLine, endColumn } = found;
    if (typeof line === "number") {
      const start = place(line, typeof column === "number" ? column : 1);
      found.line = start.line;
      if (typeof column === "number") found.column = start.column;
    }
    if (typeof endLine === "number" && typeof endColumn === "number") {
      const end = place(endLine, endColumn);
      [found.endLine, found.endColumn] = [end.line, end.column];
    }
    return found;
  };
  return mapped(facts as Json) as Facts;
}
