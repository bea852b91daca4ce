/** Concatenate: inputs joined along one axis. After `keras/src/layers/merging/concatenate.py`. */
import { earlierPadding } from "./earlier-padding";
import { flattened } from "./flattened";
import { largerInput } from "./larger-input";
import { resized } from "./resized";
import { endPadding } from "./end-padding";
import { listedInputs } from "./inputs";
import { shapesText } from "./element-wise";
import { integer } from "../../arguments";
import { maskOperation } from "../mask-rules";
import { leavesOf } from "../../engine/structure";
import {
  type Contradiction,
  type LayerInput,
  type LayerScope,
  contradiction,
  defineLayer,
  type RemedyDraft,
} from "../../layer-definition";
import { add } from "../../../../values/dimensions/arithmetic";
import { type Dim, OPEN, formatDim, unknownDim } from "../../../../values/dimensions/dimension";
import { type Shape, shapeOf, unknownAxes, unrankedShape } from "../../../../values/dimensions/shape";
import { NONE, type Value, int, intOf, list, str, unknown } from "../../../../values/value";

type ConcatenateArguments = { readonly axis: Dim };

/** Masks joined as the inputs are, each spread over its input, then whatever any feature marks; after `compute_mask`. */
function joinedMask(a: ConcatenateArguments, x: LayerInput, previous: Value, scope: LayerScope): Value {
  const masks = leavesOf(previous);
  if (masks.every((mask) => mask.kind === "none")) return NONE;
  if (!masks.some((mask) => mask.kind === "tensor")) return unknown("not-supported", "masks");
  const bools = [["dtype", str("bool")]] as const;
  const spread = masks.map((mask, i) => {
    const input = x.all[i];
    if (!input) return NONE;
    // An input without a mask counts in whole; of a mask that isn't known the shape is the same.
    if (mask.kind !== "tensor") return maskOperation(scope, "ones_like", [input.tensor], bools);
    const rank = mask.shape.ranked ? mask.shape.dims.length : undefined;
    if (rank === undefined || input.rank === undefined || rank >= input.rank) return mask;
    const column = maskOperation(scope, "expand_dims", [mask], [["axis", int(-1)]]);
    return maskOperation(scope, "logical_or", [
      column,
      maskOperation(scope, "zeros_like", [input.tensor], bools),
    ]);
  });
  const joined = maskOperation(scope, "concatenate", [list(spread)], [["axis", intOf(a.axis)]]);
  return maskOperation(scope, "any", [joined], [["axis", int(-1)]]);
}

const place = (axis: number, rank: number): number => (axis < 0 ? axis + rank : axis);

/** Whether the axes apart from `axis` are proven to differ: ranks first, then each axis among those that are known. */
function differs(inputs: readonly LayerInput[], axis: number): boolean {
  const ranks = new Set(inputs.map(({ dims }) => dims.length));
  if (ranks.size > 1) return true;
  const [rank = 0] = ranks;
  return Array.from({ length: rank }, (_, i) => i).some((i) => {
    if (i === place(axis, rank)) return false;
    const lengths = inputs.flatMap(({ dims }) => {
      const dim = dims[i];
      return dim?.kind === "known" ? [dim.value] : [];
    });
    return new Set(lengths).size > 1;
  });
}

function axisExists(a: ConcatenateArguments, x: LayerInput): Contradiction | undefined {
  if (a.axis.kind !== "known") return undefined;
  const { value } = a.axis;
  // With one input there is nothing to add up, and only counting from the end goes wrong.
  if (value >= 0 && x.all.length === 1) return undefined;
  const short = x.all.find(
    ({ shape }) => shape.ranked && (value >= shape.dims.length || value < -shape.dims.length),
  );
  if (!short) return undefined;
  return contradiction(
    "axis-out-of-range",
    "axis",
    { axis: a.axis, input: short.shape, rank: short.dims.length },
    {
      kerasSays:
        value < 0 ? "IndexError: list assignment index out of range" : "IndexError: list index out of range",
      remedies: [{ kind: "removeArgument", name: "axis" }],
      output: short.shape.ranked ? unknownAxes(short.dims.length, { code: "already-reported" }) : undefined,
    },
  );
}

