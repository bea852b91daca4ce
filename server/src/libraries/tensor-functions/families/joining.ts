/** Functions that join tensors: concatenation along an axis, stacking along a new one. */
import { add, multiply, product } from "../../../values/dimensions/arithmetic";
import { type Dim, OPEN, known, unknownDim } from "../../../values/dimensions/dimension";
import { overTensorFlow } from "../../keras/engine/backend";
import type { Remedy } from "../../../values/records/finding";
import { reason } from "../../../values/records/reason";
import {
  type Shape,
  formatShape,
  shapeOf,
  unrankedShape,
  unknownAxes,
} from "../../../values/dimensions/shape";
import type { Span } from "../../../values/records/span";
import type { TensorValue, Value } from "../../../values/value";
import { lookup } from "../../../values/names/lookup";
import { allElements } from "../core/known-elements";
import { arrayIn } from "../../../values/contents/cell-values";
import { meetDims } from "../core/broadcast";
import {
  type TensorCall,
  type TensorFunction,
  type TensorResult,
  defineTensorFunction,
  part,
} from "../core/definition";
import { joinedDtype } from "../core/dtype";
import { stackedNone } from "../core/no-tensors";
import { tensorOf } from "../core/operand";
import {
  elementsOf,
  axisAt,
  dimsOf,
  given,
  integerAt,
  isInferred,
  normaliseAxis,
  tensorAt,
  tensorsAt,
} from "../core/reading";
import { CONTENT_LIMIT } from "../core/scalars";
import { joinedWords } from "../core/own-words";
import { giveUp, refuse } from "../core/stops";
import { missingAxes, otherAxis, sameLengths } from "./joining-remedies";
import { reshaped } from "./reshaping";
import { shortName } from "../../../values/names/short-name";

function contentOf(tensors: readonly TensorValue[]): readonly Value[] | undefined {
  if (!tensors.every((t) => t.content && t.shape.ranked && t.shape.dims.length <= 1)) return undefined;
  const all = tensors.flatMap((t) => t.content ?? []);
  return all.length <= CONTENT_LIMIT ? all : undefined;
}

function listed(shapes: readonly Shape[]): string {
  return shapes.map(formatShape).join(", ");
}

/** The length of an axis that all must share: what is known wins; Keras's symbolic rule keeps the first one's word. */
function shared(lengths: readonly Dim[], symbolic: boolean, clash: () => never): Dim {
  let met: Dim | undefined;
  for (const length of lengths) met = met ? (meetDims(met, length) ?? clash()) : length;
  const [first] = lengths;
  return symbolic && first?.kind === "open" ? first : (met ?? OPEN);
}

/** The length of an axis along which tensors are joined: of arrays that are there it is a number, though nobody knows it. */
function lengthOfAll(length: Dim, { context, symbolic }: TensorCall): Dim {
  return length.kind === "open" && !symbolic && context.isEager
    ? unknownDim(reason("data", "how many rows there are in all"))
    : length;
}

/**
 * Concatenation along `axis`; every other axis must agree. Tensors of unknown rank take the others' rank. `apart` are the
 * places of tensors that are no items of one list.
 */
