/** Products of two tensors beyond the matrix product, and what linear algebra gives of one matrix. */
import { floorDivide, multiply } from "../../../values/dimensions/arithmetic";
import { type Dim, OPEN, formatDim, isOne, known } from "../../../values/dimensions/dimension";
import { equalAxes } from "../../../values/dimensions/equal-axes";
import { reason } from "../../../values/records/reason";
import { formatShape, shapeOf } from "../../../values/dimensions/shape";
import type { Value } from "../../../values/value";
import { backendOf } from "../../keras/engine/backend";
import { contract } from "./linear-algebra";
import { meetDims } from "../core/broadcast";
import { type TensorCall, type TensorFunction, defineTensorFunction, part } from "../core/definition";
import { joinedDtype } from "../core/dtype";
import {
  elementsOf,
  dimAt,
  dimsAt,
  dimsOf,
  dimsOfValue,
  given,
  isInferred,
  normaliseAxis,
  tensorAt,
  textAt,
  whyUnreadable,
} from "../core/reading";
import { resultDtype } from "../core/result-dtype";
import { numberOf } from "../core/scalars";
import { whenTensordotCompares } from "../core/on-data";
import { giveUp, refuse } from "../core/stops";

/** The axes of one side that are summed over. */
function summedAxes(value: Value, rank: number, call: TensorCall): readonly number[] {
  const dims = dimsOfValue(value, call) ?? giveUp(whyUnreadable(value, "axes"));
  return dims.map((dim) =>
    dim.kind === "known" ? normaliseAxis(dim.value, rank, "axes") : giveUp(whyUnreadable(value, "axes")),
  );
}

/** `axes` counts the last axes of the first and the first ones of the second, or lists both. */
function bothAxes(
  call: TensorCall,
  left: number,
  right: number,
): readonly [readonly number[], readonly number[]] {
  const value = given(call, "axes");
  const count = value === undefined ? 2 : numberOf(value);
  if (count !== undefined && value?.kind !== "list" && value?.kind !== "tuple") {
    if (count > left || count > right) giveUp(reason("not-supported", "axes"));
    return [
      Array.from({ length: count }, (_, i) => left - count + i),
      Array.from({ length: count }, (_, i) => i),
    ];
  }
  const [first, second] = (value && call.context.iterate(value)) ?? [];
  if (!first || !second) return giveUp(whyUnreadable(value, "axes"));
  return [summedAxes(first, left, call), summedAxes(second, right, call)];
}

/** After `Tensordot.compute_output_spec` in keras/src/ops/numpy.py: what is not summed over stays, in order. */
const tensordot = defineTensorFunction({
  names: [
    ["ops.tensordot", "x=x1 a=x2 axes"],
    ["np.tensordot", "x=a a=b axes"],
    ["tf.tensordot tf.linalg.tensordot", "x=a a=b axes"],
  ],
  result: (call) => {
    const [x, y] = [tensorAt(call, "x"), tensorAt(call, "a")];
    const [left, right] = [dimsAt(call, "x"), dimsAt(call, "a")];
    const [ofLeft, ofRight] = bothAxes(call, left.length, right.length);
    const rest = (dims: readonly Dim[], axes: readonly number[]): readonly Dim[] =>
      dims.filter((_, i) => !axes.includes(i));
    const output = shapeOf([...rest(left, ofLeft), ...rest(right, ofRight)]);
    const axes = given(call, "axes");
    const isListed = axes?.kind === "list" || axes?.kind === "tuple";
    // Of a number of axes Keras's own inference compares none.
    const inferred = isListed ? undefined : "later";
    const compared = call.library === "numpy" ? undefined : whenTensordotCompares([x, y], call.context);
    const onData = isInferred(call) ? inferred : compared;
    const lengths = (dims: readonly Dim[], axes: readonly number[]): string =>
      `[${axes.map((axis) => formatDim(dims[axis] ?? OPEN)).join(", ")}]`;
    for (const [i, at] of ofLeft.entries()) {
      const [a, b] = [left[at], right[ofRight[i] ?? -1]];
      if (!a || !b || meetDims(a, b)) continue;
      // PyTorch repeats what an axis of one holds.
      if ((isOne(a) || isOne(b)) && backendOf(call.context) === "torch") continue;
      refuse(
        "inner-axes-differ",
        "call",
        { left: a, right: b, first: x.shape, second: y.shape },
        {
          says: `ValueError: Shape mismatch on \`x1[axes[0]]\` and \`x2[axes[1]]\`, received ${lengths(left, ofLeft)} and ${lengths(right, ofRight)}.`,
          remedies: equalAxes([[a, b]]),
          output: onData === "later" ? output : undefined,
          onData,
        },
      );
    }
    return { shape: output, ...joinedDtype([x, y]) };
  },
});

