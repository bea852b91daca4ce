/** Functions that cut a tensor into several along one axis. */
import { overTensorFlow } from "../../keras/engine/backend";
import { ITEMS_PER_CONTAINER } from "../../../values/bounds/budgets";
import { add, floorDivide, subtract } from "../../../values/dimensions/arithmetic";
import { type Dim, OPEN, formatDim, isZero, known, sameDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { formatShape, shapeOf } from "../../../values/dimensions/shape";
import { equalAxes } from "../../../values/dimensions/equal-axes";
import type { Remedy } from "../../../values/records/finding";
import { NONE, type Value, list, unknown } from "../../../values/value";
import {
  type Outcome,
  type TensorCall,
  type TensorFunction,
  defineTensorFunction,
  part,
} from "../core/definition";
import { axisAt, dimsAt, dimsOfValue, given, isInferred, tensorAt } from "../core/reading";
import { giveUp, refuse } from "../core/stops";

/** Pieces with these lengths along `axis`, as the list that all libraries return. */
function pieces(call: TensorCall, axis: number, lengths: readonly Dim[]): Outcome {
  const dims = dimsAt(call, "x");
  const { dtype } = tensorAt(call, "x");
  const parts = lengths.map((length) =>
    part({ shape: shapeOf(dims.map((dim, i) => (i === axis ? length : dim))), dtype }),
  );
  return { structure: list(parts) };
}

/** The pieces of what is refused, whose number nobody can tell. */
const REFUSED = unknown("already-reported");

/** The pieces of almost equal length that NumPy has another function for, and the nearest counts that come out even. */
function evenly(call: TensorCall, count: number, size: number): readonly Remedy[] {
  const [asked] = dimsOfValue(given(call, "where") ?? NONE, call) ?? [];
  // No number beyond the length divides it, and the number asked for may be any, infinity too.
  const nearest = (from: number, step: number): readonly number[] => {
    for (let i = 0; i < Math.min(count, ITEMS_PER_CONTAINER); i++) {
      const other = from + i * step;
      if (other <= 1 || other > size) return [];
      if (size % other === 0) return [other];
    }
    return [];
  };
  const counts = [...nearest(Math.min(count - 1, size), -1), ...nearest(count + 1, 1)];
  const almost: readonly Remedy[] =
    call.name === "numpy.split"
      ? [{ kind: "rewriteCall", target: call.site, name: "split", form: { callee: "{self}.array_split" } }]
      : [];
  return [...almost, ...(asked ? counts.flatMap((other) => equalAxes([[asked, known(other)]])) : [])];
}

/**
 * Pieces of equal length; `np.array_split` lets the first ones be longer. NumPy looks whether the axis is a multiple of
 * the number as it stands, and then drops what is behind its point.
 */
function equalPieces(call: TensorCall, axis: number, asked: number, size: Dim): Outcome {
  const count = Math.trunc(asked);
  if (count < 1) giveUp(reason("not-supported", "a split into no pieces"));
  const tooMany = (): never => giveUp(reason("budget", "pieces of a split"));
  if (size.kind === "known" && call.name.endsWith("array_split")) {
    if (count > ITEMS_PER_CONTAINER) tooMany();
    const longer = size.value % count;
    const short = Math.floor(size.value / count);
    return pieces(
      call,
      axis,
      Array.from({ length: count }, (_, i) => known(i < longer ? short + 1 : short)),
    );
  }
  if (size.kind === "known" && size.value % asked !== 0) {
    const { shape } = tensorAt(call, "x");
    const says =
      call.library === "keras"
        ? `ValueError: \`x\` size on given \`axis\` must be divisible by \`indices_or_sections\` when \`indices_or_sections\` is an int. But received ${size.value} and ${count}.`
        : call.library === "numpy"
          ? "ValueError: array split does not result in an equal division"
          : `InvalidArgumentError: Number of ways to split should evenly divide the split dimension, but got split_dim ${axis} (size = ${size.value}) and num_split ${count}`;
    const facts = { input: shape, axis, size: size.value, parts: asked };
    refuse("split-not-even", "x", facts, { says, value: REFUSED, remedies: evenly(call, count, size.value) });
  }
  if (count > ITEMS_PER_CONTAINER) tooMany();
  const length = size.kind === "open" ? OPEN : floorDivide(size, known(count));
  return pieces(
    call,
    axis,
    Array.from({ length: count }, () => length),
  );
}

/** Pieces between the indices at which Keras and NumPy cut. */
function piecesBetween(call: TensorCall, axis: number, cuts: readonly Dim[], size: Dim): Outcome {
  const numbers = cuts.map((cut) => (cut.kind === "known" ? cut.value : undefined));
  const bounds = [known(0), ...cuts, size];
  const lengths = bounds.slice(1).map((end, i) => {
    const start = bounds[i] ?? known(0);
    return start.kind === "open" || end.kind === "open" ? OPEN : subtract(end, start);
  });
  const isBackwards = lengths.some((length) => length.kind === "known" && length.value < 0);
  const isFromEnd = numbers.some((number) => number !== undefined && number < 0);
  if (call.library === "numpy" && size.kind === "known")
    return pieces(call, axis, slicedLengths(cuts, size.value));
  // Whether an axis of which nobody knows the length reaches so far is not known either.
  if (call.library === "numpy" && size.kind === "unknown")
    return pieces(
      call,
      axis,
      lengths.map(() => size),
    );
  if (!isBackwards && !isFromEnd) return pieces(call, axis, lengths);
  // What Keras infers are the differences, and TensorFlow's kernel is given them. Other backends slice.
  const isTold =
    isBackwards && call.library !== "numpy" && (isInferred(call) || overTensorFlow(call.context));
  if (!isTold) giveUp(reason("not-supported", "a split at such indices"));
  const facts = { input: tensorAt(call, "x").shape, axis, size, cuts: cuts.map(formatDim).join(", ") };
  const refused = lengths.findLast((length) => length.kind === "known" && length.value < 0);
  const piece = dimsAt(call, "x").map((dim, i) => formatDim(i === axis && refused ? refused : dim));
  const says = isInferred(call)
    ? `ValueError: Cannot convert '[${piece.join(", ")}]' to a shape. Negative dimensions are not allowed.`
    : "InvalidArgumentError: Determined shape must either match input shape along split_dim exactly if fully specified, or be less than the size of the input along split_dim if not fully specified.";
  return refuse("split-outside-axis", "where", facts, { says, value: REFUSED });
}

/** The lengths that NumPy's slices have, which end where the axis does and count from its end too. */
function slicedLengths(cuts: readonly Dim[], size: number): readonly Dim[] {
  const at = cuts.map((cut): Dim => {
    if (cut.kind !== "known") return cut;
    return known(Math.min(Math.max(cut.value < 0 ? cut.value + size : cut.value, 0), size));
  });
  return [...at, known(size)].map((end, i) => {
    const length = subtract(end, at[i - 1] ?? known(0));
    return length.kind === "known" ? known(Math.max(length.value, 0)) : length;
  });
}

/** Pieces of the lengths that TensorFlow is given, of which one may be -1 for what is left. */
function piecesOf(call: TensorCall, axis: number, sizes: readonly Dim[], size: Dim): Outcome {
  const isRest = (dim: Dim): boolean => dim.kind === "known" && dim.value === -1;
  const others = sizes.filter((dim) => !isRest(dim)).reduce<Dim>((sum, dim) => add(sum, dim), known(0));
  const rest = size.kind === "open" ? OPEN : subtract(size, others);
  const hasRest = sizes.some(isRest);
  if (rest.kind === "known" && (hasRest ? rest.value < 0 : rest.value !== 0)) {
    const written = sizes.flatMap((dim) => (dim.kind === "known" ? [dim.value] : []));
    const facts = { input: tensorAt(call, "x").shape, axis, size, sizes: written.join(", ") };
    // One of the pieces was meant to be as long as what the others leave.
    const remedies = hasRest ? [] : sizes.toReversed().flatMap((dim) => equalAxes([[dim, add(dim, rest)]]));
    refuse("split-sizes-differ", "where", facts, { value: REFUSED, remedies });
  }
  return pieces(
    call,
    axis,
    sizes.map((dim) => (isRest(dim) ? rest : dim)),
  );
}

/** How many pieces one number asks for; of NumPy that may be a real one. */
function piecesAskedFor(where: Value, call: TensorCall): number {
  const [count] = dimsOfValue(where, call) ?? [];
  if (count?.kind === "known") return count.value;
  const real = where.kind === "float" && call.library === "numpy" ? where.value : undefined;
  return real ?? giveUp(reason("not-supported", "a split into an unknown number of pieces"));
}

function cut(call: TensorCall, axisOf: (rank: number) => number): Outcome {
  const dims = dimsAt(call, "x");
  const axis = axisOf(dims.length);
  const size = dims[axis] ?? giveUp(reason("shape"));
  // A list has no shape, so that NumPy takes its length for that of every axis (`array_split`).
  if (
    call.library === "numpy" &&
    given(call, "x")?.kind !== "tensor" &&
    sameDim(size, dims[0] ?? size) !== true
  )
    giveUp(reason("not-supported", "a split of a list"));
  const where: Value = given(call, "where") ?? giveUp(reason("not-supported", "a split"));
  const isScalar = where.kind === "tensor" && where.shape.ranked && where.shape.dims.length === 0;
  if (where.kind === "int" || where.kind === "float" || isScalar)
    return equalPieces(call, axis, piecesAskedFor(where, call), size);
  const places = dimsOfValue(where, call) ?? giveUp(reason("not-supported", "a split at unknown places"));
  return call.library === "tensorflow"
    ? piecesOf(call, axis, places, size)
    : piecesBetween(call, axis, places, size);
}

const split = defineTensorFunction({
  gives: "list",
  names: [
    ["ops.split ops.array_split", "x where=indices_or_sections axis"],
    ["np.split np.array_split", "x=ary where=indices_or_sections axis"],
    ["tf.split", "x=value where=num_or_size_splits axis num"],
  ],
  result: (call) => cut(call, (rank) => axisAt(call, "axis", rank, 0)),
});

/** `hsplit` cuts along the second axis (of a vector the first), `vsplit` along the first, `dsplit` along the third. */
const named = defineTensorFunction({
  gives: "list",
  names: [
    ["ops.hsplit ops.vsplit ops.dsplit", "x where=indices_or_sections"],
    ["np.hsplit np.vsplit np.dsplit", "x=ary where=indices_or_sections"],
  ],
  result: (call) => {
    if (call.name.endsWith("vsplit")) return cut(call, () => 0);
    if (call.name.endsWith("dsplit")) return cut(call, () => 2);
    return cut(call, (rank) => (rank === 1 ? 0 : 1));
  },
});

/** One piece per place along an axis, which is gone from them. */
const unstack = defineTensorFunction({
  gives: "list",
  names: [
    ["ops.unstack", "x num axis"],
    ["tf.unstack tf.unpack", "x=value num axis"],
  ],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const axis = axisAt(call, "axis", dims.length, 0);
    const num = given(call, "num");
    const along = dims[axis];
    if (call.library === "keras" && (!num || num.kind === "none") && along?.kind === "open") {
      const from = formatShape(shapeOf(dims));
      refuse(
        "length-not-fixed",
        "axis",
        { operation: "unstack" },
        {
          says: `ValueError: Cannot infer argument \`num\` from shape ${from}. Either provide a tensor with a concrete shape in the \`axis\` dimension or explicitly pass the \`num\` argument.`,
        },
      );
    }
    const asked = num?.kind === "int" ? num.dim : undefined;
    // Asked for none, it gives none.
    if (num && num.kind !== "none" && asked?.kind !== "known")
      giveUp(reason("not-supported", "num of unstack"));
    // Where Keras infers, it believes `num`; TensorFlow wants it to be what there is, or none.
    const isBelieved = isInferred(call) || along?.kind !== "known" || isZero(asked);
    const length = isBelieved ? (asked ?? along) : along;
    if (length?.kind !== "known") giveUp(reason("not-supported", "unstack along an axis of unknown length"));
    if (length.value > ITEMS_PER_CONTAINER) giveUp(reason("budget", "pieces of a split"));
    const { dtype, content } = tensorAt(call, "x");
    const shape = shapeOf(dims.filter((_, i) => i !== axis));
    // The pieces of a vector, such as `tf.shape(x)`, are its elements.
    const elements = dims.length === 1 && content?.length === length.value ? content : undefined;
    const piece = (_: unknown, i: number): Value => {
      const element = elements?.[i];
      return part({ shape, dtype, content: element && [element] });
    };
    return { structure: list(Array.from({ length: length.value }, piece)) };
  },
});

export const splitting: readonly TensorFunction[] = [split, named, unstack];
