/** Tensor functions that call other functions: `cond`, `map`, `scan`, loops. */
import { type Entry, type Rule, calling } from "./calling";
import { argument } from "../callables/arguments";
import { type Dim, OPEN, unknownDim } from "../../values/dimensions/dimension";
import { WITHOUT_RANK, reason } from "../../values/records/reason";
import { shapeKey, shapeOf, unrankedShape } from "../../values/dimensions/shape";
import { type TensorValue, type Value, argumentsOf, intOf, tuple } from "../../values/value";

/** A structure with each of its tensors changed; undefined where something in it is no tensor of known rank. */
function mapTensors(value: Value, change: (tensor: TensorValue) => Value | undefined): Value | undefined {
  switch (value.kind) {
    case "tensor":
      return change(value);
    case "tuple": {
      const items = value.items.map((item) => mapTensors(item, change));
      return items.includes(undefined)
        ? undefined
        : { ...value, items: items.flatMap((item) => (item ? [item] : [])) };
    }
    case "list": {
      const items = value.items?.map((item) => mapTensors(item, change));
      return !items || items.includes(undefined)
        ? undefined
        : { kind: "list", items: items.flatMap((item) => (item ? [item] : [])) };
    }
    case "dict": {
      const entries = [...(value.entries ?? [])].map(
        ([hash, entry]) => [hash, entry, mapTensors(entry.value, change)] as const,
      );
      if (!value.entries || entries.some(([, , item]) => !item)) return undefined;
      return {
        kind: "dict",
        entries: new Map(
          entries.flatMap(([hash, entry, item]) => (item ? [[hash, { ...entry, value: item }]] : [])),
        ),
      };
    }
    case "int":
    case "float":
    case "bool":
      return change({ kind: "tensor", flavour: "eager", shape: shapeOf([]) });
    default:
      return undefined;
  }
}

const backend = (tensor: TensorValue, dims: readonly Dim[]): TensorValue => ({
  kind: "tensor",
  flavour: "eager",
  shape: shapeOf(dims),
  dtype: tensor.dtype,
});

const isSymbolic = (value: Value): boolean => {
  let found = false;
  mapTensors(value, (tensor) => {
    found ||= tensor.flavour === "keras";
    return tensor;
  });
  return found;
};

/** What stands at one place along the first axis. */
const rowOf = (value: Value): Value | undefined =>
  mapTensors(value, (tensor) =>
    tensor.shape.ranked && tensor.shape.dims.length > 0
      ? backend(tensor, tensor.shape.dims.slice(1))
      : undefined,
  );

/** Rows of a kind on top of one another. */
const stacked = (row: Value, length: Dim): Value | undefined =>
  mapTensors(row, (tensor) =>
    tensor.shape.ranked ? backend(tensor, [length, ...tensor.shape.dims]) : undefined,
  );

/** The same tensors with other elements. */
const renewed = (value: Value): Value | undefined =>
  mapTensors(value, (tensor) => (tensor.shape.ranked ? backend(tensor, tensor.shape.dims) : undefined));

/** The length of the first axis, of the first tensor of a structure. */
function lengthOf(value: Value): Dim {
  let first: Dim | undefined;
  mapTensors(value, (tensor) => {
    first ??= tensor.shape.ranked ? tensor.shape.dims[0] : undefined;
    return tensor;
  });
  return first ?? OPEN;
}

/** `cond(pred, true_fn, false_fn)`: both give tensors of one shape, or the program fails. */
const cond: Rule = (args, context) => {
  const fn = argument(args, 1, "true_fn");
  return fn && context.call(fn, argumentsOf(args.site, []));
};

/** `map(f, xs)`: what the function gives for each row, stacked. Symbolic inputs are the graph's to follow. */
const mapped =
  (names: { readonly fn: string; readonly xs: string }): Rule =>
  (args, context) => {
    const [fn, xs] = [argument(args, 0, names.fn), argument(args, 1, names.xs)];
    const row = xs && !isSymbolic(xs) ? rowOf(xs) : undefined;
    if (!fn || !xs || !row) return undefined;
    return stacked(context.call(fn, argumentsOf(args.site, [row])), lengthOf(xs));
  };

