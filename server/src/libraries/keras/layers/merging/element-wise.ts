/** What the element-wise merging layers share: broadcasting, after `keras/src/layers/merging/base_merge.py`. */
import { message } from "../../../../values/records/application";
import { earlierPadding } from "./earlier-padding";
import { largerInput } from "./larger-input";
import { endPadding } from "./end-padding";
import { projections } from "./projection";
import { maskOperation } from "../mask-rules";
import { argumentTensors } from "../../engine/applying/graph-node";
import { className, layerStateOf } from "../../engine/layer-state";
import { asOperation } from "../../engine/applying/as-operation";
import { overTensorFlow } from "../../engine/backend";
import { leavesOf } from "../../engine/structure";
import {
  type Contradiction,
  type Explanation,
  type LayerInput,
  type LayerScope,
  contradiction,
} from "../../layer-definition";
import type { KerasVersion } from "../../../../values/context";
import { type Dim, OPEN, isOne, sameDim, unknownDim } from "../../../../values/dimensions/dimension";
import { equalShapes } from "../../../../values/dimensions/equal-axes";
import { type Shape, formatShape, shapeOf, unrankedShape } from "../../../../values/dimensions/shape";
import { NONE, type TensorValue, type Value } from "../../../../values/value";

/**
 * One axis of two inputs: 1 stretches, equal stays; undefined where the two are proven different. Open stays open in
 * Keras 3; in Keras 2 TensorFlow adds the tensors, whose other length then is the one there can be.
 */
function joinAxis(a: Dim, b: Dim, keras: KerasVersion): Dim | undefined {
  if (a.kind === "open" || b.kind === "open") {
    const other = a.kind === "open" ? b : a;
    if (keras === 2 && other.kind !== "open" && other.kind !== "known") return other;
    return keras === 2 && other.kind === "known" && !isOne(other) ? other : OPEN;
  }
  if (isOne(a)) return b;
  if (isOne(b)) return a;
  const same = sameDim(a, b);
  if (same === false) return undefined;
  if (same === true) return a;
  // What we don't know may be open as well, and open would win.
  if (a.kind === "unknown") return a;
  if (b.kind === "unknown") return b;
  // A named number is 1 or the known one, or the two would not broadcast.
  if (a.kind === "known") return a;
  if (b.kind === "known") return b;
  return unknownDim({ code: "shape" });
}

/** Shapes without their batch, after `_compute_elemwise_op_output_shape`; undefined where they are incompatible. */
function broadcast(a: readonly Dim[], b: readonly Dim[], keras: KerasVersion): readonly Dim[] | undefined {
  if (a.length < b.length) return broadcast(b, a, keras);
  if (b.length === 0) return a;
  const front = a.slice(0, a.length - b.length);
  const back = a.slice(a.length - b.length).map((dim, i) => joinAxis(dim, b[i] ?? dim, keras));
  if (back.some((dim) => dim === undefined)) return undefined;
  return [...front, ...back.flatMap((dim) => (dim === undefined ? [] : [dim]))];
}

/** Whether Keras only infers the shape, and adds nothing. */
const isInferred = ({ call, context }: LayerScope): boolean =>
  context.keras === 3 && argumentTensors(call).some(({ flavour }) => flavour === "keras");

/** Whether the layer stands in a graph already, so that nothing holds this application to the shapes of another. */
const wasApplied = ({ self }: LayerScope): boolean => (layerStateOf(self)?.nodes.list.length ?? 0) > 0;

/**
 * The batch of the result: the one number there is, else open. A layer that is built takes different numbers too: Keras
 * infers an open batch then, and arrays of one row are repeated.
 */
