/**
 * What the first batch meets where axes were open until then, those of the batches or those inside the model: Keras compares
 * nothing with an open axis, and the layers fail on the numbers that come.
 */
import type { DataPart } from "./data/data-part";
import { isArrays } from "./data/batch-source";
import { HIDDEN, applyLayer } from "../engine/applying/apply-layer";
import { outputOf } from "../engine/applying/input-layer";
import { firstRefusal } from "../engine/applying/first-refusal";
import { layerStateOf } from "../engine/layer-state";
import { leavesOf, mapLeaves, tensorsIn } from "../engine/structure";
import { functionalStateOf } from "../models/functional-state";
import { runGraph } from "../models/graph";
import { comparedInputs } from "../models/named-inputs";
import { stackStateOf } from "../models/stack-state";
import type { Context } from "../../../values/context";
import type { Dim } from "../../../values/dimensions/dimension";
import { shapeOf } from "../../../values/dimensions/shape";
import { equalAxes } from "../../../values/dimensions/equal-axes";
import {
  type Fact,
  type Finding,
  type Remedy,
  metAtCall,
  numberOfFact,
} from "../../../values/records/finding";
import { lengthsTold } from "../../tensorflow/data/elements";
import { type ObjectValue, type TensorValue, type Value, argumentsOf } from "../../../values/value";

/** Refusals that Keras makes of shapes it knows before anything runs; of an open axis nothing is compared. */
const OF_DECLARED_SHAPES: ReadonlySet<string> = new Set(["wrong-input-shape", "wrong-rank", "wrong-inputs"]);

/** Whether other channels fill whole groups of a kernel's, which TensorFlow's convolutions then make. */
function mayBeGroups({ code, facts }: Finding): boolean {
  if (code !== "changed-axis") return false;
  const { expected, given } = facts as Readonly<Record<string, Fact | undefined>>;
  const [own, other] = [numberOfFact(expected), numberOfFact(given)];
  return own === undefined || other === undefined || other % own === 0;
}

/** The first batch, whose rows stay open; undefined where it tells no length that the batches leave open. */
function firstBatch(x: Value, first: Value): Value | undefined {
  const told = isArrays(x) && isArrays(first) ? lengthsTold(x, first, 1) : undefined;
  if (!told) return undefined;
  const own = leavesOf(told);
  const tellsMore = leavesOf(x).map((leaf, i) => {
    const other = own[i];
    if (leaf.kind !== "tensor" || other?.kind !== "tensor") return undefined;
    if (!leaf.shape.ranked || !other.shape.ranked) return undefined;
    const { dims } = other.shape;
    return leaf.shape.dims.some((dim, axis) => dim.kind === "open" && dims[axis]?.kind === "known");
  });
  if (tellsMore.includes(undefined) || !tellsMore.includes(true)) return undefined;
  return mapLeaves(told, (leaf) => (leaf.kind === "tensor" ? { ...leaf, flavour: "eager" } : leaf));
}

/** Shapes that do not go together, as layers find them on numbers. */
const OF_NUMBERS: ReadonlySet<string> = new Set([
  "shapes-do-not-broadcast",
  "inner-axes-differ",
  "concatenate-mismatch",
  "reshape-size",
]);

const isOpenInside = ({ shape }: TensorValue): boolean =>
  shape.ranked && shape.dims.slice(1).some(({ kind }) => kind === "open");

/**
 * Whether a model loses on the way how long axes are that its inputs tell, as `tf.reshape(x, [tf.shape(x)[0], -1, 8])` does:
 * what it makes of them only numbers show.
 */
function losesLengths(model: ObjectValue): boolean {
  const graph = functionalStateOf(layerStateOf(model))?.graph;
  if (!graph || graph.incomplete || graph.inputs.some(isOpenInside)) return false;
  return graph.nodes.some(({ outputs }) => outputs.some(isOpenInside));
}

