/** Edits of the head of a function or class, and of its first line: a decorator, a parameter, `super().__init__()`. */
import type { AnalysedDocument } from "../document";
import { definitionNamedAt } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Statement } from "../../syntax/ast";
import type { Remedy } from "../../values/records/finding";
import type { Span } from "../../values/records/span";

/** `super().__init__()` before the first statement of a function, behind what documents it; an older one goes. */
export function superCall(
  { text, report, syntax }: AnalysedDocument,
  definedAt: Span,
): readonly TextEdit[] | undefined {
  const found = definedAt.file === report.file ? definitionNamedAt(syntax(), definedAt.start) : undefined;
  if (!found) return undefined;
  const { base, node } = found;
  const isText = (statement: Statement): boolean =>
    statement.kind === "Expression" && statement.value.kind === "Constant";
  const first = node.body.find((statement) => !isText(statement));
  const at = first && base + first.start;
  const indent =
    at === undefined ? undefined : /^[ \t]*$/.exec(text.slice(text.lastIndexOf("\n", at - 1) + 1, at));
  if (at === undefined || !indent) return undefined;
  return [{ start: at, end: at, newText: `super().__init__()\n${indent[0]}` }];
}

/** One more parameter, alone or behind those that a function has, but before what takes all other keywords; a default for one that it has. */
export function addedParameter(
  { text, report, syntax }: AnalysedDocument,
  { definedAt, name, value }: Extract<Remedy, { kind: "addParameter" }>,
): readonly TextEdit[] | undefined {
  const found = definedAt.file === report.file ? definitionNamedAt(syntax(), definedAt.start) : undefined;
  const own = found?.node.parameters.find((parameter) => parameter.name === name);
  if (found && own) {
    const at = found.base + own.end;
    return own.default === undefined ? [{ start: at, end: at, newText: `=${value}` }] : undefined;
  }
  if (found?.node.parameters.length === 0) {
    const bracket = /^\s*\(/.exec(text.slice(definedAt.end));
    const at = definedAt.end + (bracket?.[0].length ?? 0);
    return bracket ? [{ start: at, end: at, newText: `${name}=${value}` }] : undefined;
  }
  const before = found?.node.parameters.findLast(({ passing }) => passing !== "doubleStar");
  if (!found || !before) return undefined;
  const at = found.base + before.end;
  return [{ start: at, end: at, newText: `, ${name}=${value}` }];
}

/** Whether a line of the file imports a name. */
export const isImported = (text: string, name: string): boolean =>
  new RegExp(`^\\s*(?:import|from)\\b.*\\b${name}\\b`, "m").test(text);

/** A decorator on a line of its own, nearest to the class or function. */
export function decorated(
  { text, report }: AnalysedDocument,
  { definedAt, decorator, needs }: Extract<Remedy, { kind: "decorate" }>,
): readonly TextEdit[] | undefined {
  if (definedAt.file !== report.file || !isImported(text, needs)) return undefined;
  const line = text.lastIndexOf("\n", definedAt.start - 1) + 1;
  const header = /^([ \t]*)(?:class|(?:async[ \t]+)?def)[ \t]+$/.exec(text.slice(line, definedAt.start));
  if (!header) return undefined;
  return [{ start: line, end: line, newText: `${header[1] ?? ""}${decorator}\n` }];
}
