/** Functions and methods of PyTorch that no other library has in this form; each takes the tensor first. */
import { torchType } from "./calls";
import { argument } from "../callables/arguments";
import type { Rule } from "../tensor-functions/calling";
import { tryBroadcast } from "../tensor-functions/core/broadcast";
import { part } from "../tensor-functions/core/definition";
import { tensorOf } from "../tensor-functions/core/operand";
import { dimensionOfScalar } from "../tensor-functions/core/scalars";
import { multiply, product, subtract } from "../../values/dimensions/arithmetic";
import type { Context } from "../../values/context";
import { PIECES_PER_TENSOR } from "../../values/bounds/budgets";
import { type Dim, isOne, known } from "../../values/dimensions/dimension";
import { knownInteger } from "../../values/known-number";
import { shapeOf } from "../../values/dimensions/shape";
import {
  type Arguments,
  type TensorValue,
  type Value,
  axisValue,
  int,
  intOf,
  tuple,
} from "../../values/value";

const tensor = (dims: readonly Dim[], dtype: string | undefined): TensorValue =>
  part({ shape: shapeOf(dims), dtype });

interface Read {
  readonly x: TensorValue;
  readonly dims: readonly Dim[];
}

/** The tensor of known rank that a function is called with. */
function inputOf(args: Arguments, context: Context): Read | undefined {
  const given = argument(args, 0, "input");
  const x = given && !args.rest ? tensorOf(given, context) : undefined;
  return x?.shape.ranked && x.flavour !== "keras" ? { x, dims: x.shape.dims } : undefined;
}

type Own = (read: Read, args: Arguments, context: Context) => Value | undefined;

/** A rule of a tensor whose axes are known. */
const of =
  (own: Own): Rule =>
  (args, context) => {
    const read = inputOf(args, context);
    return read && own(read, args, context);
  };

/** The place of an axis; undefined where it is not known, or there is none. */
function axisAt(value: Value | undefined, rank: number, fallback?: number): number | undefined {
  const stated = value === undefined ? fallback : knownInteger(value);
  if (stated === undefined) return undefined;
  const place = stated < 0 ? stated + rank : stated;
  return place >= 0 && place < rank ? place : undefined;
}

/** Axes with one of another length. */
const replaced = (dims: readonly Dim[], at: number, length: Dim): readonly Dim[] =>
  dims.map((dim, i) => (i === at ? length : dim));

/** `flatten(start_dim, end_dim)`. */
const flatten = of(({ x, dims }, args) => {
  const start = axisAt(argument(args, 1, "start_dim"), dims.length, 0);
  const end = axisAt(argument(args, 2, "end_dim"), dims.length, -1);
  if (start === undefined || end === undefined || end < start) return undefined;
  const one = product(dims.slice(start, end + 1));
  return tensor([...dims.slice(0, start), one, ...dims.slice(end + 1)], x.dtype);
});

/** `squeeze(dim)` takes away axes of length one, and leaves others. */
const squeeze = of(({ x, dims }, args) => {
  const stated = argument(args, 1, "dim");
  const listed = stated?.kind === "tuple" ? stated.items : stated ? [stated] : undefined;
  const places = listed ? listed.map((each) => axisAt(each, dims.length)) : dims.map((_, i) => i);
  if (places.includes(undefined)) return undefined;
  const looked = dims.filter((_, i) => places.includes(i));
  if (!looked.every(({ kind }) => kind === "known")) return undefined;
  return tensor(
    dims.filter((dim, i) => !(places.includes(i) && isOne(dim))),
    x.dtype,
  );
});

/** Lengths that stand one by one, or as one tuple. */
function lengthsFrom(args: Arguments, from: number): readonly (Dim | undefined)[] | undefined {
  const rest = args.positional.slice(from);
  const [first] = rest;
  const items = first?.kind === "tuple" || first?.kind === "list" ? first.items : rest;
  return items && items.length > 0 ? items.map((item) => dimensionOfScalar(item)) : undefined;
}

const isKept = (dim: Dim): boolean => dim.kind === "known" && dim.value === -1;

/** `expand(*sizes)`: axes of one become longer, -1 keeps an axis. */
const expand = of(({ x, dims }, args) => {
  const sizes = lengthsFrom(args, 1);
  if (!sizes || sizes.includes(undefined)) return undefined;
  const before = sizes.length - dims.length;
  const all = sizes.flatMap((size, i) => (size ? [isKept(size) ? (dims[i - before] ?? size) : size] : []));
  return before < 0 || all.some(isKept) ? undefined : tensor(all, x.dtype);
});

const sameShapeAs = of(({ x }, args, context) => {
  const other = argument(args, 1, "other");
  const shape = other && tensorOf(other, context)?.shape;
  return shape?.ranked ? tensor(shape.dims, x.dtype) : undefined;
});

