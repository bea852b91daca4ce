/** `scipy.sparse`: matrices that know their shape, compute with others and become arrays when they are told to. */
import { receiver } from "./callables/arguments";
import { type LibraryTable, libraryTable } from "./library";
import { type Method, libraryClass } from "./library-class";
import { tensorOf } from "./tensor-functions";
import { dtypeName } from "./tensor-functions/core/dtype";
import { add, compute } from "../values/dimensions/arithmetic";
import { NATIVE_ROLES, held } from "../values/children";
import type { Context } from "../values/context";
import { type Dim, known, unknownDim } from "../values/dimensions/dimension";
import { knownInteger } from "../values/known-number";
import type { InstanceHooks, NativeState } from "../values/native-state";
import { reason } from "../values/records/reason";
import { shapeOf } from "../values/dimensions/shape";
import {
  type Arguments,
  type ClassValue,
  NONE,
  type PropertyValue,
  type TensorValue,
  type Value,
  argumentsOf,
  axisValue,
  bool,
  float,
  int,
  libraryFunction,
  tuple,
  unknown,
} from "../values/value";

interface SparseState extends NativeState {
  readonly type: "sparse";
  readonly rows: Dim;
  readonly columns: Dim;
  readonly dtype: string | undefined;
}

const SPARSE_HOLDS = held<SparseState>({ ...NATIVE_ROLES, rows: "inert", columns: "inert", dtype: "inert" });

/** A hint tells a sparse matrix as the array that it becomes. */
const sparseHooks: InstanceHooks = {
  of: "sparse matrix",
  isOneElement: true,
  told: (self) => {
    const state = sparseOf(self);
    return state && { kind: "tensor", tensor: denseOf(state) };
  },
};

/** What is known of a sparse matrix; undefined for anything else. */
export const sparseOf = (value: Value | undefined): SparseState | undefined =>
  value?.kind === "object" && value.native?.type === "sparse" ? (value.native as SparseState) : undefined;

const array = (dims: readonly Dim[], dtype: string | undefined): TensorValue => ({
  kind: "tensor",
  flavour: "numpy",
  shape: shapeOf(dims),
  dtype,
});

const denseOf = ({ rows, columns, dtype }: SparseState): TensorValue => array([rows, columns], dtype);

/** A sparse matrix of that shape. */
export function sparseMatrix({ shape, dtype }: TensorValue, args: Arguments): Value {
  const [rows, columns, ...more] = shape.ranked ? shape.dims : [];
  if (!rows || !columns || more.length > 0) return unknown("data", "a sparse matrix");
  return matrix(rows, columns, dtype, args);
}

function matrix(rows: Dim, columns: Dim, dtype: string | undefined, { site }: Arguments): Value {
  const native: SparseState = {
    type: "sparse",
    holds: SPARSE_HOLDS,
    hooks: sparseHooks,
    rows,
    columns,
    dtype,
  };
  return { kind: "object", class: sparseClass, attributes: new Map(), native, constructed: site };
}

type SparseMethod = (state: SparseState, args: Arguments, context: Context) => Value;

const onSparse =
  (run: SparseMethod): Method =>
  (args, context) => {
    const { self, rest } = receiver(args);
    const state = sparseOf(self);
    return state ? run(state, rest, context) : unknown("not-supported", "a sparse matrix");
  };

const property = (name: string, read: SparseMethod): readonly [string, PropertyValue] => [
  name,
  {
    kind: "property",
    get: libraryFunction(`scipy.sparse.csr_matrix.${name}`, onSparse(read), "instance"),
  },
];

const same: SparseMethod = ({ rows, columns, dtype }, args) => matrix(rows, columns, dtype, args);
const dense: SparseMethod = (state) => denseOf(state);
const turned: SparseMethod = ({ rows, columns, dtype }, args) => matrix(columns, rows, dtype, args);

/** What another operand is, sparse or not: its axes. */
function dimsOf(value: Value | undefined, context: Context): readonly Dim[] | undefined {
  const sparse = sparseOf(value);
  if (sparse) return [sparse.rows, sparse.columns];
  const tensor = value && value.kind !== "unknown" ? tensorOf(value, context) : undefined;
  return tensor?.shape.ranked ? tensor.shape.dims : undefined;
}

/** `matrix @ other`: sparse with a sparse one, an array with an array. */
const product: SparseMethod = ({ rows }, args, context) => {
  const [other] = args.positional;
  const dims = dimsOf(other, context);
  if (!dims) return unknown("data", "a product");
  // A number multiplies each element.
  const last = dims.at(-1);
  if (!last) return unknown("data", "a product");
  if (sparseOf(other)) return matrix(rows, last, undefined, args);
  return array(dims.length === 1 ? [rows] : [rows, last], undefined);
};