/** All products of elements: both tensors are flattened first. */
const outer = defineTensorFunction({
  names: [
    ["ops.outer", "x=x1 a=x2"],
    ["np.outer", "x=a a=b"],
  ],
  result: (call) => ({
    shape: shapeOf([elementsOf(tensorAt(call, "x")), elementsOf(tensorAt(call, "a"))]),
    ...joinedDtype([tensorAt(call, "x"), tensorAt(call, "a")], [], call.library),
  }),
});

/** The last axes are summed over together. */
const inner = defineTensorFunction({
  names: [
    ["ops.inner", "x=x1 a=x2"],
    ["np.inner", "x=a a=b"],
  ],
  result: (call) => {
    const [x, y] = [tensorAt(call, "x"), tensorAt(call, "a")];
    const [left, right] = [dimsOf(x), dimsOf(y)];
    const joined = joinedDtype([x, y], [], call.library);
    if (left.length === 0 || right.length === 0) return { shape: shapeOf([...left, ...right]), ...joined };
    const says = `ValueError: \`inner\` requires the last dimension of \`x1\` and \`x2\` to match. Received: x1.shape=${formatShape(x.shape)}, x2.shape=${formatShape(y.shape)}.`;
    contract(left.at(-1), right.at(-1), x, y, { says });
    return { shape: shapeOf([...left.slice(0, -1), ...right.slice(0, -1)]), ...joined };
  },
});

const vdot = defineTensorFunction({
  names: [
    ["ops.vdot", "x=x1 a=x2"],
    ["np.vdot", "x=a a=b"],
  ],
  result: (call) => ({ shape: shapeOf([]), ...joinedDtype([tensorAt(call, "x"), tensorAt(call, "a")]) }),
});

const kron = defineTensorFunction({
  names: [
    ["ops.kron", "x=x1 a=x2"],
    ["np.kron", "x=a a=b"],
  ],
  result: (call) => {
    const [left, right] = [dimsAt(call, "x"), dimsAt(call, "a")];
    const most = Math.max(left.length, right.length);
    // Keras infers one axis for each pair of axes, counted from the front.
    const rank = isInferred(call) ? Math.min(left.length, right.length) : most;
    const at = (dims: readonly Dim[], i: number): Dim =>
      dims[isInferred(call) ? i : i - rank + dims.length] ?? known(1);
    return {
      shape: shapeOf(Array.from({ length: rank }, (_, i) => multiply(at(left, i), at(right, i)))),
      ...joinedDtype([tensorAt(call, "x"), tensorAt(call, "a")], [], call.library),
    };
  },
});

/** One number per matrix in the last two axes. */
const perMatrix = defineTensorFunction({
  names: [
    ["ops.det ops.logdet", "x"],
    ["np.linalg.det", "x=a"],
    ["tf.linalg.det tf.linalg.logdet tf.linalg.trace", "x=input|matrix|x"],
  ],
  result: (call) => {
    const shape = shapeOf(dimsAt(call, "x").slice(0, -2));
    return call.library === "numpy" ? { shape } : { shape, dtype: tensorAt(call, "x").dtype };
  },
});

/** Matrices of the same shape. */
const sameMatrix = defineTensorFunction({
  names: [
    ["ops.inv ops.cholesky ops.cholesky_inverse", "x"],
    ["np.linalg.inv np.linalg.cholesky np.linalg.matrix_power", "x=a"],
    ["tf.linalg.inv tf.linalg.cholesky tf.linalg.expm tf.linalg.sqrtm tf.linalg.set_diag", "x=input"],
  ],
  result: (call) => {
    const { shape, dtype } = tensorAt(call, "x");
    // Powers of whole numbers stay whole; whatever else NumPy computes of a matrix is a float.
    return call.library === "numpy" && !call.name.endsWith("matrix_power") ? { shape } : { shape, dtype };
  },
});