/** `repeat(*sizes)` as `tile` has it, with at least as many sizes as axes. */
const repeat = of(({ x, dims }, args) => {
  const sizes = lengthsFrom(args, 1);
  if (!sizes || sizes.includes(undefined) || sizes.length < dims.length) return undefined;
  const own = [...Array.from({ length: sizes.length - dims.length }, () => known(1)), ...dims];
  return tensor(
    own.map((dim, i) => multiply(dim, sizes[i] ?? known(1))),
    x.dtype,
  );
});

/** The largest or least of all elements, of two tensors, or along an axis with the places where they stand. */
const extreme = of(({ x, dims }, args, context) => {
  const second = argument(args, 1, "dim") ?? args.keywords.get("other");
  if (!second) return tensor([], x.dtype);
  if (second.kind === "tensor") {
    const all = second.shape.ranked ? tryBroadcast(dims, second.shape.dims) : undefined;
    return all && tensor(all, undefined);
  }
  return alongAxis(x, dims, second, argument(args, 2, "keepdim"), context);
});

function alongAxis(
  x: TensorValue,
  dims: readonly Dim[],
  axis: Value | undefined,
  keepdim: Value | undefined,
  context: Context,
): Value | undefined {
  const at = axisAt(axis, dims.length, -1);
  const isKeeping = keepdim ? context.truth(keepdim) : false;
  if (at === undefined || isKeeping === undefined) return undefined;
  const left = isKeeping ? replaced(dims, at, known(1)) : dims.filter((_, i) => i !== at);
  return pair(x, left);
}

/** Values and the places where they stood, whose names PyTorch gives them as well. */
const pair = (x: TensorValue, dims: readonly Dim[]): Value => ({
  ...tuple([tensor(dims, x.dtype), tensor(dims, "int64")]),
  fields: ["values", "indices"],
});

const median = of(({ x, dims }, args, context) => {
  const axis = argument(args, 1, "dim");
  return axis ? alongAxis(x, dims, axis, argument(args, 2, "keepdim"), context) : tensor([], x.dtype);
});

const sorted = of(({ x, dims }) => pair(x, dims));

const topk = of(({ x, dims }, args) => {
  const k = argument(args, 1, "k");
  const at = axisAt(argument(args, 2, "dim"), dims.length, -1);
  const length = k && dimensionOfScalar(k);
  return length && at !== undefined ? pair(x, replaced(dims, at, length)) : undefined;
});

/** Pieces of these lengths along an axis. */
const pieces = (x: TensorValue, dims: readonly Dim[], at: number, lengths: readonly Dim[]): Value =>
  tuple(lengths.map((length) => tensor(replaced(dims, at, length), x.dtype)));

/** Pieces of one length, of which the last may be shorter. */
function evenPieces(total: number, size: number): readonly Dim[] | undefined {
  if (size <= 0 || Math.ceil(total / size) > PIECES_PER_TENSOR) return undefined;
  return Array.from({ length: Math.ceil(total / size) }, (_, i) => known(Math.min(size, total - i * size)));
}

/** `split(size, dim)` or `split([sizes], dim)`. */
const split = of(({ x, dims }, args) => {
  const stated = argument(args, 1, "split_size_or_sections") ?? args.keywords.get("split_size");
  const at = axisAt(argument(args, 2, "dim"), dims.length, 0);
  if (at === undefined || !stated) return undefined;
  if (stated.kind === "list" || stated.kind === "tuple") {
    const lengths = stated.items?.map((item) => dimensionOfScalar(item));
    return !lengths || lengths.includes(undefined)
      ? undefined
      : pieces(
          x,
          dims,
          at,
          lengths.flatMap((length) => (length ? [length] : [])),
        );
  }
  const [size, length] = [knownInteger(stated), dims[at]];
  if (size === undefined || length?.kind !== "known") return undefined;
  const lengths = evenPieces(length.value, size);
  return lengths && pieces(x, dims, at, lengths);
});

/** `chunk(chunks, dim)`: pieces of the same length, rounded up. */
const chunk = of(({ x, dims }, args) => {
  const count = knownInteger(argument(args, 1, "chunks"));
  const at = axisAt(argument(args, 2, "dim"), dims.length, 0);
  const length = at === undefined ? undefined : dims[at];
  if (at === undefined || length?.kind !== "known" || count === undefined || count <= 0) return undefined;
  const lengths = evenPieces(length.value, Math.max(1, Math.ceil(length.value / count)));
  return lengths && pieces(x, dims, at, lengths);
});

/** `unbind(dim)`: one tensor for each place. */
const unbind = of(({ x, dims }, args) => {
  const at = axisAt(argument(args, 1, "dim"), dims.length, 0);
  const length = at === undefined ? undefined : dims[at];
  if (length?.kind !== "known" || length.value > PIECES_PER_TENSOR) return undefined;
  const left = dims.filter((_, i) => i !== at);
  return tuple(Array.from({ length: length.value }, () => tensor(left, x.dtype)));
});

