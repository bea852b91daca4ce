/** EinsumDense: a dense layer over any axes, by an equation. After `keras/src/layers/core/einsum_dense.py`. */
import { activated } from "../../geometry/formula-text";
import { type EinsumShapes, einsumShapes, placesOfKernel, summedAxes } from "./einsum-equation";
import {
  activation,
  anything,
  integer,
  integers,
  text,
  regularizer,
  initializers,
  regularization,
} from "../../arguments";
import { loraBeside } from "../lora-constraint";
import { loraWeights } from "../lora-weights";
import { definedWeight } from "../../geometry/defined-axis";
import {
  type Explanation,
  type LayerInput,
  type Maybe,
  contradiction,
  defineLayer,
  isUnknown,
  weight,
} from "../../layer-definition";
import { unrankedWeight } from "../../engine/weights/variables";
import { product } from "../../../../values/dimensions/arithmetic";
import { type Dim, unknownDim } from "../../../../values/dimensions/dimension";
import type { Reason } from "../../../../values/records/reason";
import { type Shape, formatShape, shapeOf, unrankedShape } from "../../../../values/dimensions/shape";

interface EinsumArguments {
  readonly equation: Maybe<string | undefined>;
  readonly output_shape: Maybe<readonly Dim[] | undefined>;
  readonly bias_axes: Maybe<string | undefined>;
}

/** What the equation gives, or why it can't be read. */
function analyse(
  a: EinsumArguments,
  x: LayerInput,
): EinsumShapes | { readonly kind: "unknown"; readonly reason: Reason } {
  if (isUnknown(a.equation)) return a.equation;
  if (isUnknown(a.output_shape)) return a.output_shape;
  if (!x.shape.ranked) return { kind: "unknown", reason: x.shape.reason };
  const bias = isUnknown(a.bias_axes) ? undefined : a.bias_axes;
  return einsumShapes(a.equation ?? "", bias, x.dims, a.output_shape ?? []);
}

/** The picture of the product; nothing where no axis of the input but the batch is summed over, or none is known. */
function contraction(
  { equation }: EinsumArguments,
  x: LayerInput,
  output: Shape,
  kernel: readonly Dim[],
): Pick<Explanation, "picture"> {
  if (isUnknown(equation) || !output.ranked) return {};
  const summed = summedAxes(equation ?? "", x.dims.length);
  const input = summed.input.flatMap((axis) => (axis > 0 ? [axis - 1] : []));
  if (input.length === 0 || input.length < summed.input.length) return {};
  const operands = [
    { dims: x.dims.slice(1), summed: input },
    { dims: kernel, summed: summed.kernel },
  ] as const;
  return { picture: { kind: "contract", operands, output: output.dims.slice(1) } };
}

export const einsumDense = defineLayer({
  names: ["keras.layers.EinsumDense"],
  summary: "Multiplies its input by a kernel along the axes that an einsum equation names.",
  keptElsewhere: ["output_shape"],
  args: {
    equation: text("''"),
    output_shape: integers({ required: true }),
    activation: activation(),
    bias_axes: text(),
    ...initializers({ kernel: "glorot_uniform", bias: "zeros" }),
    ...regularization("kernel", "bias"),
    lora_rank: integer(0),
    lora_alpha: anything(),
    gptq_unpacked_column_size: anything(),
    quantization_config: anything(),
    activity_regularizer: { ...regularizer(), keywordOnly: true },
  },
  input: { kind: "tensor" },
  adapted: { weight: "kernel", quantizes: true },
  checks: [
    (a, x) => {
      const shapes = analyse(a, x);
      if (shapes.kind !== "refused") return undefined;
      return contradiction(
        "einsum-mismatch",
        shapes.blame,
        {
          input: x.shape,
          equation: isUnknown(a.equation) ? "?" : (a.equation ?? ""),
          says: shapes.says.replace(/^\w+: /, ""),
        },
        { kerasSays: shapes.says, output: shapes.output && shapeOf(shapes.output) },
      );
    },
    (a, x, { name }) => {
      const shapes = analyse(a, x);
      return shapes.kind === "shapes"
        ? definedWeight(shapes.kernel, () => `${name()}/kernel`, x, shapeOf(shapes.output))
        : undefined;
    },
    (a, x, { name }) => {
      const shapes = analyse(a, x);
      return shapes.kind === "shapes" && shapes.bias
        ? definedWeight(shapes.bias, () => `${name()}/bias`, x, shapeOf(shapes.output))
        : undefined;
    },
    (a) => loraBeside(a.lora_rank, a.kernel_constraint, "kernel_constraint"),
  ],
  weights: (a, x) => {
    const shapes = analyse(a, x);
    if (shapes.kind !== "shapes") return [{ ...weight("kernel", []), uncertain: true }];
    const bias = isUnknown(a.bias_axes)
      ? [{ ...weight("bias", []), ...unrankedWeight(a.bias_axes.reason), uncertain: true }]
      : shapes.bias
        ? [weight("bias", shapes.bias)]
        : [];
    return loraWeights("kernel", shapes.kernel, a.lora_rank, bias);
  },
  output: (a, x, { context }) => {
    const shapes = analyse(a, x);
    if (shapes.kind === "unknown") return unrankedShape(shapes.reason);
    // Keras 2, and a user's `call`, run the product itself, which knows the axes that `output_shape` leaves open.
    const isComputed = context.keras === 2 || x.tensor.flavour !== "keras";
    if (shapes.kind === "shapes" && isComputed) return shapeOf(shapes.computed);
    return shapes.kind === "shapes" ? shapeOf(shapes.output) : unrankedShape({ code: "already-reported" });
  },
  multiplyAdds: (a, x) => {
    const shapes = analyse(a, x);
    if (shapes.kind !== "shapes" || isUnknown(a.equation))
      return unknownDim(shapes.kind === "unknown" ? shapes.reason : { code: "already-reported" });
    return product([...placesOfKernel(a.equation ?? "", x.dims), ...shapes.kernel]);
  },
  explain: (a, x, output, weights) => ({
    axes: output.ranked
      ? output.dims.slice(1).map((dim, i) => ({
          axis: `axis ${i + 1}`,
          dim,
          because: {
            key: "einsum.equation",
            facts: { equation: isUnknown(a.equation) ? "?" : (a.equation ?? "") },
          },
        }))
      : [],
    element: `y = ${activated(`einsum('${isUnknown(a.equation) ? "?" : (a.equation ?? "")}', x, W${formatShape(shapeOf(weights[0]?.shape ?? []))})${isUnknown(a.bias_axes) || a.bias_axes === undefined ? "" : " + b"}`, a.activation, "last")}`,
    ...contraction(a, x, output, weights[0]?.shape ?? []),
  }),
});
