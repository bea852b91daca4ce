/** An assignment of `call` as the last line of its class's `__init__`, where Keras takes layers. */
import { assignmentInMethod } from "./assignment-in-method";
import type { AnalysedDocument } from "../document";
import { lineBreakOf } from "../text/line-end";
import { indentationBefore } from "./insert-layer-edits";
import type { TextEdit } from "./text-edit";
import { localNames } from "../../syntax/names/scope";
import { readNames } from "../../syntax/names/read-names";
import type { Span } from "../../values/records/span";

/** The edits; undefined where the class has no `__init__`, or the value is made of what `call` has. */
export function moveToInit(document: AnalysedDocument, span: Span): readonly TextEdit[] | undefined {
  const { text } = document;
  const found = assignmentInMethod(document, span);
  if (!found) return undefined;
  const { base, statement, method, owner } = found;
  const init = owner.body.find((node) => node.kind === "FunctionDef" && node.name === "__init__");
  const first = init?.kind === "FunctionDef" ? init.body[0] : undefined;
  const [self] = method.parameters;
  if (!first || init?.kind !== "FunctionDef" || init.parameters[0]?.name !== self?.name) return undefined;
  const own = localNames(method);
  const used = readNames({ ...method, body: [statement] });
  if ([...used].some((name) => own.has(name) && name !== self?.name)) return undefined;
  const before = indentationBefore(text, base + statement.start);
  const lineEnd = text.indexOf("\n", base + statement.end);
  const indent = indentationBefore(text, base + first.start);
  if (before === undefined || indent === undefined || lineEnd < 0) return undefined;
  const at = base + init.end;
  const code = text.slice(base + statement.start, base + statement.end);
  return [
    { start: at, end: at, newText: `${lineBreakOf(text)}${indent}${code}` },
    { start: base + statement.start - before.length, end: lineEnd + 1, newText: "" },
  ];
}