/** `gather(dim, index)` has the shape of the index. */
const gather = of(({ x }, args, context) => {
  const index = argument(args, 2, "index");
  const shape = index && tensorOf(index, context)?.shape;
  return shape?.ranked ? tensor(shape.dims, x.dtype) : undefined;
});

/** `narrow(dim, start, length)`. */
const narrow = of(({ x, dims }, args) => {
  const at = axisAt(argument(args, 1, "dim"), dims.length);
  const given = argument(args, 3, "length");
  const length = given && dimensionOfScalar(given);
  return length && at !== undefined ? tensor(replaced(dims, at, length), x.dtype) : undefined;
});

const select = of(({ x, dims }, args) => {
  const at = axisAt(argument(args, 1, "dim"), dims.length);
  return at === undefined
    ? undefined
    : tensor(
        dims.filter((_, i) => i !== at),
        x.dtype,
      );
});

const norm = of(({ x, dims }, args, context) => {
  const axis = argument(args, 2, "dim");
  const keepdim = argument(args, 3, "keepdim");
  const isKeeping = keepdim ? context.truth(keepdim) : false;
  if (isKeeping === undefined) return undefined;
  if (!axis || axis.kind === "none") return isKeeping ? undefined : tensor([], x.dtype);
  const at = axisAt(axis, dims.length);
  if (at === undefined) return undefined;
  return tensor(isKeeping ? replaced(dims, at, known(1)) : dims.filter((_, i) => i !== at), x.dtype);
});

/** `diff` along the last axis, where nothing else is said. */
const diff = of(({ x, dims }, args) =>
  args.positional.length === 1 && args.keywords.size === 0 && dims.length > 0
    ? tensor([...dims.slice(0, -1), subtract(dims[dims.length - 1] ?? known(1), known(1))], x.dtype)
    : undefined,
);

/** `size()`, or the length of one axis. */
const size = of(({ dims }, args) => {
  const axis = argument(args, 1, "dim");
  if (!axis) return tuple(dims.map(axisValue));
  const at = axisAt(axis, dims.length);
  const length = at === undefined ? undefined : dims[at];
  return length && axisValue(length);
});

const rank = of(({ dims }) => int(dims.length));
const count = of(({ dims }) => intOf(product(dims)));

/** The same tensor: on another device, without its gradient, in another order in memory. */
const same = of(({ x }) => ({ ...x, variable: undefined }));

const typed = (dtype: string): Rule =>
  of(({ x, dims }) => ({ ...tensor(dims, dtype), placeholder: x.placeholder }));

const isDevice = (value: Value | undefined): boolean =>
  value?.kind === "str" && /^(cpu|cuda|mps|meta)/.test(value.value ?? "");

/** `to(dtype)`, `to(device, dtype)`, `to(other)`. */
const to = of(({ x, dims }, args) => {
  const [, first, second] = args.positional;
  const stated = args.keywords.get("dtype") ?? (isDevice(first) ? second : first);
  return tensor(dims, stated ? torchType(stated) : x.dtype);
});

const typedAs = of(({ dims }, args, context) => {
  const other = argument(args, 1, "other");
  return tensor(dims, other && tensorOf(other, context)?.dtype);
});

const array = of(({ dims, x }) => ({ ...tensor(dims, x.dtype), flavour: "numpy" }));

const turned = of(({ x, dims }) => (dims.length <= 2 ? tensor([...dims].reverse(), x.dtype) : undefined));

/** Under the names that functions have beside the module, and methods of tensors too. */
export const ownFunctions: Readonly<Record<string, Rule>> = {
  flatten,
  squeeze,
  max: extreme,
  min: extreme,
  median,
  sort: sorted,
  topk,
  split,
  chunk,
  unbind,
  gather,
  narrow,
  select,
  norm,
  diff,
  numel: count,
  detach: same,
  clone: same,
};

/** What tensors alone have. */
export const ownMethods: Readonly<Record<string, Rule>> = {
  ...ownFunctions,
  expand,
  expand_as: sameShapeAs,
  view_as: sameShapeAs,
  reshape_as: sameShapeAs,
  repeat,
  size,
  dim: rank,
  ndimension: rank,
  nelement: count,
  cpu: same,
  cuda: same,
  contiguous: same,
  requires_grad_: same,
  type_as: typedAs,
  to,
  float: typed("float32"),
  double: typed("float64"),
  half: typed("float16"),
  bfloat16: typed("bfloat16"),
  long: typed("int64"),
  int: typed("int32"),
  short: typed("int16"),
  bool: typed("bool"),
  numpy: array,
  t: turned,
};