function concatenated(
  tensors: readonly TensorValue[],
  axis: number,
  call: TensorCall,
  blame: string,
  apart?: readonly (Span | undefined)[],
): TensorResult {
  const rankedOnes = tensors.filter((t) => t.shape.ranked);
  const [first] = rankedOnes;
  // Every library refuses to join nothing, so a list that seems empty has been filled where we did not see it.
  if (!first) return { shape: tensors[0]?.shape ?? unrankedShape(reason("data", "the items of a list")) };
  const rank = dimsOf(first).length;
  // TensorFlow gives a single value back as it is, numbers included, which have no axis.
  const isOfTensorFlow = first.flavour === "eager" || (call.library === "keras" && !isInferred(call));
  if (rank === 0 && tensors.length === 1 && isOfTensorFlow) return { shape: first.shape };
  const at = normaliseAxis(axis, rank, "axis", first.shape);
  const output = unknownAxes(rank, reason("already-reported"));
  const clash = (): never =>
    refuse(
      "concatenate-mismatch",
      blame,
      { inputs: listed(tensors.map((t) => t.shape)), axis: String(axis) },
      {
        says: joinedWords(call.library, rankedOnes),
        output,
        remedies: [
          ...otherAxis(rankedOnes, at, call),
          ...missingAxes(tensors, call.bound.spans.get(blame), apart, axis),
          ...sameLengths(rankedOnes, at),
        ],
      },
    );
  if (rankedOnes.some((t) => dimsOf(t).length !== rank)) clash();
  const isUntold = call.library === "keras" && rankedOnes.length < tensors.length;
  const dims = Array.from({ length: rank }, (_, i): Dim => {
    // The batch of something that nobody knows may be open, and then so is that of all.
    if (i === 0 && i !== at && isUntold && dimsOf(first)[0]?.kind === "known")
      return unknownDim(reason("shape"));
    if (i !== at)
      return shared(
        rankedOnes.map((t) => dimsOf(t)[i] ?? OPEN),
        call.symbolic,
        clash,
      );
    const lengths = tensors.map((t) =>
      t.shape.ranked ? (t.shape.dims[i] ?? OPEN) : unknownDim(t.shape.reason),
    );
    return lengthOfAll(lengths.reduce(add), call);
  });
  return {
    shape: shapeOf(dims),
    ...joinedDtype(tensors, [], call.library),
    content: rank === 1 ? contentOf(tensors) : undefined,
  };
}

const ONE = known(1);

/** Types of which an element is one number or text, and no array of its own. */
const isSingle = (dtype: string | undefined): boolean =>
  dtype !== undefined && /^(u?int|float|complex|bool|string)/.test(dtype);

/**
 * Many tensors that are all alike, as a loop makes them or a column of arrays holds them; undefined where they are given
 * one by one. `join` joins two of them, for what it refuses. A vector of nothing that is known may hold arrays: of what is
 * made of it nothing is told.
 */
function alikeTensors(
  call: TensorCall,
  join: (tensors: readonly TensorValue[]) => unknown,
): { each: TensorValue; count: Dim } | undefined {
  const value = given(call, "xs");
  if (call.library === "numpy" && (value?.kind === "tensor" || value?.kind === "object")) {
    const vector = tensorOf(value, call.context);
    const [count, ...more] = vector?.shape.ranked ? vector.shape.dims : [];
    if (!vector || !count || more.length > 0 || vector.content) return undefined;
    const all = allElements(vector);
    const item = arrayIn(all);
    const each = item && tensorOf(item, call.context);
    if (each) return { each, count };
    if (!isSingle(vector.dtype) && !isSingle(all?.dtype)) giveUp(reason("data", "the items of an array"));
    return undefined;
  }
  const tupleOf = value?.kind === "unknown" ? value.tupleOf : undefined;
  const grown = value?.kind === "list" && !value.items ? value.grown : tupleOf;
  const each = grown && tensorOf(grown.each, call.context);
  // Of the first and the last round more may be known: where these two are refused, all are.
  const ends = grown?.ends?.items.map((item) => tensorOf(item, call.context));
  if (ends?.every((tensor) => tensor !== undefined)) join(ends);
  return each && { each, count: grown.count };
}

/** As many alike tensors joined along one of their axes. */
function repeated(
  { each, count }: { each: TensorValue; count: Dim },
  axis: number,
  call: TensorCall,
): TensorResult {
  const dims = dimsOf(each);
  const at = normaliseAxis(axis, dims.length, "axis", each.shape);
  return {
    shape: shapeOf(dims.map((dim, i) => (i === at ? lengthOfAll(multiply(dim, count), call) : dim))),
    dtype: each.dtype,
  };
}

const concatenate = defineTensorFunction({
  names: [
    ["ops.concatenate", "xs axis"],
    ["K.concatenate", "xs=tensors axis"],
    ["np.concatenate np.concat", "xs=arrays axis"],
  ],
  result: (call) => {
    // `None` as the axis flattens all, in numpy only.
    if (call.library === "numpy" && call.bound.values.get("axis")?.kind === "none") {
      const flat = tensorsAt(call, "xs").map((t): TensorValue => ({
        ...t,
        shape: reshaped(t.shape, [known(-1)]),
      }));
      return concatenated(flat, 0, call, "xs");
    }
    const fallback = call.library === "backend" ? -1 : 0;
    const axis = integerAt(call, "axis", fallback);
    const join = (tensors: readonly TensorValue[]): TensorResult => concatenated(tensors, axis, call, "xs");
    const alike = alikeTensors(call, join);
    return alike ? repeated(alike, axis, call) : join(tensorsAt(call, "xs"));
  },
});

