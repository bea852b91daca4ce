/** A function without the last of its parameters, and without the items of its result that are nothing else. */
import type { AnalysedDocument } from "../document";
import type { TextEdit } from "./text-edit";
import { givenBy } from "./tuple-edits";
import { expressionAtRange } from "../text/syntax-path";
import type { Expression, FunctionDef, Lambda, ModuleSyntax } from "../../syntax/ast";
import type { Remedy } from "../../values/records/finding";

interface Found {
  readonly node: FunctionDef | Lambda;
  readonly base: number;
}

/** The function that stands at a place, or that the name there is the only one to be. */
function functionAt(syntax: ModuleSyntax, node: Expression, base: number): Found | undefined {
  if (node.kind === "Lambda") return { node, base };
  if (node.kind !== "Name") return undefined;
  const named = syntax.units.flatMap(({ statement, base: at }) =>
    statement.kind === "FunctionDef" && statement.name === node.id ? [{ node: statement, base: at }] : [],
  );
  return named.length === 1 ? named[0] : undefined;
}

/** What stands in place of a result: its items that are no dropped parameter. */
function withoutItems(
  given: Expression,
  dropped: ReadonlySet<string>,
  { text, base }: { readonly text: string; readonly base: number },
): readonly TextEdit[] {
  if (given.kind !== "Tuple") return [];
  const kept = given.items.filter((item) => item.kind !== "Name" || !dropped.has(item.id));
  if (kept.length === given.items.length || kept.length === 0) return [];
  const written = kept.map((item) => text.slice(base + item.start, base + item.end)).join(", ");
  const newText = kept.length === 1 ? written : `(${written})`;
  return [{ start: base + given.start, end: base + given.end, newText }];
}

/** The edits; undefined where the function is not in sight, or a parameter that goes is more than handed on. */
export function dropParameters(
  { text, report, syntax }: AnalysedDocument,
  { span, names }: Extract<Remedy, { kind: "dropParameters" }>,
): readonly TextEdit[] | undefined {
  const at = span.file === report.file ? expressionAtRange(syntax(), span) : undefined;
  const found = at && functionAt(syntax(), at.node, at.base);
  if (!found) return undefined;
  const { node, base } = found;
  const dropped = new Set(names);
  const last = node.parameters[node.parameters.length - names.length - 1];
  const gone = node.parameters.slice(-names.length);
  const end = gone.at(-1)?.end;
  if (!last || end === undefined) return undefined;
  if (gone.some(({ name, passing }) => passing !== "positional" || !dropped.has(name))) return undefined;
  const results = node.kind === "Lambda" ? [node.body] : givenBy(node);
  const edits = results.flatMap((given) => withoutItems(given, dropped, { text, base }));
  return [{ start: base + last.end, end: base + end, newText: "" }, ...edits];
}