/** `scan(f, init, xs, length)`: the last carry, and what each step gives besides, stacked. */
const scanned: Rule = (args, context) => {
  const [fn, init] = [argument(args, 0, "f"), argument(args, 1, "init")];
  const xs = argument(args, 2, "xs");
  const length = argument(args, 3, "length");
  const hasRows = xs !== undefined && xs.kind !== "none";
  const carry = init && !isSymbolic(init) ? renewed(init) : undefined;
  const row = hasRows ? (isSymbolic(xs) ? undefined : rowOf(xs)) : xs;
  if (!fn || !carry || !row) return undefined;
  const steps = hasRows ? lengthOf(xs) : length?.kind === "int" ? length.dim : undefined;
  const result = context.call(fn, argumentsOf(args.site, [carry, row]));
  const made = result.kind === "tuple" ? result.items[1] : undefined;
  if (!steps || !made) return undefined;
  const all = made.kind === "none" ? made : stacked(made, steps);
  return all && tuple([carry, all]);
};

/** `tf.scan(fn, elems, initializer)`: every accumulated value. */
const accumulated: Rule = (args, context) => {
  const [fn, elems] = [argument(args, 0, "fn"), argument(args, 1, "elems")];
  const first = argument(args, 2, "initializer");
  const row = elems && !isSymbolic(elems) ? rowOf(elems) : undefined;
  const start = first && first.kind !== "none" ? renewed(first) : row;
  if (!fn || !elems || !row || !start) return undefined;
  context.call(fn, argumentsOf(args.site, [start, row]));
  return stacked(start, lengthOf(elems));
};

/** `while_loop(cond, body, loop_vars)`: what goes round keeps its shapes. */
const whileLoop: Rule = (args, context) => {
  const [test, body] = [argument(args, 0, "cond"), argument(args, 1, "body")];
  const vars = argument(args, 2, "loop_vars");
  const isOther = args.keywords.has("shape_invariants");
  const kept = vars && !isSymbolic(vars) && !isOther ? renewed(vars) : undefined;
  if (!test || !body || !kept) return undefined;
  const given = kept.kind === "tuple" || kept.kind === "list" ? (kept.items ?? []) : [kept];
  context.call(test, argumentsOf(args.site, given));
  context.call(body, argumentsOf(args.site, given));
  return kept;
};

/** `fori_loop(lower, upper, body_fun, init_val)`. */
const countedLoop: Rule = (args, context) => {
  const [body, init] = [argument(args, 2, "body_fun"), argument(args, 3, "init_val")];
  const kept = init && !isSymbolic(init) ? renewed(init) : undefined;
  if (!body || !kept) return undefined;
  const index = intOf(unknownDim(reason("data", "the number of a round")));
  context.call(body, argumentsOf(args.site, [index, kept]));
  return kept;
};

/** `associative_scan(f, elems)`: as much as there was. */
const scannedTogether: Rule = (args) => {
  const elems = argument(args, 1, "elems");
  return elems && !isSymbolic(elems) ? renewed(elems) : undefined;
};

/** `clip_by_global_norm(t_list, clip_norm)`: the list as it is, and the norm of all of it. */
const clippedTogether: Rule = (args) => {
  const list = argument(args, 0, "t_list");
  const kept = list && renewed(list);
  return kept && tuple([kept, { kind: "tensor", flavour: "eager", shape: shapeOf([]), dtype: "float32" }]);
};

/** One of several functions by its number, the first or last for one beyond them; which one is run decides the shape. */
const switched =
  (names: { readonly index: string; readonly branches: string; readonly hasOperands: boolean }): Rule =>
  (args, context) => {
    const branches = argument(args, 1, names.branches);
    const functions = (branches && context.iterate(branches)) ?? [];
    const operands = names.hasOperands ? args.positional.slice(2) : [];
    const result = (fn: Value | undefined): Value | undefined =>
      fn?.kind === "function" ? context.call(fn, argumentsOf(args.site, operands)) : undefined;
    const index = argument(args, 0, names.index);
    if (index?.kind === "int" && index.dim.kind === "known") {
      // TensorFlow takes the last one for any number that is none of theirs.
      const { value } = index.dim;
      const nearest = value < 0 && names.hasOperands ? 0 : functions.length - 1;
      return result(functions[value < 0 || value >= functions.length ? nearest : value]);
    }
    const [first, ...others] = functions.map(result);
    const isSame = (other: Value | undefined): boolean =>
      first?.kind === "tensor" && other?.kind === "tensor" && shapeKey(first.shape) === shapeKey(other.shape);
    return others.every(isSame) ? first : undefined;
  };

/** `foldl(fn, elems, initializer)`: the last of the accumulated values. */
const folded: Rule = (args, context) => {
  const [fn, elems] = [argument(args, 0, "fn"), argument(args, 1, "elems")];
  const first = argument(args, 2, "initializer");
  const row = elems && !isSymbolic(elems) ? rowOf(elems) : undefined;
  const start = first && first.kind !== "none" ? renewed(first) : row;
  return fn && row && start && context.call(fn, argumentsOf(args.site, [start, row]));
};

