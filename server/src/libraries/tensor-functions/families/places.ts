/** Arrays of places: of triangles and diagonals, of flat positions, of an order; and what is chosen among several arrays. */
import { add, floorDivide, multiply, subtract } from "../../../values/dimensions/arithmetic";
import { type Dim, known, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import { type TensorValue, type Value, list, tuple } from "../../../values/value";
import { broadcastShapes } from "../core/broadcast";
import {
  type TensorCall,
  type TensorFunction,
  type TensorResult,
  defineTensorFunction,
  part,
} from "../core/definition";
import { floatsFor, isWeakNumber, joinedDtype, typeOrOpen } from "../core/dtype";
import {
  counted,
  dimAt,
  dimsAt,
  given,
  integerAt,
  itemsAt,
  optionalTensor,
  partsAt,
  shapeAt,
  tensorAt,
  tensorsAt,
} from "../core/reading";
import { giveUp } from "../core/stops";

const row = (dim: Dim): TensorValue => part({ shape: shapeOf([dim]), dtype: "int64" });

/** `side · (side + 1) / 2`. */
const halfOf = (side: Dim): Dim => floorDivide(multiply(side, add(side, known(1))), known(2));

/** Rows beyond these are not gone through one by one. */
const MOST_ROWS = 100_000;

/** How many places of a matrix are in the triangle that begins at its diagonal `k`. */
function countedPlaces(rows: number, columns: number, k: number, isLower: boolean): number {
  let count = 0;
  for (let at = 0; at < rows; at++)
    count += Math.min(columns, Math.max(0, isLower ? at + k + 1 : columns - at - k));
  return count;
}

function placesInTriangle(call: TensorCall, rows: Dim, columns: Dim): Dim {
  const isLower = call.name.includes("tril");
  const k = integerAt(call, "k", 0);
  if (rows.kind === "known" && columns.kind === "known" && rows.value <= MOST_ROWS)
    return known(countedPlaces(rows.value, columns.value, k, isLower));
  // Of a square whose side is not known, the smaller triangle is one with a shorter side.
  return rows === columns && (isLower ? k <= 0 : k >= 0)
    ? halfOf(subtract(rows, known(Math.abs(k))))
    : unknownDim(reason("not-supported", "a triangle beyond the diagonal"));
}

/** Rows and columns of a triangle: n (n + 1) / 2 of a square matrix with its diagonal. */
const triangles = defineTensorFunction({
  gives: "value",
  names: [
    ["np.tril_indices np.triu_indices", "n k m"],
    ["np.tril_indices_from np.triu_indices_from", "x=arr k"],
  ],
  result: (call) => {
    const [rows, columns] = given(call, "x")
      ? dimsAt(call, "x")
      : [dimAt(call, "n"), given(call, "m") ? dimAt(call, "m") : dimAt(call, "n")];
    if (!rows || !columns) return giveUp(reason("shape"));
    const side = given(call, "x") || given(call, "m") ? columns : rows;
    const count = placesInTriangle(call, rows, side);
    return { structure: tuple([row(count), row(count)]) };
  },
});

const diagonalPlaces = defineTensorFunction({
  gives: "value",
  names: [
    ["np.diag_indices", "n ndim"],
    ["np.diag_indices_from", "x=arr"],
  ],
  result: (call) => {
    const dims = given(call, "x") ? dimsAt(call, "x") : [];
    const n = dims[0] ?? dimAt(call, "n");
    const axes = given(call, "x") ? dims.length : partsAt(call, "ndim", 2);
    // They are `arange(n)`, which is of the type of `n`.
    const kind = given(call, "x") ? "int" : given(call, "n")?.kind;
    const dtype = kind === "int" ? "int64" : kind === "float" ? "float64" : undefined;
    const places = part({ shape: shapeOf([n]), ...typeOrOpen(dtype) });
    return { structure: tuple(Array.from({ length: axes }, () => places)) };
  },
});

/** Coordinates of flat places: one array for each axis, in a tuple, of Keras in a list. After `UnravelIndex` in keras/src/ops/numpy.py. */
const coordinates = defineTensorFunction({
  gives: "value",
  names: [["np.unravel_index ops.unravel_index", "x=indices shape"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const dtype = call.library === "numpy" ? "int64" : x.dtype;
    const items = shapeAt(call, "shape").map(() => part({ shape: x.shape, dtype }));
    // TensorFlow's comes as a list of arrays on symbolic tensors, as a tuple of them on others.
    return { structure: call.symbolic ? list(items) : tuple(items) };
  },
});

const flatPlaces = defineTensorFunction({
  names: [["np.ravel_multi_index", "places=multi_index dims"]],
  result: (call) => ({
    shape: broadcastShapes(tensorsAt(call, "places").map(({ shape }) => shape)),
    dtype: "int64",
  }),
});

/** Vectors along an axis each, which broadcast to a grid. */
const openGrid = defineTensorFunction({
  gives: "value",
  names: [["np.ix_", "*vectors"]],
  result: (call) => {
    const vectors = tensorsAt(call, "vectors");
    const items = vectors.map((vector, at): Value => {
      const [length] = vector.shape.ranked ? vector.shape.dims : giveUp(vector.shape.reason);
      const picked = vector.dtype === "bool" ? undefined : length;
      const own = picked ?? unknownDim(reason("data", "the elements of a mask"));
      return part({
        shape: shapeOf(vectors.map((_, i) => (i === at ? own : known(1)))),
        dtype: vector.dtype === "bool" ? "int64" : vector.dtype,
      });
    });
    return { structure: tuple(items) };
  },
});

/** The order of keys, of which the last one counts most. */
const orderOfKeys = defineTensorFunction({
  names: [["np.lexsort", "x=keys axis"]],
  result: (call) => ({ shape: shapeOf(dimsAt(call, "x").slice(1)), dtype: "int64" }),
});

/** `select(conditions, choices, default)`: of each element the first choice whose condition holds. */
const selected = defineTensorFunction({
  names: [["np.select ops.select", "conditions=condlist choices=choicelist default"]],
  result: (call) => {
    const choices = tensorsAt(call, "choices");
    const [first] = choices;
    if (!first) giveUp(reason("shape"));
    // Keras's own rule for symbolic tensors reads the first choice alone.
    if (call.symbolic) return { shape: first.shape, dtype: first.dtype };
    const other = optionalTensor(call, "default");
    const chosen = other ? [...choices, other] : choices;
    const shapes = [...tensorsAt(call, "conditions"), ...chosen].map(({ shape }) => shape);
    const isWeak = isWeakNumber(given(call, "default"), call.library, call.context);
    const numbers = chosen.map((tensor) => tensor === other && isWeak);
    return { shape: broadcastShapes(shapes), ...joinedDtype(chosen, numbers) };
  },
});

/** Functions of the elements, one for each condition. */
const piecewise = defineTensorFunction({
  names: [["np.piecewise", "x condlist funclist"]],
  result: (call) => ({ shape: tensorAt(call, "x").shape, dtype: tensorAt(call, "x").dtype }),
});

/** Arrays as large as all of them together. */
const broadcastArrays = defineTensorFunction({
  gives: "value",
  names: [["np.broadcast_arrays", "*arrays"]],
  result: (call) => {
    const arrays = tensorsAt(call, "arrays");
    const shape = broadcastShapes(arrays.map((array) => array.shape));
    return { structure: tuple(arrays.map(({ dtype }) => part({ shape, dtype }))) };
  },
});

/** Two arrays of each element: quotient and remainder, fraction and whole, mantissa and exponent. */
const inTwo = defineTensorFunction({
  gives: "value",
  names: [
    ["np.divmod", "x=x1 other=x2"],
    ["np.modf np.frexp", "x"],
  ],
  result: (call) => {
    const { shape, dtype } = tensorAt(call, "x");
    const both = given(call, "other") ? broadcastShapes([shape, tensorAt(call, "other").shape]) : shape;
    const own = given(call, "other") ? dtype : floatsFor(dtype);
    const second = call.name.endsWith("frexp") ? "int32" : own;
    return {
      structure: tuple([part({ shape: both, dtype: own }), part({ shape: both, dtype: second })]),
    };
  },
});

/** How many elements are to be read: those that are asked for, or all that there are. */
const readCount = (call: TensorCall, all: () => Dim): TensorResult => {
  const isStated = given(call, "count") && integerAt(call, "count") >= 0;
  return { shape: shapeOf([isStated ? dimAt(call, "count") : all()]), isDtypeOpen: true };
};

/** What an iterable holds, in a row. */
const fromItems = defineTensorFunction({
  names: [["np.fromiter", "items=iter dtype count"]],
  result: (call) => readCount(call, () => known(itemsAt(call, "items").length)),
});

/** The bytes of something as numbers. */
const fromBytes = defineTensorFunction({
  names: [["np.frombuffer", "buffer dtype count offset"]],
  result: (call) => readCount(call, () => unknownDim(reason("data", "the bytes of a buffer"))),
});

/** Elements by the number of the part that each belongs to; how many a part has, the elements decide. */
const partitioned = defineTensorFunction({
  gives: "value",
  names: [["tf.dynamic_partition", "x=data parts=partitions count=num_partitions"]],
  result: (call) => {
    const rest = dimsAt(call, "x").slice(dimsAt(call, "parts").length);
    const length = counted(call, "the elements of a part");
    const { dtype } = tensorAt(call, "x");
    const items = Array.from({ length: partsAt(call, "count", 2) }, () =>
      part({ shape: shapeOf([length, ...rest]), dtype }),
    );
    return { structure: list(items) };
  },
});

export const places: readonly TensorFunction[] = [
  triangles,
  diagonalPlaces,
  coordinates,
  flatPlaces,
  openGrid,
  orderOfKeys,
  selected,
  piecewise,
  broadcastArrays,
  inTwo,
  fromItems,
  fromBytes,
  partitioned,
];