function mergedBatch(inputs: readonly LayerInput[], scope: LayerScope): Dim {
  // TensorFlow adds the tensors of Keras 2, the batch like any other axis.
  if (scope.context.keras === 2) {
    const [batch = OPEN, ...others] = inputs.flatMap((input) => input.dims.slice(0, 1));
    return others.reduce((all, dim) => joinAxis(all, dim, 2) ?? all, batch);
  }
  const batches = inputs.flatMap((input) => input.dims.slice(0, 1)).filter((dim) => dim.kind !== "open");
  const [first] = batches;
  if (first === undefined) return OPEN;
  // Where a layer of the program's own is looked at, TensorFlow adds the tensors, which repeats a batch of one.
  const isOpen = inputs.some((input) => input.dims.length > 0 && input.dims[0]?.kind === "open");
  if (isOpen && !isInferred(scope) && batches.every(isOne)) return OPEN;
  if (batches.every((dim) => sameDim(first, dim) === true)) return first;
  const numbers = batches.filter((dim) => dim.kind === "known");
  const [number] = numbers;
  if (number === undefined) return first;
  // Beside a batch of one there may be any other.
  const untold = batches.find((dim) => dim.kind !== "known");
  if (untold && isOne(number))
    return unknownDim(untold.kind === "unknown" ? untold.reason : { code: "shape" });
  // A layer that was built before takes another number beside it, of which the batch is open then.
  if (untold && wasApplied(scope))
    return unknownDim(untold.kind === "unknown" ? untold.reason : { code: "shape" });
  if (numbers.every((dim) => dim.value === number.value)) return number;
  return isInferred(scope) ? OPEN : (numbers.find((dim) => !isOne(dim)) ?? number);
}

/** Whether it certainly holds numbers: what a layer makes of a tensor that nobody knows may be symbolic. */
const hasNumbers = ({ flavour, variable, content }: TensorValue): boolean =>
  flavour === "numpy" || (flavour === "eager" && (variable ?? content) !== undefined);

/**
 * Whether Keras infers the batch axis alone: of an array with one axis beside a placeholder nothing but an empty `TensorShape`
 * is left, which is true where an empty tuple is false, so that `shape1[:-0]` is taken for the axes in front.
 */
function losesAxes({ all }: LayerInput, scope: LayerScope): boolean {
  if (!isInferred(scope) || !overTensorFlow(scope.context)) return false;
  const [last] = all.slice(-1);
  const isVector = ({ dims, shape, tensor }: LayerInput): boolean =>
    shape.ranked && dims.length === 1 && (tensor.isOfBackend ?? hasNumbers(tensor));
  return last !== undefined && all.length === 2 && all.some(isVector);
}

/** The output shape of a merging layer. */
export function elementWiseOutput(_: unknown, x: LayerInput, scope: LayerScope): Shape {
  const unranked = x.all.find((input) => !input.shape.ranked);
  if (unranked && !unranked.shape.ranked) return unranked.shape;
  if (losesAxes(x, scope)) return shapeOf([mergedBatch(x.all, scope)]);
  let merged: readonly Dim[] = x.all[0]?.dims.slice(1) ?? [];
  for (const input of x.all.slice(1)) {
    const next = broadcast(merged, input.dims.slice(1), scope.context.keras);
    if (!next) return unrankedShape({ code: "already-reported" });
    merged = next;
  }
  return shapeOf([mergedBatch(x.all, scope), ...merged]);
}

/** The steps that any input marks, where every input has a mask; after `Merge.compute_mask`. */
export function elementWiseMask(_: unknown, __: LayerInput, previous: Value, scope: LayerScope): Value {
  const masks = leavesOf(previous);
  if (masks.some((mask) => mask.kind === "none")) return NONE;
  const lost = masks.find((mask) => mask.kind !== "tensor");
  if (lost) return lost;
  return masks
    .slice(1)
    .reduce((all, mask) => maskOperation(scope, "logical_or", [all, mask]), masks[0] ?? NONE);
}

/** Shapes as Keras prints a list of them. */
export function shapesText(inputs: readonly LayerInput[]): string {
  return `[${inputs.map((input) => formatShape(input.shape)).join(", ")}]`;
}

/** What stands in the list without any axis, and so without the batch whose length `compute_output_shape` asks for. */
function withoutBatch(x: LayerInput, scope: LayerScope): Contradiction | undefined {
  if (scope.context.keras === 2) return undefined;
  if (!x.all.some(({ shape }) => shape.ranked && shape.dims.length === 0)) return undefined;
  return contradiction(
    "number-among-inputs",
    "input",
    { layer: className(scope.self), given: "()" },
    {
      kerasSays: isInferred(scope)
        ? "IndexError: … tuple index out of range …"
        : "ValueError: … axis 1 is out of bounds for an array with dimension 1. …",
      remedies: asOperation(className(scope.self), scope.call.site),
    },
  );
}

/** Over TensorFlow an array has no `sparse`, which `compute_output_spec` asks of one input after the other until one has none. */
function arrayFirst(x: LayerInput, scope: LayerScope): Contradiction | undefined {
  const [first] = x.all;
  if (!first || !hasNumbers(first.tensor)) return undefined;
  if (!isInferred(scope) || !overTensorFlow(scope.context)) return undefined;
  const layer = className(scope.self);
  return contradiction(
    "array-before-placeholders",
    "input",
    { layer },
    {
      kerasSays: "AttributeError: … object has no attribute 'sparse' …",
      remedies: asOperation(layer, scope.call.site, true),
    },
  );
}