/** What code of Python's gives to a graph: tensors of stated dtypes, of which nothing else is known. */
const outsideGraph: Rule = (args, context) => {
  const dtypes = argument(args, 2, "Tout");
  const of = (): Value => ({
    kind: "tensor",
    flavour: "eager",
    shape: unrankedShape(reason("data", context.isEager ? "what Python code gives" : WITHOUT_RANK)),
  });
  if (dtypes?.kind !== "list" && dtypes?.kind !== "tuple") return dtypes && of();
  const items = context.iterate(dtypes)?.map(of);
  return items && { kind: "list", items };
};

/** `apply_along_axis(f, axis, arr)`: what the function gives of each vector stands where the axis was. */
const alongAxis: Rule = (args, context) => {
  const [fn, axis, array] = [
    argument(args, 0, "func1d"),
    argument(args, 1, "axis"),
    argument(args, 2, "arr"),
  ];
  if (!fn || axis?.kind !== "int" || axis.dim.kind !== "known" || array?.kind !== "tensor") return undefined;
  const dims = array.shape.ranked ? array.shape.dims : [];
  const at = axis.dim.value < 0 ? axis.dim.value + dims.length : axis.dim.value;
  const length = dims[at];
  if (!length) return undefined;
  const numpy = (of: readonly Dim[]): TensorValue => ({ ...array, ...bare, shape: shapeOf(of) });
  const given = context.call(fn, argumentsOf(args.site, [numpy([length]), ...args.positional.slice(3)]));
  const isNumber = given.kind === "int" || given.kind === "float" || given.kind === "bool";
  const made = isNumber ? [] : given.kind === "tensor" && given.shape.ranked ? given.shape.dims : undefined;
  if (!made) return undefined;
  const result = numpy([...dims.slice(0, at), ...made, ...dims.slice(at + 1)]);
  return { ...result, dtype: given.kind === "tensor" ? given.dtype : undefined };
};

/** What is known of an array's elements does not hold for another one made of it. */
const bare = { flavour: "numpy", content: undefined, values: undefined, drawn: undefined } as const;

/** `fromfunction(f, shape)`: the function is given a grid of places for each axis. */
const ofPlaces: Rule = (args, context) => {
  const [fn, lengths] = [argument(args, 0, "function"), argument(args, 1, "shape")];
  const dims =
    lengths && context.iterate(lengths)?.map((item) => (item.kind === "int" ? item.dim : undefined));
  if (!fn || !dims || dims.includes(undefined)) return undefined;
  const shape = shapeOf(dims.flatMap((dim) => (dim ? [dim] : [])));
  const grid = (): Value => ({ kind: "tensor", flavour: "numpy", shape, dtype: "float64" });
  return context.call(fn, argumentsOf(args.site, dims.map(grid)));
};

export const callEntries: readonly Entry[] = [
  ...["keras.ops.cond", "tensorflow.cond"].map((name) => calling(name, cond)),
  calling("keras.ops.map", mapped({ fn: "f", xs: "xs" })),
  calling("keras.ops.vectorized_map", mapped({ fn: "function", xs: "elements" })),
  calling("tensorflow.map_fn", mapped({ fn: "fn", xs: "elems" })),
  calling("tensorflow.vectorized_map", mapped({ fn: "fn", xs: "elems" })),
  calling("keras.ops.scan", scanned),
  calling("tensorflow.scan", accumulated),
  ...["keras.ops.while_loop", "tensorflow.while_loop"].map((name) => calling(name, whileLoop)),
  calling("keras.ops.fori_loop", countedLoop),
  calling("keras.ops.associative_scan", scannedTogether),
  calling("tensorflow.clip_by_global_norm", clippedTogether),
  calling("keras.ops.switch", switched({ index: "index", branches: "branches", hasOperands: true })),
  calling(
    "tensorflow.switch_case",
    switched({ index: "branch_index", branches: "branch_fns", hasOperands: false }),
  ),
  ...["tensorflow.foldl", "tensorflow.foldr"].map((name) => calling(name, folded)),
  ...[
    "tensorflow.py_function",
    "tensorflow.numpy_function",
    "tensorflow.compat.v1.py_func",
    "tensorflow.py_func",
  ].map((name) => calling(name, outsideGraph)),
  calling("numpy.apply_along_axis", alongAxis),
  calling("numpy.fromfunction", ofPlaces),
];