/** The solution has the shape of the right side. */
const solved = defineTensorFunction({
  names: [
    ["ops.solve ops.solve_triangular", "matrix=a x=b"],
    ["np.linalg.solve", "matrix=a x=b"],
    ["tf.linalg.solve tf.linalg.triangular_solve", "matrix x=rhs"],
  ],
  result: (call) => {
    const { shape, dtype } = tensorAt(call, "x");
    if (call.library !== "numpy") return { shape, dtype };
    const { dtype: both } = joinedDtype([tensorAt(call, "matrix"), tensorAt(call, "x")]);
    return {
      shape,
      dtype: resultDtype("solve", "numpy", both),
      isDtypeOpen: both === undefined ? true : undefined,
    };
  },
});

/** TensorFlow's are complex whatever they are of; NumPy's are as they come out. */
function eigenDtype(
  { name, library }: TensorCall,
  isInferred: boolean,
  dtype: string | undefined,
): string | undefined {
  if (name.endsWith("eigh")) return library === "numpy" ? resultDtype("eigh", "numpy", dtype) : dtype;
  if (library === "numpy") return undefined;
  if (library !== "tensorflow" && isInferred) return dtype;
  return dtype === "float32" ? "complex64" : dtype === "float64" ? "complex128" : dtype;
}

/** Eigenvalues and eigenvectors. */
const eigen = defineTensorFunction({
  gives: "value",
  names: [
    ["ops.eig ops.eigh", "x"],
    ["np.linalg.eig np.linalg.eigh", "x=a"],
    ["tf.linalg.eig tf.linalg.eigh", "x=tensor"],
  ],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const { dtype: own, shape } = tensorAt(call, "x");
    const dtype = eigenDtype(call, isInferred(call), own);
    const values = part({ shape: shapeOf(dims.slice(0, -1)), dtype });
    return { structure: { kind: "tuple", items: [values, part({ shape, dtype })] } };
  },
});

/** Moves squares of the image into channels or back, after `DepthToSpace` in keras/src/ops/nn.py. */
const blocks = defineTensorFunction({
  names: [
    ["ops.depth_to_space ops.space_to_depth", "x block=block_size data_format"],
    [
      "tf.nn.depth_to_space tf.nn.space_to_depth tf.depth_to_space tf.space_to_depth",
      "x=input block=block_size data_format",
    ],
  ],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const block = dimAt(call, "block");
    const square = multiply(block, block);
    const format = textAt(call, "data_format", "channels_last");
    const channelsAt = format === "channels_first" || format === "NCHW" ? 1 : 3;
    const toSpace = call.name.endsWith("depth_to_space");
    const [grow, shrink] = toSpace ? [multiply, floorDivide] : [floorDivide, multiply];
    const shape = dims.map((dim, i) =>
      i === 0 ? dim : i === channelsAt ? shrink(dim, square) : grow(dim, block),
    );
    return { shape: shapeOf(shape), dtype: tensorAt(call, "x").dtype };
  },
});

/** Attention as one function: the query with the values' last axis. Tensors are (batch, time, heads, features). */
const attention = defineTensorFunction({
  names: [["ops.dot_product_attention", "x=query key value"]],
  result: (call) => {
    const query = dimsAt(call, "x");
    // Where Keras infers, it takes the values to be as wide as the query.
    const features = isInferred(call) ? query.at(-1) : dimsAt(call, "value").at(-1);
    return {
      shape: shapeOf([...query.slice(0, -1), features ?? giveUp(reason("shape"))]),
      ...joinedDtype(["x", "key", "value"].map((role) => tensorAt(call, role))),
    };
  },
});

export const products: readonly TensorFunction[] = [
  tensordot,
  outer,
  inner,
  vdot,
  kron,
  perMatrix,
  sameMatrix,
  solved,
  eigen,
  blocks,
  attention,
];