/** A last axis of 1 for the input that lacks it, such as a mask beside the channels of a picture. */
function lastAxisOfOne(inputs: readonly LayerInput[]): readonly RemedyDraft[] {
  const most = Math.max(...inputs.map(({ dims }) => dims.length));
  return inputs.flatMap(({ dims }, item): readonly RemedyDraft[] => {
    const inner = dims.slice(1);
    if (dims.length !== most - 1 || !inner.every(({ kind }) => kind === "known")) return [];
    const target = `(${[...inner.map(formatDim), "1"].join(", ")})`;
    return [{ kind: "insertLayerBefore", layer: `Reshape(${target})`, item, preferred: true }];
  });
}

function otherAxesMatch(
  a: ConcatenateArguments,
  x: LayerInput,
  { context }: LayerScope,
): Contradiction | undefined {
  if (a.axis.kind !== "known" || x.all.some(({ shape }) => !shape.ranked)) return undefined;
  const { value } = a.axis;
  if (!differs(x.all, value)) return undefined;
  const rank = x.all[0]?.dims.length ?? 0;
  const others = Array.from({ length: rank }, (_, i) => i).filter((i) => i > 0 && !differs(x.all, i));
  const alongOthers = others.map((i) => ({ kind: "setArgument", name: "axis", value: String(i) }) as const);
  return contradiction(
    "concatenate-mismatch",
    "input",
    { inputs: shapesText(x.all), axis: formatDim(a.axis) },
    {
      kerasSays: `ValueError: A \`Concatenate\` layer requires inputs with matching shapes except for the concatenation axis. Received: input_shape=${shapesText(x.all)}`,
      remedies: [
        // Pictures are joined side by side by nobody, sequences one behind the other by many.
        ...(rank < 4 ? alongOthers : []),
        ...earlierPadding(x.all, context),
        ...largerInput(x.all, place(value, rank)),
        ...endPadding(x.all),
        ...(place(value, rank) === rank - 1 ? resized(x.all) : []),
        ...flattened(x.all),
        ...lastAxisOfOne(x.all),
        ...(rank < 4 ? [] : alongOthers),
      ],
      output: x.all.every(({ dims }) => dims.length === rank)
        ? unknownAxes(rank, { code: "already-reported" })
        : undefined,
    },
  );
}

/** The first input's shape, its concatenation axis the sum of all; open where one is open. */
function output(a: ConcatenateArguments, x: LayerInput): Shape {
  const [first] = x.all;
  if (!first?.shape.ranked) return first?.shape ?? shapeOf([]);
  const { dims } = first;
  if (a.axis.kind !== "known") {
    return a.axis.kind === "unknown"
      ? unknownAxes(dims.length, a.axis.reason)
      : unrankedShape({ code: "shape" });
  }
  const unranked = x.all.find(({ shape }) => !shape.ranked);
  if (unranked && !unranked.shape.ranked) return unknownAxes(dims.length, unranked.shape.reason);
  const at = place(a.axis.value, dims.length);
  const lengths = x.all.map(
    (input) => input.dims.at(a.axis.kind === "known" ? a.axis.value : at) ?? unknownDim({ code: "shape" }),
  );
  const joined = lengths.some((dim) => dim.kind === "open")
    ? OPEN
    : lengths.slice(1).reduce(add, lengths[0] ?? OPEN);
  return shapeOf(dims.map((dim, i) => (i === at ? joined : dim)));
}

const words = {
  notListed: (shapes: string): string =>
    `ValueError: A \`Concatenate\` layer should be called on a list of at least 1 input. Received: input_shape=${shapes}`,
};

export const concatenate = defineLayer({
  names: ["keras.layers.Concatenate"],
  summary: "Joins its inputs along one axis; every other axis must be the same in all of them.",
  args: { axis: integer(-1) },
  input: { kind: "tensors", min: 1 },
  checks: [listedInputs("Concatenate", words), axisExists, otherAxesMatch],
  mask: joinedMask,
  output,
  explain: (a, x, shape) => {
    if (!shape.ranked || a.axis.kind !== "known") return {};
    const at = place(a.axis.value, shape.dims.length);
    const dim = shape.dims[at];
    if (!dim) return {};
    return {
      axes: [
        {
          axis: at === shape.dims.length - 1 ? "features" : `axis ${at}`,
          dim,
          because: { key: "concatenate.joined", facts: { inputs: shapesText(x.all) } },
        },
      ],
      element: "y = [x₁, x₂, …]",
      // Axis 0 is the batch, which the picture leaves out.
      picture: {
        kind: "join",
        inputs: x.all.map(({ dims }) => dims.slice(1)),
        axis: at - 1,
        output: shape.dims.slice(1),
      },
    };
  },
});