/** TensorFlow before 1.0 took the axis first. */
const concat = defineTensorFunction({
  names: [["tf.concat", "xs=values axis=axis|concat_dim"]],
  result: (call) => {
    const swapped = given(call, "xs")?.kind === "int" && given(call, "axis") !== undefined;
    const [values, axis] = swapped ? ["axis", "xs"] : ["xs", "axis"];
    // What is no list is one tensor, and one tensor stays as it is.
    const only = given(call, values);
    if (only?.kind === "tensor") return { shape: only.shape, dtype: only.dtype, content: only.content };
    return concatenated(tensorsAt(call, values), integerAt(call, axis), call, values);
  },
});

/** Sequences of several lengths, filled up to the longest. */
const padded = (call: TensorCall): readonly Remedy[] =>
  call.library === "numpy"
    ? [
        {
          kind: "rewriteCall",
          target: call.site,
          name: "stack",
          form: {
            parameters: ["arrays"],
            call: '@utils.pad_sequences({arrays}, padding="post", dtype="float32")',
          },
        },
      ]
    : [];

/** Tensors along a new axis; all of them have the same shape. */
function stacked(tensors: readonly TensorValue[], call: TensorCall): TensorResult {
  const dtype = joinedDtype(tensors, [], call.library);
  const rankedOnes = tensors.filter((t) => t.shape.ranked);
  const [first] = rankedOnes;
  if (!first) return tensors[0] ? { shape: tensors[0].shape, ...dtype } : stackedNone(call);
  const inner = dimsOf(first);
  const axis = axisAt(call, "axis", inner.length + 1, 0);
  const clash = (): never =>
    refuse(
      "stack-mismatch",
      "xs",
      { inputs: listed(tensors.map((t) => t.shape)) },
      {
        says: "ValueError: Every value in `x` must have the same shape.",
        output: unknownAxes(inner.length + 1, reason("already-reported")),
        remedies: [...sameLengths(rankedOnes, undefined), ...padded(call)],
      },
    );
  if (rankedOnes.some((t) => dimsOf(t).length !== inner.length)) clash();
  const dims = inner.map((_, i) =>
    shared(
      rankedOnes.map((t) => dimsOf(t)[i] ?? OPEN),
      call.symbolic,
      clash,
    ),
  );
  dims.splice(axis, 0, known(tensors.length));
  return {
    shape: shapeOf(dims),
    ...dtype,
    content: inner.length === 0 ? contentOf(tensors) : undefined,
  };
}

const stack = defineTensorFunction({
  names: [
    ["ops.stack K.stack", "xs=x axis"],
    ["tf.stack tf.pack tf.parallel_stack", "xs=values axis"],
    ["np.stack", "xs=arrays axis"],
  ],
  result: (call) => {
    const alike = alikeTensors(call, (tensors) => stacked(tensors, call));
    if (!alike) return stacked(tensorsAt(call, "xs"), call);
    const dims = [...dimsOf(alike.each)];
    dims.splice(axisAt(call, "axis", dims.length + 1, 0), 0, alike.count);
    return { shape: shapeOf(dims), dtype: alike.each.dtype };
  },
});

/** Tensors joined as `vstack` and its like do, of too few axes made of enough; `stays` is set where vectors stay as they are. */
function sideBySide(
  given: readonly TensorValue[],
  way: string,
  stays: boolean,
  call: TensorCall,
): TensorResult {
  const tensors = given.map((t): TensorValue => {
    if (!t.shape.ranked || stays) return t;
    const { dims } = t.shape;
    const grow = (more: readonly Dim[]): TensorValue => ({
      ...t,
      shape: shapeOf(more),
      content: undefined,
      values: undefined,
    });
    if (way === "vstack" || way === "row_stack")
      return dims.length >= 2 ? t : grow(dims.length === 1 ? [ONE, ...dims] : [ONE, ONE]);
    if (way === "hstack") return dims.length >= 1 ? t : grow([ONE]);
    if (way === "column_stack") return dims.length >= 2 ? t : grow([dims[0] ?? ONE, ONE]);
    return dims.length >= 3
      ? t
      : grow(dims.length === 2 ? [...dims, ONE] : dims.length === 1 ? [ONE, ...dims, ONE] : [ONE, ONE, ONE]);
  });
  const firstRank = tensors.find((t) => t.shape.ranked);
  const flat = firstRank !== undefined && dimsOf(firstRank).length === 1;
  const axis = way === "vstack" || way === "row_stack" ? 0 : way === "dstack" ? 2 : flat ? 0 : 1;
  return concatenated(tensors, axis, call, "xs");
}

