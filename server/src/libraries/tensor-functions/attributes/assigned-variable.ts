/** `variable.assign(value)` and its like, after `Variable.assign` of `keras/src/backend/common/variables.py`. */
import { spanOfArgument } from "../../callables/arguments";
import { tensorOf } from "../core/operand";
import { overTensorFlow } from "../../keras/engine/backend";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import { type Shape, formatShape, shapesDiffer, shapeOf } from "../../../values/dimensions/shape";
import { type Arguments, type TensorValue, argumentsOf } from "../../../values/value";

/** What a variable of Keras becomes: the value, or the variable and the value added up, which is refused where they don't fit. */
function becomes(
  variable: TensorValue,
  name: string,
  value: TensorValue,
  args: Arguments,
  context: Context,
): Shape | undefined {
  if (name === "assign") return value.shape;
  const positionalSpans = [args.site, args.positionalSpans[0] ?? args.site];
  const sum = context.call(context.library(name === "assign_sub" ? "keras.ops.subtract" : "keras.ops.add"), {
    ...argumentsOf(args.site, [variable, value]),
    positionalSpans,
  });
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

/** What TensorFlow says of a variable of its own, which takes no other shape in any of the three ways. */
function tensorFlowSays(name: string, variable: Shape, value: Shape, isEager: boolean): string {
  const [expected, received] = [formatShape(variable), formatShape(value)];
  if (name === "assign")
    return `ValueError: Cannot assign value to variable ' Variable:0': Shape mismatch.The variable shape ${expected}, and the assigned value shape ${received} are incompatible.`;
  const plain = (shape: string): string => shape.replace(/^\(|,?\)$/g, "").replaceAll(" ", "");
  if (!isEager && variable.ranked && value.ranked) {
    const [own, others] = [variable.dims, value.dims];
    if (own.length !== others.length)
      return `ValueError: Shapes must be equal rank, but are ${own.length} and ${others.length} …`;
    const axis = own.findIndex(
      (dim, i) => formatShape(shapeOf([dim])) !== formatShape(shapeOf(others.slice(i, i + 1))),
    );
    return `ValueError: Dimension ${axis} in both shapes must be equal, but are … Shapes are [${plain(expected)}] and [${plain(received)}]. …`;
  }
  return `InvalidArgumentError: … Cannot update variable with shape [${plain(expected)}] using a Tensor with shape [${plain(received)}], shapes must be equal. …`;
}

/** The sum of what is added to a single number. */
const summed = ({ shape }: TensorValue, args: Arguments): readonly Remedy[] =>
  shape.ranked && shape.dims.length === 0
    ? [
        {
          kind: "wrapText",
          span: spanOfArgument(args, 0, "value"),
          before: "keras.ops.sum(",
          after: ")",
          needs: "keras",
          preferred: true,
        },
      ]
    : [];

/** Refuses a value of another shape than a variable has. */
export function refusedAssignment(
  variable: TensorValue,
  name: string,
  args: Arguments,
  context: Context,
): boolean {
  const given = args.positional[0] ?? args.keywords.get("value") ?? args.keywords.get("delta");
  const value = given && tensorOf(given, context);
  if (!value) return false;
  const isKeras = context.keras === 3 && variable.variable?.type === "variable";
  if (!isKeras && (variable.flavour !== "eager" || !overTensorFlow(context))) return false;
  const shape = isKeras ? becomes(variable, name, value, args, context) : value.shape;
  if (!shape || !shapesDiffer(shape, variable.shape)) return false;
  const [expected, received] = [formatShape(variable.shape), formatShape(shape)];
  context.report({
    code: "assigned-shape",
    severity: "error",
    span: spanOfArgument(args, 0, "value"),
    facts: { expected: variable.shape, given: shape },
    kerasSays: isKeras
      ? `ValueError: The shape of the target variable and the shape of the target value in \`variable.assign(value)\` must match. variable.shape=${expected}, Received: value.shape=${received}.`
      : tensorFlowSays(name, variable.shape, shape, context.isEager),
    raisedBy: isKeras ? undefined : "TensorFlow",
    remedies: name === "assign" ? stretched(value, variable, args) : isKeras ? summed(variable, args) : [],
  });
  return true;
}
