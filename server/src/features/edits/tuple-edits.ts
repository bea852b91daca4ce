/** Makes tuples of the lists that a function yields or returns as batches. */
import { definitionNamedAt } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Expression, FunctionDef, ModuleSyntax, Statement } from "../../syntax/ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../../syntax/children";

/** What a function gives: of a generator what it yields, else what it returns. */
export function givenBy(definition: FunctionDef): readonly Expression[] {
  const given: Expression[] = [];
  const look = (expression: Expression): void => {
    if (expression.kind === "Yield" && expression.value && !expression.isFrom) given.push(expression.value);
    if (expression.kind !== "Lambda") eachSubexpression(expression, look);
  };
  const walk = (statement: Statement): void => {
    if (statement.kind === "FunctionDef" || statement.kind === "ClassDef") return;
    if (definition.isGenerator) eachExpressionOf(statement, look);
    else if (statement.kind === "Return" && statement.value) given.push(statement.value);
    for (const block of blocksOf(statement)) block.forEach(walk);
  };
  definition.body.forEach(walk);
  return given;
}

/** The brackets of a list as those of a tuple. */
function asTuple(list: Expression & { readonly kind: "List" }, base: number): readonly TextEdit[] {
  const [start, end] = [base + list.start, base + list.end];
  return [
    { start, end: start + 1, newText: "(" },
    { start: end - 1, end, newText: list.items.length === 1 ? ",)" : ")" },
  ];
}

function editsOfBatch(batch: Expression, base: number, lists: ReadonlySet<string>): readonly TextEdit[] {
  const edits = (part: Expression): readonly TextEdit[] => listEdits(part, base, lists);
  if (batch.kind === "List") return [...asTuple(batch, base), ...batch.items.flatMap(edits)];
  if (batch.kind === "Tuple") return batch.items.flatMap(edits);
  return [
    { start: base + batch.start, end: base + batch.start, newText: "(" },
    { start: base + batch.end, end: base + batch.end, newText: ",)" },
  ];
}

function listEdits(part: Expression, base: number, lists: ReadonlySet<string>): readonly TextEdit[] {
  if (part.kind === "List") return asTuple(part, base);
  if (part.kind !== "Name" || !lists.has(part.id)) return [];
  const [start, end] = [base + part.start, base + part.end];
  return [
    { start, end: start, newText: "tuple(" },
    { start: end, end, newText: ")" },
  ];
}

/** The names that a function gives nothing but a list of what it already has. */
function namesOfLists(definition: FunctionDef): ReadonlySet<string> {
  const [lists, others] = [new Set<string>(), new Set<string>()];
  const walk = (statement: Statement): void => {
    if (statement.kind === "Assign")
      for (const target of statement.targets)
        if (target.kind === "Name") {
          const isList = statement.value.kind === "List" && statement.value.items.length > 0;
          (isList ? lists : others).add(target.id);
        }
    for (const block of blocksOf(statement)) block.forEach(walk);
  };
  definition.body.forEach(walk);
  return new Set([...lists].filter((name) => !others.has(name)));
}

/** The edits of the function that is named at an offset; undefined where there is nothing to do. */
export function tupleEdits(syntax: ModuleSyntax, nameAt: number): readonly TextEdit[] | undefined {
  const found = definitionNamedAt(syntax, nameAt);
  if (!found) return undefined;
  const lists = namesOfLists(found.node);
  const edits = givenBy(found.node).flatMap((batch) => editsOfBatch(batch, found.base, lists));
  return edits.length > 0 ? edits : undefined;
}
