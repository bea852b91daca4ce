/** `variable.assign(value)` and its like, after `Variable.assign` of `keras/src/backend/common/variables.py`. */
import { tensorOf } from "../core/operand";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import { type Shape, formatShape } from "../../../values/dimensions/shape";
import { type Arguments, type TensorValue, argumentsOf } from "../../../values/value";

/** Whether two shapes are certainly none of one another's; an axis without a length goes with any. */
function differ(a: Shape, b: Shape): boolean {
  if (!a.ranked || !b.ranked) return false;
  if (a.dims.length !== b.dims.length) return true;
  return a.dims.some((dim, i) => {
    const other = b.dims[i];
    return dim.kind === "known" && other?.kind === "known" && dim.value !== other.value;
  });
}

/** What a variable becomes: the value, or the variable and the value added up. */
function becomes(
  variable: TensorValue,
  name: string,
  value: TensorValue,
  args: Arguments,
  context: Context,
): Shape | undefined {
  if (name === "assign") return value.shape;
  // What does not broadcast is not told here.
  const sum = context.silently(() =>
    context.call(context.library("keras.ops.add"), argumentsOf(args.site, [variable, value])),
  );
  return sum.kind === "tensor" ? sum.shape : undefined;
}

/** A number in place of each element. */
function stretched(value: TensorValue, variable: TensorValue, args: Arguments): readonly Remedy[] {
  const [span] = args.positionalSpans;
  const isNumber = value.shape.ranked && value.shape.dims.length === 0;
  if (!span || !isNumber || !variable.shape.ranked) return [];
  if (!variable.shape.dims.every(({ kind }) => kind === "known")) return [];
  const after = `, ${formatShape(variable.shape)})`;
  return [
    { kind: "wrapText", span, before: "keras.ops.broadcast_to(", after, needs: "keras", preferred: true },
  ];
}

/** Refuses a value of another shape than a variable of Keras has. */
export function refusedAssignment(
  variable: TensorValue,
  name: string,
  args: Arguments,
  context: Context,
): boolean {
  if (context.keras === 2 || variable.variable?.type !== "variable") return false;
  const given = args.positional[0] ?? args.keywords.get("value");
  const value = given && tensorOf(given, context);
  const shape = value && becomes(variable, name, value, args, context);
  if (!shape || !differ(shape, variable.shape)) return false;
  const [expected, received] = [formatShape(variable.shape), formatShape(shape)];
  context.report({
    code: "assigned-shape",
    severity: "error",
    span: args.positionalSpans[0] ?? args.keywordSpans.get("value") ?? args.site,
    facts: { expected: variable.shape, given: shape },
    kerasSays: `ValueError: The shape of the target variable and the shape of the target value in \`variable.assign(value)\` must match. variable.shape=${expected}, Received: value.shape=${received}.`,
    remedies: name === "assign" ? stretched(value, variable, args) : [],
  });
  return true;
}