/** The same batch with as many rows as the first one has, as a tensor with numbers. */
const asNumbers = (batch: Value, rows: Dim): Value =>
  mapLeaves(batch, (leaf) => {
    if (leaf.kind !== "tensor" || !leaf.shape.ranked) return leaf;
    return {
      ...leaf,
      flavour: "eager",
      placeholder: undefined,
      shape: shapeOf([rows, ...leaf.shape.dims.slice(1)]),
    };
  });

/** Whether a model that loses lengths refuses the numbers of a batch of so many rows; it is told at the data. */
export function refusedInside(
  model: ObjectValue,
  x: DataPart,
  batch: Value,
  rows: Dim | undefined,
  context: Context,
): boolean {
  if (rows?.kind !== "known" || !isArrays(batch) || !losesLengths(model)) return false;
  const functional = functionalStateOf(layerStateOf(model));
  const numbers = asNumbers(batch, rows);
  const tensors = functional ? comparedInputs(functional, numbers) : [];
  const refused = context.toldAt(x.span, () => refusedByLayers(model, tensors, x, context));
  if (!refused || !OF_NUMBERS.has(refused.code)) return false;
  context.report(metAtCall(refused, x.span));
  return true;
}

/** What the layers refuse of tensors, the model's own declaration left out. */
function refusedByLayers(
  model: ObjectValue,
  tensors: readonly TensorValue[],
  x: DataPart,
  context: Context,
): Finding | undefined {
  const state = layerStateOf(model);
  const graph = functionalStateOf(state)?.graph;
  if (graph) {
    if (graph.incomplete || graph.inputs.length !== tensors.length) return undefined;
    return firstRefusal(context, (watched) => runGraph(graph, tensors, watched)).refused;
  }
  const [only, ...more] = tensors;
  if (!stackStateOf(state) || !only || more.length > 0) return undefined;
  const call = { ...argumentsOf(x.span, [only]), positionalSpans: [x.span] };
  return firstRefusal(context, (watched) => applyLayer(model, call, watched, HIDDEN)).refused;
}

/** Whether the layers refuse the first batch of data whose batches leave axes open; it is told at the data. */
export function refusedFirstBatch(
  model: ObjectValue,
  x: DataPart,
  first: Value | undefined,
  context: Context,
): boolean {
  const batch = first && firstBatch(x.value, first);
  if (!batch) return false;
  const functional = functionalStateOf(layerStateOf(model));
  // A dict is brought into the order of the model's inputs.
  const tensors = functional ? comparedInputs(functional, batch) : tensorsIn(batch);
  const refused = refusedByLayers(model, tensors, x, context);
  if (!refused || OF_DECLARED_SHAPES.has(refused.code) || mayBeGroups(refused)) return false;
  context.report({
    ...refused,
    span: x.span,
    // Which kernel notices it first, and in whose words, the layers' own refusal does not tell.
    kerasSays: undefined,
    remedies: lengthsOfModel(functional?.graph.inputs ?? inputOfStack(model), tensors),
  });
  return true;
}

/** The input that a Sequential begins with, where it has one. */
function inputOfStack(model: ObjectValue): readonly TensorValue[] {
  const [layer] = stackStateOf(layerStateOf(model))?.layers ?? [];
  const input = layer && outputOf(layer);
  return input ? [input] : [];
}

/** Numbers of the program that would give the data the lengths that the model declares. */
const lengthsOfModel = (
  inputs: readonly TensorValue[] | undefined,
  tensors: readonly TensorValue[],
): readonly Remedy[] =>
  (inputs ?? []).flatMap(({ shape }, i) => {
    const own = tensors[i]?.shape;
    if (!shape.ranked || !own?.ranked) return [];
    const pairs = own.dims.flatMap((dim, axis) => {
      const other = shape.dims[axis];
      const isOther = dim.kind === "known" && other?.kind === "known" && dim.value !== other.value;
      return isOther ? [[other, dim] as const] : [];
    });
    return pairs.length > 0 ? equalAxes(pairs) : [];
  });
