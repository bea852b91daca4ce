/** `keras.ops.where` in place of a condition on a tensor, and `logical_and` in place of `and`: code that is traced has no truths. */
import type { AnalysedDocument } from "../document";
import { moduleReference } from "./module-reference";
import type { TextEdit } from "./text-edit";
import type { Expression, Range, Statement } from "../../syntax/ast";
import { blocksOf } from "../../syntax/children";
import { type NodesAt, nodeAt } from "../../syntax/find-node";
import type { Span } from "../../values/records/span";

/** What is written in place of a stretch; `@` stands for the module of operations. */
interface Written {
  readonly range: Range;
  readonly text: string;
}

/** Writes out what stands at a place. */
type Code = (range: Range) => string;

const isAt = (node: Range, { start, end }: Range): boolean => node.start === start && node.end === end;

/** `and`, `or`, `not` and `x if test else y` of which an operand, or the whole, stands at a place. */
function ofExpression(expressions: readonly Expression[], at: Range, code: Code): Written | undefined {
  for (const node of expressions.toReversed()) {
    if (node.kind === "BooleanOperation" && node.operands.some((operand) => isAt(operand, at))) {
      const [first, ...others] = node.operands.map(code);
      const text = others.reduce(
        (left, right) => `@.logical_${node.operator}(${left}, ${right})`,
        first ?? "",
      );
      return { range: node, text };
    }
    if (node.kind === "UnaryOperation" && node.operator === "not" && isAt(node, at))
      return { range: node, text: `@.logical_not(${code(node.operand)})` };
    if (node.kind === "Conditional" && isAt(node.test, at))
      return { range: node, text: `@.where(${code(node.test)}, ${code(node.body)}, ${code(node.orelse)})` };
  }
  return undefined;
}

/** What the only statement of a block returns, or gives to the only target, with the words before it. */
function onlyResult(
  block: readonly Statement[],
  code: Code,
): { readonly before: string; readonly value: Expression } | undefined {
  const [only, ...more] = block;
  if (!only || more.length > 0) return undefined;
  if (only.kind === "Return" && only.value) return { before: "return ", value: only.value };
  const [target, ...others] = only.kind === "Assign" ? only.targets : [];
  return only.kind === "Assign" && target && others.length === 0
    ? { before: `${code(target)} = `, value: only.value }
    : undefined;
}

/** The statement that follows another one in its block. */
function following({ statements }: NodesAt, statement: Statement): Statement | undefined {
  const block = blocksOf(statements.at(-2) ?? statement).find((each) => each.includes(statement));
  return block?.[block.indexOf(statement) + 1];
}

/** `if test:` whose branches return, or assign, one value each. */
function ofStatement(found: NodesAt, at: Range, code: Code): Written | undefined {
  const statement = found.statements.at(-1);
  if (statement?.kind !== "If" || !isAt(statement.test, at)) return undefined;
  const next = statement.orelse.length === 0 ? following(found, statement) : undefined;
  const [one, other] = [onlyResult(statement.body, code), onlyResult(next ? [next] : statement.orelse, code)];
  if (!one || one.before !== other?.before) return undefined;
  // What follows an assignment would be done whatever the condition is.
  if (next && next.kind !== "Return") return undefined;
  const range = { start: statement.start, end: (next ?? statement).end };
  const values = [statement.test, one.value, other.value].map(code).join(", ");
  return { range, text: `${one.before}@.where(${values})` };
}

/** The edits; undefined where the condition chooses between more than two values. */
export function chosenByOperation(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? nodeAt(syntax(), span.start) : undefined;
  if (!found) return undefined;
  const { base } = found;
  const code: Code = ({ start, end }) => text.slice(base + start, base + end);
  const at = { start: span.start - base, end: span.end - base };
  const written = ofExpression(found.expressions, at, code) ?? ofStatement(found, at, code);
  const reference = written && moduleReference(text, syntax(), "keras.ops", span.start);
  if (!written || !reference) return undefined;
  const { range } = written;
  const newText = written.text.replaceAll(/@(?=\.(?:where|logical_))/g, reference.text);
  return [...reference.imports, { start: base + range.start, end: base + range.end, newText }];
}
