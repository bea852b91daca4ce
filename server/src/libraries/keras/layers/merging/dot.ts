/** Dot: two inputs multiplied along one axis of each. After `keras/src/layers/merging/dot.py`. */
import { listedInputs } from "./inputs";
import { shapesText } from "./element-wise";
import { flag, integers, printed } from "../../arguments";
import { sumOver } from "../../geometry/formula-text";
import {
  type ArgumentSpec,
  type Contradiction,
  type LayerInput,
  type Maybe,
  contradiction,
  defineLayer,
  isUnknown,
} from "../../layer-definition";
import { product } from "../../../../values/dimensions/arithmetic";
import { type Dim, formatDim, known, sameDim, unknownDim } from "../../../../values/dimensions/dimension";
import { equalAxes } from "../../../../values/dimensions/equal-axes";
import type { ContractedOperand } from "../../../../values/records/picture";
import { type Shape, formatShape, shapeOf, unrankedShape } from "../../../../values/dimensions/shape";
import { missingArgument, wrongType } from "../../arguments/refusals";
import { endsMask } from "../mask-rules";

/** `axes`: one integer, or exactly two. The single integer is kept apart, because only it wraps around for each input. */
interface Axes {
  readonly single: boolean;
  readonly first: Dim;
  readonly second: Dim;
}

function axesArgument(): ArgumentSpec<Maybe<Axes>> {
  const base = integers();
  return {
    parse: (value, argument) => {
      const { name, layer } = argument;
      if (value === undefined) return missingArgument(layer, name);
      const sequence = value.kind === "tuple" || value.kind === "list";
      if (value.kind === "none" || value.kind === "float" || value.kind === "str") {
        const says = `TypeError: Invalid type for argument \`axes\`: it should be a list or an int. Received: axes=${printed(value)}`;
        return wrongType(name, "an integer or a pair of integers", value, says);
      }
      const dims = base.parse(value, argument);
      if (dims === undefined || isUnknown(dims) || "code" in dims)
        return dims ?? { kind: "unknown", reason: { code: "not-supported", detail: name } };
      const [first, second] = dims;
      if (first && !sequence) return { single: true, first, second: first };
      if (dims.length === 2 && first && second) return { single: false, first, second };
      return contradiction(
        "wrong-tuple-length",
        name,
        { argument: name, expected: 2, given: `${dims.length} values` },
        {
          kerasSays: `ValueError: Invalid format for argument \`axes\`: it should contain two elements. Received: axes=${printed(value)}`,
        },
      );
    },
  };
}

interface DotArguments {
  readonly axes: Maybe<Axes>;
}

/** The contracted axes as places, batch counted as 0; undefined where they are not known. */
function places(a: DotArguments, x: LayerInput): readonly [number, number] | undefined {
  const [left, right] = x.all;
  if (isUnknown(a.axes) || !left?.shape.ranked || !right?.shape.ranked) return undefined;
  const { first, second } = a.axes;
  if (first.kind !== "known" || second.kind !== "known") return undefined;
  const wrap = (axis: number, rank: number): number => (axis < 0 && axis >= -rank ? axis + rank : axis);
  return [wrap(first.value, left.dims.length), wrap(second.value, right.dims.length)];
}

