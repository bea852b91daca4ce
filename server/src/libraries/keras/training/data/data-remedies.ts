/** Changes that bring data to what a model takes: an axis more, the other way round, or another Input. */
import { batched } from "./arrays";
import { type DataPart } from "./data-part";
import { inBatches } from "./single-values";
import { functionalStateOf } from "../../models/functional-state";
import { stackStateOf } from "../../models/stack-state";
import { layerStateOf } from "../../engine/layer-state";
import { outputOf } from "../../engine/applying/input-layer";
import { leavesOf } from "../../engine/structure";
import { wholeElements } from "../../../tensor-functions/core/known-elements";
import { boundedWalk } from "../../../../values/bounds/bounded-walk";
import { type Dim, isOne, sameDim } from "../../../../values/dimensions/dimension";
import { equalShapes } from "../../../../values/dimensions/equal-axes";
import { shapeOf } from "../../../../values/dimensions/shape";
import type { Remedy } from "../../../../values/records/finding";
import type { Span } from "../../../../values/records/span";
import type { ObjectValue, TensorValue, Value } from "../../../../values/value";

/** The layer that says what a model of one input takes. */
const inputLayer = boundedWalk(findInputLayer, (): ObjectValue | undefined => undefined);

function findInputLayer(model: ObjectValue): ObjectValue | undefined {
  const state = layerStateOf(model);
  const inputs = functionalStateOf(state)?.graph.inputs;
  if (inputs) return inputs.length === 1 ? inputs[0]?.producer?.node.layer : undefined;
  const first = stackStateOf(state)?.layers[0];
  const inner = first && layerStateOf(first);
  return first && (functionalStateOf(inner) ?? stackStateOf(inner)) ? inputLayer(first) : first;
}

/** Batches of pictures with their channels in the other place, and sequences the other way round. */
const ORDERS: readonly (readonly number[])[] = [
  [0, 2, 1],
  [0, 2, 3, 1],
  [0, 3, 1, 2],
];

/** One sample as often as a batch has rows of which the length is written down, such as one that a state is kept for. */
function asManyAsKept(given: readonly Dim[], wanted: readonly Dim[], span: Span): readonly Remedy[] {
  const [rows, kept] = [given[0], wanted[0]];
  if (rows?.kind !== "known" || rows.value !== 1 || kept?.kind !== "known") return [];
  const after = `, ${kept.value}, axis=0)`;
  return [{ kind: "wrapText", span, before: "np.repeat(", after, needs: "np" }];
}

/** Whether several arrays are given as one, such as inputs with their labels in one tuple. */
export const isPair = (value: Value): boolean =>
  value.kind === "tuple" && value.items.length > 1 && value.items.every(({ kind }) => kind === "tensor");

const same = (a: Dim | undefined, b: Dim | undefined): boolean =>
  a !== undefined && b !== undefined && (a.kind === "open" || b.kind === "open" || sameDim(a, b) === true);

function takes(wanted: readonly Dim[], given: readonly (Dim | undefined)[]): boolean {
  return wanted.length === given.length && wanted.slice(1).every((dim, i) => same(dim, given[i + 1]));
}

/** One array for several inputs: its parts, where they stand along an axis of their own, else the same array for each. */
function forEachInput(model: ObjectValue, { value, span, isWhole }: DataPart): readonly Remedy[] {
  const inputs = functionalStateOf(layerStateOf(model))?.graph.inputs ?? [];
  const [first] = inputs;
  if (!isWhole || inputs.length < 2 || value.kind !== "tensor" || !value.shape.ranked) return [];
  const { dims } = value.shape;
  const rank = first?.shape.ranked ? first.shape.dims.length : undefined;
  const count = dims[1]?.kind === "known" ? dims[1].value : undefined;
  const last = inputs.length - 1;
  if (rank === dims.length - 1 && count === inputs.length) {
    const others = Array.from({ length: last }, (_, i) => `, {it}[:, ${i + 1}]`).join("");
    return [
      { kind: "wrapText", span, before: "[", after: `[:, 0]${others}]`, preferred: true },
      // What was stacked just now is as well left apart.
      {
        kind: "rewriteCall",
        target: span,
        name: "stack",
        form: { parameters: ["arrays", "axis"], call: "{arrays}" },
        preferred: true,
      },
    ];
  }
  return [{ kind: "wrapText", span, before: "[", after: `] * ${inputs.length}` }];
}

