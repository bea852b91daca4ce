/** Gives a text that an expression puts together another ending, in the literals that end it. */
import type { AnalysedDocument } from "../document";
import { expressionAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Expression, ModuleSyntax, Statement } from "../../syntax/ast";
import { blocksOf, eachSubexpression } from "../../syntax/children";
import type { Remedy } from "../../values/records/finding";

/** The place of an ending in each literal of an expression that ends in it. */
function endingsIn(text: string, expression: Expression, base: number, ending: string): readonly TextEdit[] {
  const found: TextEdit[] = [];
  const open = [expression];
  for (let next = open.pop(); next; next = open.pop()) {
    const isText = next.kind === "JoinedString" || (next.kind === "Constant" && next.value.type === "str");
    const code = text.slice(base + next.start, base + next.end);
    const written = isText ? code.replace(/["']+$/, "") : "";
    if (written.endsWith(ending)) {
      const end = base + next.start + written.length;
      found.push({ start: end - ending.length, end, newText: "" });
    }
    eachSubexpression(next, (inner) => open.push(inner));
  }
  return found;
}

/** Whether an expression is the name, or the attribute, that another one is. */
const isSameName = (one: Expression, other: Expression): boolean =>
  one.kind === "Name"
    ? other.kind === "Name" && one.id === other.id
    : one.kind === "Attribute" && other.kind === "Attribute" && one.name === other.name;

/** The endings of what is assigned to a name anywhere in the file. */
function assignedEndings(
  text: string,
  syntax: ModuleSyntax,
  name: Expression,
  ending: string,
): readonly TextEdit[] {
  const inside = (statement: Statement, base: number): readonly TextEdit[] => {
    const own =
      statement.kind === "Assign" && statement.targets.some((target) => isSameName(name, target))
        ? endingsIn(text, statement.value, base, ending)
        : [];
    return [
      ...own,
      ...blocksOf(statement)
        .flat()
        .flatMap((inner) => inside(inner, base)),
    ];
  };
  return syntax.units.flatMap(({ base, statement }) => inside(statement, base));
}

/** The edits; undefined where no literal that leads to the expression ends so. */
export function changeEnding(
  { text, report, syntax }: AnalysedDocument,
  { span, from, to }: Extract<Remedy, { kind: "changeEnding" }>,
): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? expressionAtRange(syntax(), span) : undefined;
  if (!found) return undefined;
  const { node, base } = found;
  const inside = endingsIn(text, node, base, from);
  const places = inside.length > 0 ? inside : assignedEndings(text, syntax(), node, from);
  if (places.length === 0) return undefined;
  return places
    .map((place) => ({ ...place, newText: to, isShared: true as const }))
    .toSorted((a, b) => a.start - b.start);
}