/** `other @ matrix` of an array. */
const productBehind: SparseMethod = ({ columns }, args, context) => {
  const dims = dimsOf(args.positional[0], context);
  return dims && dims.length > 0
    ? array([...dims.slice(0, -1), columns], undefined)
    : unknown("data", "a product");
};

const isNumber = (value: Value | undefined): boolean =>
  value?.kind === "int" || value?.kind === "float" || value?.kind === "bool";

/** `matrix * other`: a number for each element, or a product of matrices. */
const times: SparseMethod = (state, args, context) =>
  isNumber(args.positional[0]) ? same(state, args, context) : product(state, args, context);

/** A sum or difference: sparse with a sparse one, else an array. */
const summed: SparseMethod = (state, args) => {
  const [other] = args.positional;
  return sparseOf(other) || isNumber(other)
    ? matrix(state.rows, state.columns, undefined, args)
    : array([state.rows, state.columns], undefined);
};

/** A sum along an axis, of which a matrix keeps the axis; of all elements a number. */
const reduced =
  (isSparse: boolean): SparseMethod =>
  ({ rows, columns }, args) => {
    const axis = args.positional[0] ?? args.keywords.get("axis") ?? NONE;
    if (axis.kind === "none") return float(undefined);
    const at = knownInteger(axis);
    if (at === undefined) return unknown("data", "a reduction");
    const [r, c] = at === 0 || at === -2 ? [known(1), columns] : [rows, known(1)];
    return isSparse ? matrix(r, c, undefined, args) : array([r, c], undefined);
  };

/** `matrix[index]`: both axes stay, as a row alone is a matrix of one row. */
const item: SparseMethod = (state, args, context) => {
  const [index = NONE] = args.positional;
  const parts = index.kind === "tuple" ? index.items : [index];
  if (parts.length === 2 && parts.every(({ kind }) => kind === "int")) return float(undefined);
  const picked = context.subscript(denseOf(state), index, args.site);
  if (picked.kind !== "tensor" || !picked.shape.ranked) return unknown("data", "a part of a sparse matrix");
  const { dims } = picked.shape;
  const [first, second] = dims;
  if (dims.length === 2) return sparseMatrix(picked, args);
  if (dims.length !== 1 || !first || second) return unknown("data", "a part of a sparse matrix");
  const isRow = parts[0]?.kind === "int";
  return isRow ? matrix(known(1), first, state.dtype, args) : matrix(first, known(1), state.dtype, args);
};

const row: SparseMethod = ({ columns, dtype }, args) => matrix(known(1), columns, dtype, args);
const column: SparseMethod = ({ rows, dtype }, args) => matrix(rows, known(1), dtype, args);

const named = (names: string, run: SparseMethod): readonly (readonly [string, Method])[] =>
  names.split(" ").map((name) => [name, onSparse(run)] as const);

/** All formats in which SciPy keeps a sparse matrix: they differ in nothing that is told here. */
const sparseClass: ClassValue = libraryClass("scipy.sparse.csr_matrix", [], {
  openBase: { code: "not-modelled", detail: "scipy.sparse.csr_matrix" },
  construct: (args, context) => constructed(args, context),
  methods: Object.fromEntries([
    ...named("toarray todense", dense),
    ...named(
      "tocsr tocsc tocoo tolil todok todia tobsr copy asformat power sqrt log1p sign expm1 conj multiply maximum minimum " +
        "__abs__ __neg__ __truediv__ __pow__",
      same,
    ),
    ...named("astype", ({ rows, columns }, args) =>
      matrix(rows, columns, dtypeName(args.positional[0] ?? args.keywords.get("dtype")), args),
    ),
    ...named("transpose", turned),
    ...named("dot __matmul__", product),
    ...named("__mul__", times),
    ...named("__rmatmul__", productBehind),
    ...named("__rmul__", times),
    ...named("__add__ __radd__ __sub__ __rsub__", summed),
    ...named("sum mean", reduced(false)),
    ...named("max min", reduced(true)),
    ...named("diagonal", ({ rows, columns, dtype }) => array([compute("min", rows, columns)], dtype)),
    ...named("getrow", row),
    ...named("getcol", column),
    ...named("__getitem__", item),
    ...named("eliminate_zeros sum_duplicates sort_indices setdiag __setitem__", () => NONE),
  ]),
  attributes: [
    property("shape", ({ rows, columns }) => tuple([axisValue(rows), axisValue(columns)])),
    property("ndim", () => int(2)),
    property("T", turned),
    property("A", dense),
  ],
});