/** An input of the shape that the data has. */
function otherInput(model: ObjectValue, value: Value): readonly Remedy[] {
  const [array, ...more] = leavesOf(value);
  const layer = inputLayer(model);
  if (array?.kind !== "tensor" || more.length > 0 || !layer || !array.shape.ranked) return [];
  const rest = array.shape.dims.slice(1);
  if (rest.length === 0 || !rest.every(({ kind }) => kind === "known")) return [];
  const numbers = rest.map((dim) => (dim.kind === "known" ? `${dim.value}` : ""));
  const shape = numbers.length === 1 ? `(${numbers.join("")},)` : `(${numbers.join(", ")})`;
  return [{ kind: "setArgument", call: layer.constructed, name: "shape", value: shape }];
}

/** The same numbers of each sample under the axes that the model takes, such as pictures as vectors of their pixels. */
function reshaped(given: readonly Dim[], wanted: readonly Dim[], span: Span): readonly Remedy[] {
  const size = (dims: readonly Dim[]): number =>
    dims.slice(1).reduce((product, dim) => (dim.kind === "known" ? product * dim.value : NaN), 1);
  if (given.length < 2 || size(given) !== size(wanted)) return [];
  const lengths = wanted.slice(1).map((dim) => (dim.kind === "known" ? `${dim.value}` : ""));
  const after = `.reshape(-1, ${lengths.join(", ")})`;
  return [{ kind: "wrapText", span, before: "", after, preferred: true }];
}

/** One vector for each sample in place of a map of them: what a network without its last layers gives. */
function averaged(given: readonly Dim[], wanted: readonly Dim[], span: Span): readonly Remedy[] {
  if (given.length < 3 || wanted.length !== 2 || !same(given.at(-1), wanted[1])) return [];
  const axes = Array.from({ length: given.length - 2 }, (_, i) => i + 1);
  const axis = axes.length === 1 ? "1" : `(${axes.join(", ")})`;
  return [{ kind: "wrapText", span, before: "", after: `.mean(axis=${axis})` }];
}

/** Class numbers in place of a one and zeros for each, for the inputs that take one number where these have an axis. */
function asNumbers(model: ObjectValue, { value, span, isWhole }: DataPart): readonly Remedy[] {
  const inputs = functionalStateOf(layerStateOf(model))?.graph.inputs ?? [];
  const items = value.kind === "list" || value.kind === "tuple" ? value.items : undefined;
  if (!isWhole || items?.length !== inputs.length) return [];
  return items.flatMap((array, item): readonly Remedy[] => {
    const wanted = inputs[item]?.shape;
    if (array.kind !== "tensor" || !array.shape.ranked || !wanted?.ranked) return [];
    if (!takes(wanted.dims, array.shape.dims.slice(0, -1)) || !mayBeOneHot(array)) return [];
    return [{ kind: "wrapText", span, item, before: "np.argmax(", after: ", axis=-1)", needs: "np" }];
  });
}

/** Whether all elements may be zeros and ones. */
function mayBeOneHot(array: TensorValue): boolean {
  const known = wholeElements(array);
  const numbers = new Set(known);
  return known === undefined || (numbers.size === 2 && numbers.has(0) && numbers.has(1));
}

/** The inputs of a data set's elements in a tuple of their own, where they stand beside the labels. */
export function grouped(model: ObjectValue, parts: readonly DataPart[]): readonly Remedy[] {
  const inputs = functionalStateOf(layerStateOf(model))?.graph.inputs ?? [];
  const [x] = parts;
  // An element of three is taken for inputs, labels and weights.
  if (!x || parts.length !== 3 || inputs.length !== 2) return [];
  if (x.madeBy)
    return [{ kind: "changeResults", definedAt: x.madeBy, form: "grouped", count: 2, preferred: true }];
  if (!x.isOfDataset) return [];
  const after = ".map(lambda first, second, labels: ((first, second), labels))";
  return [{ kind: "wrapText", span: x.span, before: "", after, preferred: true }];
}