/** What `build` refuses: different batch sizes. */
export function batchesAgree(_: unknown, x: LayerInput, scope: LayerScope): Contradiction | undefined {
  const scalar = withoutBatch(x, scope);
  if (scalar) return scalar;
  const sizes = new Set(x.all.flatMap(({ dims }) => (dims[0]?.kind === "known" ? [dims[0].value] : [])));
  if (sizes.size <= 1) return arrayFirst(x, scope);
  const says = `ValueError: Cannot merge tensors with different batch sizes. Received tensors with shapes ${shapesText(x.all)}`;
  return contradiction(
    "batch-sizes-differ",
    "input",
    { inputs: shapesText(x.all) },
    {
      kerasSays: says,
      during: "build",
      remedies: sizes.has(1) ? asOperation(className(scope.self), scope.call.site, true) : [],
    },
  );
}

/** What `build` refuses: shapes that neither agree nor stretch. */
export function shapesBroadcast(
  _: unknown,
  x: LayerInput,
  { context }: LayerScope,
): Contradiction | undefined {
  if (x.all.some((input) => !input.shape.ranked)) return undefined;
  let merged: readonly Dim[] = x.all[0]?.dims.slice(1) ?? [];
  for (const input of x.all.slice(1)) {
    const own = input.dims.slice(1);
    const next = broadcast(merged, own, context.keras);
    if (next) {
      merged = next;
      continue;
    }
    const [longer, shorter] = merged.length < own.length ? [own, merged] : [merged, own];
    const [first, second] = [formatShape(shapeOf(longer)), formatShape(shapeOf(shorter))];
    const sameRank = x.all.every((other) => other.dims.length === input.dims.length);
    return contradiction(
      "shapes-do-not-broadcast",
      "input",
      { first: shapeOf(longer), second: shapeOf(shorter), inputs: shapesText(x.all) },
      {
        kerasSays: `ValueError: Inputs have incompatible shapes. Received shapes ${first} and ${second}`,
        remedies: [
          ...earlierPadding(x.all, context),
          ...largerInput(x.all),
          ...endPadding(x.all),
          ...projections(x.all),
          ...equalShapes(shapeOf(longer), shapeOf(shorter)),
          { kind: "replaceLayer", layer: "Concatenate", set: {}, remove: [] },
        ],
        output: sameRank ? sharedAxes(x.all) : undefined,
      },
    );
  }
  return undefined;
}

/** After a refusal: the axes on which all inputs agree, the others unknown, so that the rank stays. */
function sharedAxes(inputs: readonly LayerInput[]): Shape {
  const [first] = inputs;
  return shapeOf(
    (first?.dims ?? []).map((dim, i) =>
      inputs.every((input) => sameDim(dim, input.dims[i] ?? dim) === true)
        ? dim
        : unknownDim({ code: "already-reported" }),
    ),
  );
}

/** The story of an element-wise layer: `element` says how one output cell is made, `sign` what stands between its inputs. */
export function explainElementWise(sign: string, element: (x: LayerInput) => string) {
  return (_: unknown, x: LayerInput, output: Shape): Explanation => {
    if (!output.ranked) return { element: element(x) };
    const stretched = output.dims.flatMap((dim, i) => {
      const axis = i - output.dims.length;
      const lengths = x.all.map((input) => input.dims.at(axis));
      if (i === 0 || !lengths.some((d) => d === undefined || (isOne(d) && !isOne(dim)))) return [];
      return [{ axis: `axis ${i}`, dim, because: message("merge.stretched", { inputs: shapesText(x.all) }) }];
    });
    return {
      axes: stretched,
      element: element(x),
      picture: {
        kind: "element-wise",
        inputs: x.all.map(({ dims }) => dims.slice(1)),
        sign,
        output: output.dims.slice(1),
      },
    };
  };
}

/** `x₁, x₂, x₃` for as many inputs as there are. */
export function inputNames(x: LayerInput): readonly string[] {
  const digits = "₀₁₂₃₄₅₆₇₈₉";
  return x.all.map(
    (_, i) =>
      `x${Array.from(String(i + 1))
        .map((d) => digits[Number(d)] ?? d)
        .join("")}`,
  );
}