const untold = unknownDim(reason("data", "the extent of a sparse matrix"));

/** A matrix of an array, of another sparse one, of a shape, or of its elements and where they stand. */
function constructed(args: Arguments, context: Context): Value {
  const [first] = args.positional;
  const stated = args.keywords.get("shape") ?? args.positional[1];
  const extent = (value: Value | undefined): readonly Dim[] | undefined => {
    const items = value?.kind === "tuple" || value?.kind === "list" ? value.items : undefined;
    const dims = items?.map((part) => (part.kind === "int" ? part.dim : undefined));
    return dims?.length === 2 && dims.every((dim) => dim !== undefined) ? dims : undefined;
  };
  const isParts = first?.kind === "tuple" && !extent(first);
  const dims = extent(stated) ?? extent(first) ?? (isParts ? undefined : dimsOf(first, context));
  const [columns, rows] = [dims?.at(-1), dims?.length === 1 ? known(1) : dims?.at(-2)];
  const source =
    first && !isParts && first.kind !== "unknown" ? (sparseOf(first) ?? tensorOf(first, context)) : undefined;
  // A matrix of a stated extent alone holds zeros.
  const isEmpty = first !== undefined && extent(first) !== undefined;
  const dtype = dtypeName(args.keywords.get("dtype")) ?? (isEmpty ? "float64" : source?.dtype);
  return matrix(rows ?? untold, columns ?? untold, dtype, args);
}

/** Matrices beside or below one another. */
const stacked =
  (isBeside: boolean) =>
  (args: Arguments, context: Context): Value => {
    const [blocks] = args.positional;
    const parts = blocks && blocks.kind !== "unknown" ? context.iterate(blocks) : undefined;
    const dims = parts?.map((part) => dimsOf(part, context));
    if (!dims || dims.length === 0) return matrix(untold, untold, undefined, args);
    const known2 = dims.map((each) => (each?.length === 2 ? each : [untold, untold]));
    const along = known2.map((each) => each[isBeside ? 1 : 0] ?? untold).reduce(add);
    const across = known2.map((each) => each[isBeside ? 0 : 1] ?? untold);
    const other =
      across.find(({ kind }) => kind === "known") ?? across.find(({ kind }) => kind !== "unknown") ?? untold;
    return isBeside ? matrix(other, along, undefined, args) : matrix(along, other, undefined, args);
  };

const lengthGiven = (value: Value | undefined): Dim => (value?.kind === "int" ? value.dim : untold);

/** `eye(m, n)`, `random(m, n)`: a matrix of so many rows and columns. */
const extentGiven = (args: Arguments): Value => {
  const m = args.positional[0] ?? args.keywords.get("m");
  const n = args.positional[1] ?? args.keywords.get("n");
  return matrix(lengthGiven(m), n && n.kind !== "none" ? lengthGiven(n) : lengthGiven(m), "float64", args);
};

/** `diags(diagonal)` is square; of several diagonals only a stated shape tells. */
function diagonals(args: Arguments, context: Context): Value {
  const [first] = args.positional;
  const dims =
    args.keywords.has("shape") || args.keywords.has("offsets") || args.positional.length > 1
      ? undefined
      : dimsOf(first, context);
  const [length] = dims?.length === 1 ? dims : [];
  return args.keywords.has("shape")
    ? constructed({ ...args, positional: [] }, context)
    : matrix(length ?? untold, length ?? untold, undefined, args);
}

const FORMATS = "csr csc coo lil dok dia bsr"
  .split(" ")
  .flatMap((name) => [`${name}_matrix`, `${name}_array`]);

const fn = (name: string, run: (args: Arguments, context: Context) => Value) =>
  [`scipy.sparse.${name}`, () => libraryFunction(`scipy.sparse.${name}`, run)] as const;

export const sparseTable: LibraryTable = libraryTable([
  ...FORMATS.map((name) => [`scipy.sparse.${name}`, () => sparseClass] as const),
  fn("hstack", stacked(true)),
  fn("vstack", stacked(false)),
  ...["eye", "eye_array", "identity", "random", "rand"].map((name) => fn(name, extentGiven)),
  fn("diags", diagonals),
  ...["tril", "triu"].map((name) =>
    fn(name, (args, context) => constructed(argumentsOf(args.site, args.positional.slice(0, 1)), context)),
  ),
  ...["issparse", "isspmatrix"].map((name) =>
    fn(name, ({ positional: [value] }) =>
      !value || value.kind === "unknown" ? unknown("data", name) : bool(sparseOf(value) !== undefined),
    ),
  ),
]);