/** A data set whose batches were made batches once more. */
const unbatched = ({ span }: DataPart): readonly Remedy[] => [
  { kind: "wrapText", span, before: "", after: ".unbatch()", preferred: true },
];

/** Whether a table has one column more than the model takes, which may be that of the labels. */
function isOneWider(given: readonly Dim[], wanted: readonly Dim[]): boolean {
  const [width, own] = [given[1], wanted[1]];
  const areTables = given.length === 2 && wanted.length === 2;
  return areTables && width?.kind === "known" && own?.kind === "known" && width.value === own.value + 1;
}

/** The lengths of the data that are written down, as those of the model. */
const sameLengths = (given: readonly Dim[], wanted: readonly Dim[]): readonly Remedy[] =>
  given.length === wanted.length ? equalShapes(shapeOf(given.slice(1)), shapeOf(wanted.slice(1))) : [];

/** What to try where a model of one input refuses an array; each is tried on the text before anybody sees it. */
export function dataRemedies(model: ObjectValue, part: DataPart): readonly Remedy[] {
  const { value, span, isWhole } = part;
  if (part.madeBy) return [...inBatches(part), ...otherInput(model, value)];
  if (part.isOfDataset) return [...batched(part), ...unbatched(part), ...otherInput(model, value)];
  if (isWhole && isPair(value)) return [{ kind: "wrapText", span, before: "*", after: "", preferred: true }];
  const several = forEachInput(model, part);
  if (several.length > 0) return several;
  const numbers = asNumbers(model, part);
  if (numbers.length > 0) return numbers;
  const [array, ...more] = leavesOf(value);
  const layer = inputLayer(model);
  const wanted: TensorValue | undefined = layer && outputOf(layer);
  if (array?.kind !== "tensor" || more.length > 0 || !layer || !wanted) return [];
  if (!array.shape.ranked || !wanted.shape.ranked) return [];
  const [given, dims] = [array.shape.dims, wanted.shape.dims];
  const [one]: readonly Dim[] = [{ kind: "known", value: 1 }];
  const wrap = (after: string): Remedy => ({ kind: "wrapText", span, before: "", after, preferred: true });
  const found: Remedy[] = [];
  // A last axis of one entry is added by Keras itself.
  if (isWhole && (takes(dims, [one, ...given]) || takes(dims, [one, ...given, one])))
    found.push({ kind: "keepAxis", span, preferred: true }, wrap("[None]"));
  if (isWhole && takes(dims, [...given, one])) found.push(wrap("[..., None]"));
  // One picture without colours: neither its batch nor its channel has an axis.
  if (isWhole && takes(dims, [one, ...given, one])) found.push(wrap("[None, ..., None]"));
  if (isWhole && given.length === 2 && takes(dims, [...given].reverse())) {
    // A row of a table is a series, of which Keras makes a column.
    const asRow = isOne(given[1]) ? [{ kind: "keepAxis", span, preferred: true } as const] : [];
    found.push(...asRow, wrap(".T"), ...(asRow.length > 0 ? [wrap(".to_frame().T")] : []));
  }
  for (const order of ORDERS)
    if (
      isWhole &&
      given.length === order.length &&
      takes(
        dims,
        order.map((axis) => given[axis]),
      )
    )
      found.push(wrap(`.transpose(${order.join(", ")})`));
  const [last, wantedLast] = [given.at(-1), dims.at(-1)];
  const isGrey = last?.kind === "known" && last.value === 1 && wantedLast?.kind === "known";
  if (isWhole && isGrey && wantedLast.value > 1 && takes(dims, [...given.slice(0, -1), wantedLast])) {
    const after = `, ${wantedLast.value}, axis=-1)`;
    found.push({ kind: "wrapText", span, before: "np.repeat(", after, needs: "np", preferred: true });
  }
  if (isWhole) found.push(...asManyAsKept(given, dims, span));
  if (isWhole && isOneWider(given, dims)) found.push({ kind: "dropLabelColumn", span, preferred: true });
  if (isWhole && array.flavour === "numpy")
    found.push(...reshaped(given, dims, span), ...averaged(given, dims, span));
  return [...found, ...otherInput(model, value), ...sameLengths(given, dims)];
}
