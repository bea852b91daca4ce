/** Reshape: the same elements in another shape. After `keras/src/layers/reshaping/reshape.py`. */
import {
  type Contradiction,
  type LayerInput,
  type LayerScope,
  type Maybe,
  contradiction,
  defineLayer,
  isUnknown,
} from "../../layer-definition";
import { isMinusOne, targetShape } from "./target-shape";
import { message } from "../../../../values/records/application";
import { floorDivide, modulo, product } from "../../../../values/dimensions/arithmetic";
import {
  OPEN,
  type Dim,
  formatDim,
  named,
  sameDim,
  unknownDim,
} from "../../../../values/dimensions/dimension";
import {
  type Shape,
  formatShape,
  shapeOf,
  unknownAxes,
  unrankedShape,
} from "../../../../values/dimensions/shape";

/** What `compute_reshape_output_shape` of `keras/src/ops/operation_utils.py` makes of axes without the batch. */
function reshaped(input: readonly Dim[], target: readonly Dim[]): readonly Dim[] {
  // With anything left open, Keras takes the target as it is, and leaves the -1 open too.
  const open = [...input, ...target].some((dim) => dim.kind === "open");
  const others = product(target.filter((dim) => !isMinusOne(dim)));
  return target.map((dim) => {
    if (!isMinusOne(dim)) return dim;
    return open ? OPEN : named(floorDivide(product(input), others), "target_shape");
  });
}

/** Sizes must agree; with a -1, the rest of the target must divide the size. Facts that are open or unknown prove nothing. */
function sizesAgree(a: { target_shape: Maybe<readonly Dim[]> }, x: LayerInput): Contradiction | undefined {
  if (isUnknown(a.target_shape) || !x.shape.ranked) return undefined;
  const target = a.target_shape;
  const input = x.dims.slice(1);
  const size = product(input);
  const others = product(target.filter((dim) => !isMinusOne(dim)));
  const free = target.some(isMinusOne);
  const targetText = formatShape(shapeOf(target));
  const inputText = formatShape(shapeOf(input));
  const shared = {
    remedies: agreeingTargets(target, size),
    output: unknownAxes(target.length + 1, { code: "already-reported" } as const),
  };
  const facts = { size, target: targetText, input: shapeOf(input), product: others };
  if (!free) {
    if (sameDim(size, others) !== false) return undefined;
    const kerasSays = `ValueError: The total size of the tensor must be unchanged. Received: input_shape=${inputText}, target_shape=${targetText}`;
    return contradiction("reshape-size", "target_shape", facts, { kerasSays, ...shared });
  }
  const isZero = others.kind === "known" && others.value === 0 && size.kind === "known";
  const rest = isZero ? undefined : modulo(size, others);
  if (!isZero && (rest?.kind !== "known" || rest.value === 0)) return undefined;
  const kerasSays = `ValueError: The total size of the tensor must be unchanged, however, the input size cannot by divided by the specified dimensions in target_shape. Received: input_shape=${inputText}, target_shape=${targetText}`;
  return contradiction("reshape-size", "target_shape", facts, { kerasSays, ...shared });
}

/** Keras 2's own check: several free axes are refused where the size is known, after `_fix_unknown_dimension`. */
function oneFreeAxis(
  a: { target_shape: Maybe<readonly Dim[]> },
  x: LayerInput,
  { context }: LayerScope,
): Contradiction | undefined {
  if (context.keras === 3 || isUnknown(a.target_shape) || !x.shape.ranked) return undefined;
  if (a.target_shape.filter(isMinusOne).length < 2) return undefined;
  if (x.dims.slice(1).some((dim) => dim.kind === "open")) return undefined;
  const target = formatShape(shapeOf(a.target_shape));
  const kerasSays = `ValueError: There must be at most one unknown dimension in output_shape. Received: output_shape=${target}.`;
  return contradiction("two-free-axes", "target_shape", { given: target }, { kerasSays });
}

/** Targets that hold the size: with one axis of the target left to be computed. */
function agreeingTargets(target: readonly Dim[], size: Dim) {
  if (size.kind !== "known") return [];
  const fitting = target.flatMap((_, free) => {
    const others = target.filter((_dim, i) => i !== free);
    if (others.some((dim) => dim.kind !== "known" || dim.value <= 0)) return [];
    const rest = others.reduce((total, dim) => total * (dim.kind === "known" ? dim.value : 1), 1);
    if (size.value % rest !== 0) return [];
    const texts = target.map((dim, i) => (i === free ? "-1" : formatDim(dim)));
    return [`(${texts.join(", ")}${texts.length === 1 ? "," : ""})`];
  });
  return fitting.map((value) => ({ kind: "setArgument", name: "target_shape", value }) as const);
}

export const reshape = defineLayer({
  names: ["keras.layers.Reshape"],
  summary: "Reads the elements of each sample in order and lays them out in `target_shape`.",
  isBuiltAtInit: true,
  args: { target_shape: targetShape() },
  input: { kind: "tensor" },
  keepsDtype: true,
  checks: [oneFreeAxis, sizesAgree],
  output: (a, x): Shape => {
    if (isUnknown(a.target_shape)) return unrankedShape(a.target_shape.reason);
    if (!x.shape.ranked) {
      const none = unknownDim(x.shape.reason);
      return shapeOf([none, ...a.target_shape.map((dim) => (isMinusOne(dim) ? none : dim))]);
    }
    const [batch] = x.dims;
    if (!batch) return unrankedShape({ code: "shape" });
    return shapeOf([batch, ...reshaped(x.dims.slice(1), a.target_shape)]);
  },
  explain: (a, x, output) => ({
    axes:
      output.ranked && !isUnknown(a.target_shape)
        ? [
            ...a.target_shape.flatMap((wanted, i) => {
              const dim = output.dims[i + 1];
              if (!dim || !isMinusOne(wanted)) return [];
              return [{ axis: `axis ${i + 1}`, dim, because: message("reshape.computed") }];
            }),
            {
              axis: "elements",
              dim: product(output.dims.slice(1)),
              because: message("reshape.elements"),
            },
          ]
        : [],
    picture:
      output.ranked && x.shape.ranked
        ? { kind: "rearrange", input: x.dims.slice(1), output: output.dims.slice(1) }
        : undefined,
  }),
});
