/** `keras.ops.shape(x)` in place of `x.shape`: the lengths of all axes, of which some come with the data. */
import type { AnalysedDocument } from "../document";
import { moduleReference } from "./module-reference";
import type { TextEdit } from "./text-edit";
import type { Expression, Statement } from "../../syntax/ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../../syntax/children";
import { nodeAt } from "../../syntax/find-node";
import type { Span } from "../../values/records/span";

type Attribute = Extract<Expression, { kind: "Attribute" }>;

/** Where a program asks for a shape, and for one of its lengths where that is what it takes of it. */
interface AskedShape {
  readonly shape: Attribute;
  readonly length?: Expression;
}

const isShape = (node: Expression): node is Attribute => node.kind === "Attribute" && node.name === "shape";

/** Every `….shape` in some expressions, but for those that a call around them takes whole, as `len(x.shape)`. */
function shapesIn(expressions: readonly Expression[]): readonly AskedShape[] {
  const found: AskedShape[] = [];
  const open = [...expressions];
  for (let next = open.pop(); next; next = open.pop()) {
    if (isShape(next)) found.push({ shape: next });
    else if (next.kind === "Subscript" && isShape(next.value))
      found.push({ shape: next.value, length: next });
    else eachSubexpression(next, (inner) => open.push(inner));
  }
  return found;
}

/** What the assignments of a block take, those of the blocks inside it as well. */
function assignedIn(body: readonly Statement[]): readonly Expression[] {
  const values: Expression[] = [];
  const open = [...body];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.kind === "Assign") eachExpressionOf(next, (value) => values.push(value));
    open.push(...blocksOf(next).flat());
  }
  return values;
}

/**
 * The edits: in the expression at the span, else in what the function around it assigns. The length is a tensor of whole
 * numbers then, which operators of TensorFlow take beside no other: `dtype` is what they need it to be.
 */
export function askLengths(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
  dtype?: string,
): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? nodeAt(syntax(), span.start) : undefined;
  if (!found) return undefined;
  const { base, expressions, statements } = found;
  const definition = statements.findLast(({ kind }) => kind === "FunctionDef");
  const whole = expressions.slice(0, 1);
  const here = shapesIn(whole);
  const shapes =
    here.length > 0 || definition?.kind !== "FunctionDef" ? here : shapesIn(assignedIn(definition.body));
  const reference = moduleReference(text, syntax(), "keras.ops", span.start);
  if (shapes.length === 0 || !reference) return undefined;
  return [
    ...reference.imports,
    ...shapes.map(({ shape, length }) => {
      const tensor = text.slice(base + shape.value.start, base + shape.value.end);
      const asked = `${reference.text}.shape(${tensor})`;
      if (dtype === undefined || !length)
        return { start: base + shape.start, end: base + shape.end, newText: asked };
      const index = text.slice(base + shape.end, base + length.end);
      const newText = `${reference.text}.cast(${asked}${index}, "${dtype}")`;
      return { start: base + length.start, end: base + length.end, newText };
    }),
  ];
}
