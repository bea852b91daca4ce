/** Matrices taken apart: QR and singular values. */
import { compute } from "../../../values/dimensions/arithmetic";
import { type Dim, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import { tuple, unknown } from "../../../values/value";
import {
  type Outcome,
  type TensorCall,
  type TensorFunction,
  defineTensorFunction,
  part,
} from "../core/definition";
import { broadcastShapes } from "../core/broadcast";
import { joinedDtype } from "../core/dtype";
import { resultDtype } from "../core/result-dtype";
import { dimsAt, flagAt, isInferred, optionalTensor, tensorAt, textAt } from "../core/reading";
import { giveUp } from "../core/stops";

interface Matrix {
  readonly batch: readonly Dim[];
  readonly rows: Dim;
  readonly columns: Dim;
  readonly smaller: Dim;
}

function matrixAt(call: TensorCall): Matrix {
  const dims = dimsAt(call, "x");
  const [rows, columns] = dims.slice(-2);
  if (!rows || !columns) return giveUp(reason("shape"));
  return { batch: dims.slice(0, -2), rows, columns, smaller: compute("min", rows, columns) };
}

/** NumPy takes matrices of integers apart in `float64`. */
function matrixDtype(call: TensorCall): string | undefined {
  const { dtype } = tensorAt(call, "x");
  return call.library === "numpy" ? resultDtype("svd", "numpy", dtype) : dtype;
}

function matrices(call: TensorCall, shapes: readonly (readonly Dim[])[]): Outcome {
  const dtype = matrixDtype(call);
  return { structure: tuple(shapes.map((dims) => part({ shape: shapeOf(dims), dtype }))) };
}

/** `(q, r)`, of which q is square where all of it is asked for. */
const qr = defineTensorFunction({
  gives: "value",
  names: [
    ["ops.qr", "x mode"],
    ["np.linalg.qr", "x=a mode"],
    ["tf.linalg.qr tf.qr", "x=input full=full_matrices"],
  ],
  result: (call) => {
    const { batch, rows, columns, smaller } = matrixAt(call);
    const mode = textAt(call, "mode", flagAt(call, "full", false) ? "complete" : "reduced");
    if (mode !== "reduced" && mode !== "complete") giveUp(reason("not-supported", "the mode of qr"));
    const inner = mode === "complete" ? rows : smaller;
    return matrices(call, [
      [...batch, rows, inner],
      [...batch, inner, columns],
    ]);
  },
});

/** Rows and columns that are assigned to one another, as many as there are of the fewer. */
const assignment = defineTensorFunction({
  gives: "value",
  names: [["scipy.optimize.linear_sum_assignment", "x=cost_matrix maximize"]],
  result: (call) => {
    const { smaller } = matrixAt(call);
    const places = part({ shape: shapeOf([smaller]), dtype: "int64" });
    return { structure: tuple([places, { ...places }]) };
  },
});

/** `(u, s, vh)`, and for TensorFlow `(s, u, v)`; singular values alone where nothing else is asked for. */
const svd = defineTensorFunction({
  gives: "value",
  names: [
    ["ops.svd", "x full=full_matrices both=compute_uv"],
    ["np.linalg.svd", "x=a full=full_matrices both=compute_uv"],
    ["tf.linalg.svd tf.svd", "x=tensor full=full_matrices both=compute_uv"],
  ],
  result: (call) => {
    const { batch, rows, columns, smaller } = matrixAt(call);
    const isTensorFlow = call.library === "tensorflow";
    const values = [...batch, smaller];
    if (!flagAt(call, "both", true)) return { shape: shapeOf(values), dtype: matrixDtype(call) };
    const isFull = flagAt(call, "full", !isTensorFlow);
    const left = [...batch, rows, isFull ? rows : smaller];
    const inner = isFull ? columns : smaller;
    return isTensorFlow
      ? matrices(call, [values, left, [...batch, columns, inner]])
      : matrices(call, [left, values, [...batch, inner, columns]]);
  },
});

/** What determinants are made of, for each matrix; and how many of its rows are independent. */
const determinants = defineTensorFunction({
  gives: "value",
  names: [
    ["ops.slogdet tf.linalg.slogdet np.linalg.slogdet np.linalg.cond", "x=x|a|input"],
    ["np.linalg.matrix_rank tf.linalg.matrix_rank", "x=A|a tol"],
    ["ops.matrix_rank", "x tol"],
  ],
  result: (call) => {
    const { batch, smaller } = matrixAt(call);
    // `Slogdet.compute_output_spec` gives one sign, however many matrices there are.
    if (call.name.endsWith("slogdet")) return matrices(call, [isInferred(call) ? [] : batch, batch]);
    const tolerance = isInferred(call) ? undefined : optionalTensor(call, "tol");
    if (!tolerance) return { shape: shapeOf(batch) };
    if (call.library === "numpy") return { shape: broadcastShapes([shapeOf(batch), tolerance.shape], "tol") };
    // TensorFlow compares the singular values with it before it counts them.
    const compared = broadcastShapes([shapeOf([...batch, smaller]), tolerance.shape], "tol");
    return { shape: compared.ranked ? shapeOf(compared.dims.slice(0, -1)) : compared };
  },
});

/** A matrix times a vector, for each of a batch. */
const matvec = defineTensorFunction({
  names: [["tf.linalg.matvec", "x=a vector=b turned=transpose_a"]],
  result: (call) => {
    const { rows, columns } = matrixAt(call);
    const batch = broadcastShapes([
      shapeOf(dimsAt(call, "x").slice(0, -2)),
      shapeOf(dimsAt(call, "vector").slice(0, -1)),
    ]);
    if (!batch.ranked) return { shape: batch };
    const length = flagAt(call, "turned", false) ? columns : rows;
    return { shape: shapeOf([...batch.dims, length]), dtype: tensorAt(call, "x").dtype };
  },
});

/** The factors in one matrix, and the rows that changed places. After `LuFactor` in keras/src/ops/linalg.py. */
const lu = defineTensorFunction({
  gives: "value",
  names: [
    ["ops.lu_factor", "x"],
    ["tf.linalg.lu", "x=input"],
  ],
  result: (call) => {
    const { batch, rows, columns, smaller } = matrixAt(call);
    const { dtype } = tensorAt(call, "x");
    const places = isInferred(call) ? dtype : "int32";
    const pivots = part({ shape: shapeOf([...batch, smaller]), dtype: places });
    return { structure: tuple([part({ shape: shapeOf([...batch, rows, columns]), dtype }), pivots]) };
  },
});

/** Eigenvalues or singular values alone. */
const spectrum = defineTensorFunction({
  names: [
    ["np.linalg.eigvals np.linalg.eigvalsh np.linalg.svdvals", "x=a|x"],
    ["tf.linalg.eigvals tf.linalg.eigvalsh", "x=tensor"],
  ],
  result: (call) => {
    const { batch, smaller } = matrixAt(call);
    return { shape: shapeOf([...batch, smaller]), isDtypeOpen: true };
  },
});

/** The nearest solution; NumPy tells the residuals, the rank and the singular values besides. */
const leastSquares = defineTensorFunction({
  gives: "value",
  names: [
    ["ops.lstsq np.linalg.lstsq", "x=a right=b rcond"],
    ["tf.linalg.lstsq", "x=matrix right=rhs"],
  ],
  result: (call) => {
    const { batch, columns, smaller } = matrixAt(call);
    const both = joinedDtype([tensorAt(call, "x"), tensorAt(call, "right")], [], call.library).dtype;
    const dtype = call.library === "numpy" ? resultDtype("lstsq", "numpy", both) : matrixDtype(call);
    const right = dimsAt(call, "right");
    const solution = { shape: shapeOf([...batch, columns, ...right.slice(batch.length + 1)]), dtype };
    if (call.library !== "numpy") return solution;
    const residuals = unknownDim(reason("data", "whether the rank is full"));
    return {
      structure: tuple([
        part(solution),
        part({ shape: shapeOf([residuals]), dtype }),
        unknown("data", "the rank"),
        part({ shape: shapeOf([smaller]), dtype }),
      ]),
    };
  },
});

export const decompositions: readonly TensorFunction[] = [
  assignment,
  qr,
  svd,
  determinants,
  matvec,
  lu,
  spectrum,
  leastSquares,
];