function contracted(a: DotArguments, x: LayerInput): Contradiction | undefined {
  const at = places(a, x);
  const [left, right] = x.all;
  if (!at || !left || !right) return undefined;
  const [one, other] = [left.dims[at[0]], right.dims[at[1]]];
  if (!one || !other) {
    const short = one ? right : left;
    return contradiction(
      "axis-out-of-range",
      "axes",
      { axis: one ? at[1] : at[0], input: short.shape, rank: short.dims.length },
      {
        kerasSays: "IndexError: tuple index out of range",
      },
    );
  }
  // None is no number: an open axis against a known one is refused as well.
  const differ =
    one.kind === "open"
      ? other.kind === "known"
      : other.kind === "open"
        ? one.kind === "known"
        : sameDim(one, other) === false;
  if (!differ) return undefined;
  const equal = left.dims.flatMap((dim, i) =>
    right.dims.flatMap((d, j) =>
      i > 0 && j > 0 && dim.kind === "known" && sameDim(dim, d) === true ? [[i, j] as const] : [],
    ),
  );
  return contradiction(
    "dot-axes-differ",
    "axes",
    { first: one, second: other, firstAxis: at[0], secondAxis: at[1], inputs: shapesText(x.all) },
    {
      kerasSays: `ValueError: Incompatible input shapes: axis values ${formatDim(one)} (at axis ${at[0]}) != ${formatDim(other)} (at axis ${at[1]}). Full input shapes: ${formatShape(left.shape)}, ${formatShape(right.shape)}`,
      remedies: [
        ...equal.map(
          ([i, j]) =>
            ({ kind: "setArgument", name: "axes", value: i === j ? String(i) : `(${i}, ${j})` }) as const,
        ),
        ...equalAxes([[one, other]]),
      ],
    },
  );
}

/** Both shapes without the contracted axes, and the second without its batch; two flat vectors give `(batch, 1)`. */
function output(a: DotArguments, x: LayerInput): Shape {
  const at = places(a, x);
  const [left, right] = x.all;
  if (!at || !left || !right) {
    if (isUnknown(a.axes)) return unrankedShape(a.axes.reason);
    return x.all.find(({ shape }) => !shape.ranked)?.shape ?? unrankedShape({ code: "shape" });
  }
  const rest = [
    ...left.dims.filter((_, i) => i !== at[0]),
    ...right.dims.filter((_, i) => i !== at[1]).slice(1),
  ];
  return shapeOf(rest.length === 1 ? [...rest, known(1)] : rest);
}

/** Both inputs without their batch, and the axis of each that is summed over. */
function operands(
  x: LayerInput,
  at: readonly [number, number],
): readonly [ContractedOperand, ContractedOperand] {
  const operand = (i: 0 | 1): ContractedOperand => ({
    dims: x.all[i]?.dims.slice(1) ?? [],
    summed: [at[i] - 1],
  });
  return [operand(0), operand(1)];
}

const says = (shapes: string): string =>
  `ValueError: A \`Dot\` layer should be called on a list of 2 inputs. Received: input_shape=${shapes}`;
const words = { notListed: says, exactly: { count: 2, says } };

export const dot = defineLayer({
  names: ["keras.layers.Dot"],
  summary: "Multiplies two inputs and sums along one axis of each, sample by sample.",
  args: { axes: axesArgument(), normalize: flag(false) },
  input: { kind: "tensors", min: 2, max: 2 },
  checks: [listedInputs("Dot", words), contracted],
  mask: endsMask,
  output,
  multiplyAdds: (a, x) => {
    const at = places(a, x);
    const length = at && x.all[0]?.dims[at[0]];
    const shape = output(a, x);
    return length && shape.ranked ? product([...shape.dims.slice(1), length]) : unknownDim({ code: "shape" });
  },
  explain: (a, x, shape) => {
    const at = places(a, x);
    const length = at && x.all[0]?.dims[at[0]];
    if (!at || !length) return {};
    return {
      axes: [
        {
          axis: `axis ${at[0]} with axis ${at[1]}`,
          dim: length,
          because: { key: "dot.contracted", facts: { inputs: shapesText(x.all), length } },
        },
      ],
      // Both inputs are brought to length 1 along their axes first.
      element: `y = ${sumOver("k", length)} x₁[…, k, …] · x₂[…, k, …]${a.normalize === true ? " / (‖x₁‖ · ‖x₂‖)" : ""}`,
      ...(shape.ranked && {
        picture: { kind: "contract", operands: operands(x, at), output: shape.dims.slice(1) },
      }),
    };
  },
});
