/** A last line that gives back one of a function's parameters, for the paths that give nothing. */
import type { AnalysedDocument } from "../document";
import { lineBreakOf } from "../text/line-end";
import { definitionNamedAt } from "../text/syntax-path";
import { indentationBefore } from "./insert-layer-edits";
import type { TextEdit } from "./text-edit";
import type { FunctionDef } from "../../syntax/ast";
import type { Span } from "../../values/records/span";

function parameterAt({ parameters }: FunctionDef, at: number): string | undefined {
  const given = parameters[at];
  return given?.passing === "positional" ? given.name : undefined;
}

/** The name on which the last line calls a method, or else the name that was assigned last. */
function nameMade({ body }: FunctionDef): string | undefined {
  const last = body.at(-1);
  const callee = last?.kind === "Expression" && last.value.kind === "Call" ? last.value.callee : undefined;
  const changed = callee?.kind === "Attribute" && callee.value.kind === "Name" ? callee.value.id : undefined;
  const assigned = body.flatMap((statement) => {
    const [target] = statement.kind === "Assign" ? statement.targets : [];
    return target?.kind === "Name" ? [target.id] : [];
  });
  return changed !== undefined && assigned.includes(changed) ? changed : assigned.at(-1);
}

/** The edit; undefined where the function has no such parameter, or stands on one line. */
export function endWithReturn(
  { text, report, syntax }: AnalysedDocument,
  definedAt: Span,
  parameter: number | "made",
): readonly TextEdit[] | undefined {
  const found = definedAt.file === report.file ? definitionNamedAt(syntax(), definedAt.start) : undefined;
  const [first] = found?.node.body ?? [];
  if (!found || !first) return undefined;
  const given = parameter === "made" ? nameMade(found.node) : parameterAt(found.node, parameter);
  if (given === undefined) return undefined;
  const from = found.base + first.start;
  const indent = indentationBefore(text, from);
  const at = found.base + found.node.end;
  return indent === undefined
    ? undefined
    : [{ start: at, end: at, newText: `${lineBreakOf(text)}${indent}return ${given}` }];
}