/** `vstack`, `hstack`, `dstack` concatenate along axis 0, 1, 2 what has at least as many axes as they need. */
const stacks = defineTensorFunction({
  names: [
    ["ops.vstack ops.hstack ops.dstack", "xs"],
    ["np.vstack np.hstack np.dstack np.row_stack np.column_stack", "xs=tup"],
  ],
  result: (call) => {
    const way = shortName(call.name);
    const one = known(1);
    const only = given(call, "xs");
    // What is one array already stays as it is under TensorFlow; NumPy stacks its rows.
    if (
      only?.kind === "tensor" &&
      way !== "dstack" &&
      call.library === "keras" &&
      !isInferred(call) &&
      overTensorFlow(call.context)
    )
      return { shape: only.shape, dtype: only.dtype, content: only.content };
    // Keras's TensorFlow backend concatenates vectors as they are, and so it is inferred for every backend.
    const stays =
      way === "vstack" && call.library === "keras" && (isInferred(call) || overTensorFlow(call.context));
    const alike = alikeTensors(call, (tensors) => sideBySide(tensors, way, stays, call));
    if (alike && dimsOf(alike.each).length >= (way === "dstack" ? 3 : 2))
      return repeated(alike, way === "vstack" || way === "row_stack" ? 0 : way === "dstack" ? 2 : 1, call);
    if (alike && dimsOf(alike.each).length === 1) {
      const { each, count } = alike;
      const [length = OPEN] = dimsOf(each);
      const dims: Readonly<Record<string, readonly Dim[]>> = {
        vstack: stays ? [multiply(length, count)] : [count, length],
        row_stack: [count, length],
        column_stack: [length, count],
        hstack: [multiply(length, count)],
        dstack: [one, length, count],
      };
      const shape = lookup(dims, way);
      if (shape) return { shape: shapeOf(shape), dtype: each.dtype };
    }
    return sideBySide(tensorsAt(call, "xs"), way, stays, call);
  },
});

const append = defineTensorFunction({
  names: [
    ["ops.append", "x=x1 values=x2 axis"],
    ["np.append", "x=arr values axis"],
  ],
  result: (call) => {
    const both = [tensorAt(call, "x"), tensorAt(call, "values")];
    const places = ["x", "values"].map((role) => call.bound.spans.get(role));
    if (given(call, "axis") !== undefined)
      return concatenated(both, integerAt(call, "axis"), call, "values", places);
    return {
      shape: shapeOf([both.map(elementsOf).reduce(add)]),
      ...joinedDtype(both, [], call.library),
    };
  },
});

/** One grid per vector; with `indexing='xy'` the first two axes change places. */
const meshgrid = defineTensorFunction({
  gives: "value",
  names: [["ops.meshgrid np.meshgrid tf.meshgrid", "*xs indexing"]],
  result: (call) => {
    const lengths = tensorsAt(call, "xs").map((t) => product(dimsOf(t)));
    const indexing = call.bound.values.get("indexing");
    if (indexing !== undefined && !(indexing.kind === "str" && indexing.value !== undefined))
      giveUp(reason("not-supported", "indexing"));
    const swap = indexing?.kind !== "str" || indexing.value !== "ij";
    const [a, b, ...rest] = lengths;
    const dims = swap && a && b ? [b, a, ...rest] : lengths;
    const grid = part({ shape: shapeOf(dims) });
    const kind = call.library === "numpy" ? "tuple" : "list"; // NumPy 2 gives a tuple, the others still lists.
    return { structure: { kind, items: lengths.map(() => ({ ...grid })) } };
  },
});

export const joining: readonly TensorFunction[] = [concatenate, concat, stack, stacks, append, meshgrid];
