/** Edits that write names which statements of the program bind. */
import { assignments } from "./assignments";
import { expressionAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Expression, ModuleSyntax, Range } from "../../syntax/ast";
import { nodeAt } from "../../syntax/find-node";

/** The name that the value at a place is given, and no other value with it. */
function nameOfMade(syntax: ModuleSyntax, { start, end }: Range): string | undefined {
  const found = nodeAt(syntax, start);
  const statement = found?.statements.at(-1);
  if (!found || statement?.kind !== "Assign") return undefined;
  const { value, targets } = statement;
  const [target, ...more] = targets;
  const isWhole = found.base + value.start === start && found.base + value.end === end;
  return isWhole && more.length === 0 && target?.kind === "Name" ? target.id : undefined;
}

/** The names of what was made at some places, as a list where there are several. */
export function namedInputs(
  syntax: ModuleSyntax,
  span: Range,
  made: readonly Range[],
): readonly TextEdit[] | undefined {
  const names = made.map((place) => nameOfMade(syntax, place));
  const [only, ...more] = names;
  if (only === undefined || names.includes(undefined)) return undefined;
  const newText = more.length === 0 ? only : `[${names.join(", ")}]`;
  return [{ start: span.start, end: span.end, newText }];
}

const isSplit = (value: Expression): boolean =>
  value.kind === "Call" &&
  ((value.callee.kind === "Name" && value.callee.id === "train_test_split") ||
    (value.callee.kind === "Attribute" && value.callee.name === "train_test_split"));

/**
 * `train_test_split(X, y)` gives the parts of X, then those of y. Where two names that follow one another take both parts
 * of X and are used as inputs and labels, the two in the middle are swapped.
 */
export function reorderedSplit(
  syntax: ModuleSyntax,
  first: Range,
  second: Range,
): readonly TextEdit[] | undefined {
  const idOf = (range: Range): string | undefined => {
    const node = expressionAtRange(syntax, range)?.node;
    return node?.kind === "Name" ? node.id : undefined;
  };
  const [x, y] = [idOf(first), idOf(second)];
  for (const { statement, base } of assignments(syntax)) {
    const [target] = statement.targets;
    if (target?.kind !== "Tuple" || target.items.length !== 4 || !isSplit(statement.value)) continue;
    const [a, b, c] = target.items;
    if (a?.kind !== "Name" || b?.kind !== "Name" || c?.kind !== "Name" || a.id !== x || b.id !== y) continue;
    return [
      { start: base + b.start, end: base + b.end, newText: c.id },
      { start: base + c.start, end: base + c.end, newText: b.id },
    ];
  }
  return undefined;
}
