/** Diagonals taken out of matrices, and matrices made of them. */
import { add, compute, product } from "../../../values/dimensions/arithmetic";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import { type TensorCall, type TensorFunction, defineTensorFunction } from "../core/definition";
import { arithmeticDtype, typeOrOpen } from "../core/dtype";
import { dimAt, dimsAt, given, integerAt, tensorAt } from "../core/reading";
import { numberOf } from "../core/scalars";
import { giveUp } from "../core/stops";

/** A vector becomes a matrix with it on the diagonal, a matrix gives its diagonal. */
const diag = defineTensorFunction({
  names: [
    ["ops.diag", "x k"],
    ["np.diag", "x=v k"],
  ],
  result: (call) => {
    const [rows, columns] = dimsAt(call, "x");
    const { dtype } = tensorAt(call, "x");
    if (!rows) giveUp(reason("shape"));
    if (!columns) {
      const side = add(rows, known(Math.abs(integerAt(call, "k", 0))));
      return { shape: shapeOf([side, side]), dtype };
    }
    if (given(call, "k") && numberOf(given(call, "k")) !== 0)
      giveUp(reason("not-supported", "a side diagonal"));
    return { shape: shapeOf([compute("min", rows, columns)]), dtype };
  },
});

/** All elements in a row, on the diagonal of a matrix. After `Diagflat` in keras/src/ops/numpy.py. */
const diagonalOfAll = defineTensorFunction({
  names: [
    ["ops.diagflat", "x k"],
    ["np.diagflat", "x=v k"],
  ],
  result: (call) => {
    const side = add(product(dimsAt(call, "x")), known(Math.abs(integerAt(call, "k", 0))));
    return { shape: shapeOf([side, side]), dtype: tensorAt(call, "x").dtype };
  },
});

/** Ends the rule of side diagonals and of matrices that are larger than theirs. */
function refuseOthers(call: TensorCall): void {
  if (["k", "num_rows", "num_cols"].some((role) => given(call, role)))
    giveUp(reason("not-supported", "a side diagonal"));
}

/** Each vector along the last axis becomes a matrix. */
const diagonalMatrices = defineTensorFunction({
  names: [["tf.linalg.diag", "x=diagonal name k num_rows num_cols"]],
  result: (call) => {
    refuseOthers(call);
    const dims = dimsAt(call, "x");
    return {
      shape: shapeOf([...dims, dims.at(-1) ?? giveUp(reason("shape"))]),
      dtype: tensorAt(call, "x").dtype,
    };
  },
});

/** The diagonal of each matrix in the last two axes. */
const diagonals = defineTensorFunction({
  names: [["tf.linalg.diag_part", "x=input name k"]],
  result: (call) => {
    refuseOthers(call);
    const dims = dimsAt(call, "x");
    const [rows, columns] = [dims.at(-2), dims.at(-1)];
    if (!rows || !columns) giveUp(reason("shape"));
    return {
      shape: shapeOf([...dims.slice(0, -2), compute("min", rows, columns)]),
      dtype: tensorAt(call, "x").dtype,
    };
  },
});

/** The diagonal of a tensor whose second half of axes is as long as the first, and such a tensor made of one. */
const tensorDiagonals = defineTensorFunction({
  names: [
    ["tf.linalg.tensor_diag_part", "x=input"],
    ["tf.linalg.tensor_diag", "x=diagonal"],
  ],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const isTaken = call.name.endsWith("part");
    return {
      shape: shapeOf(isTaken ? dims.slice(0, dims.length / 2) : [...dims, ...dims]),
      dtype: tensorAt(call, "x").dtype,
    };
  },
});

/** The powers of each element in a row: as many as there are elements unless told. After `Vander` in keras/src/ops/numpy.py. */
const powers = defineTensorFunction({
  names: [["ops.vander np.vander", "x columns=N"]],
  result: (call) => {
    const [rows, ...more]: readonly Dim[] = dimsAt(call, "x");
    if (!rows || more.length > 0) giveUp(reason("not-supported", "powers of a matrix"));
    const { dtype } = tensorAt(call, "x");
    // NumPy's powers are of integers of 64 bits, or of what holds those.
    const own =
      call.library === "numpy" ? arithmeticDtype("+", [dtype, "int64"], [false, false], true) : dtype;
    return { shape: shapeOf([rows, dimAt(call, "columns", rows)]), ...typeOrOpen(own) };
  },
});

export const diagonalFunctions: readonly TensorFunction[] = [
  diag,
  diagonalOfAll,
  diagonalMatrices,
  diagonals,
  tensorDiagonals,
  powers,
];
