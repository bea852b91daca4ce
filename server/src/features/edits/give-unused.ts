/** What the program made and nowhere reads, as one more item where a model is given too few: `[a, b]` becomes `[a, b, c]`. */
import type { AnalysedDocument } from "../document";
import { assignments } from "./assignments";
import type { TextEdit } from "./text-edit";
import { expressionAtRange } from "../text/syntax-path";
import { namesIn, namesOf } from "../../syntax/names/read-names";
import { boundNames } from "../../syntax/names/scope";
import { eachSubexpression, statementsOf } from "../../syntax/children";
import type { Expression, ModuleSyntax } from "../../syntax/ast";
import type { Remedy } from "../../values/records/finding";

type GiveUnused = Extract<Remedy, { kind: "giveUnused" }>;

/** The names that are assigned before an offset and read nowhere; a target is a name that stands in its statement, too. */
function unusedBefore(syntax: ModuleSyntax, offset: number): readonly string[] {
  const assigned = assignments(syntax).flatMap(({ statement, base }) =>
    base + statement.start < offset ? statement.targets.flatMap((target) => [...boundNames(target)]) : [],
  );
  const once = [...new Set(assigned)].filter((name) => assigned.indexOf(name) === assigned.lastIndexOf(name));
  const all = statementsOf(syntax);
  const reads = new Map<string, number>();
  for (const statement of all)
    for (const name of namesIn([statement])) reads.set(name, (reads.get(name) ?? 0) + 1);
  return once.filter((name) => !name.startsWith("_") && (reads.get(name) ?? 0) <= 1);
}

/** The one name that is left over, or the one that is made beside one of the items that are given. */
function meantOf(unused: readonly string[], given: Expression, syntax: ModuleSyntax): string | undefined {
  if (unused.length <= 1) return unused[0];
  const items = namesOf(given);
  const beside = assignments(syntax).flatMap(({ statement }) => {
    const bound = statement.targets.flatMap((target) => [...boundNames(target)]);
    return bound.some((name) => items.has(name)) ? bound.filter((name) => unused.includes(name)) : [];
  });
  return beside.length === 1 ? beside[0] : undefined;
}

/** The first list of texts within an expression that has one of some texts. */
function listOfNames(whole: Expression): Extract<Expression, { kind: "List" }> | undefined {
  const isText = (item: Expression): boolean => item.kind === "Constant" && item.value.type === "str";
  if (whole.kind === "List" && whole.items.length > 0 && whole.items.every(isText)) return whole;
  let found: Extract<Expression, { kind: "List" }> | undefined;
  eachSubexpression(whole, (inner) => {
    found ??= listOfNames(inner);
  });
  return found;
}

/** The edit; undefined where it can't be told which name is meant, or something else than a list or dict stands there. */
export function giveUnused(
  { report, syntax }: AnalysedDocument,
  { span, key }: GiveUnused,
): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? expressionAtRange(syntax(), span) : undefined;
  if (!found) return undefined;
  const { node, base } = found;
  const behind = (last: Expression | undefined, newText: string): readonly TextEdit[] | undefined =>
    last && [{ start: base + last.end, end: base + last.end, newText: `, ${newText}` }];
  const columns = key === undefined ? undefined : listOfNames(node);
  if (columns) return behind(columns.items.at(-1), `"${key}"`);
  const name = meantOf(unusedBefore(syntax(), span.start), node, syntax());
  if (name === undefined) return undefined;
  if (node.kind === "Dict" && key !== undefined)
    return behind(node.entries.at(-1)?.value, `"${key}": ${name}`);
  return node.kind === "List" || node.kind === "Tuple" ? behind(node.items.at(-1), name) : undefined;
}
