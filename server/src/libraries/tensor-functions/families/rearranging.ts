/** Functions that move elements about: transpositions, flips, rolls, triangles, sorting. */
import { product } from "../../../values/dimensions/arithmetic";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { formatShape, joinShapes, shapeOf, unknownAxes } from "../../../values/dimensions/shape";
import type { TensorValue } from "../../../values/value";
import {
  type TensorCall,
  type TensorFunction,
  type TensorResult,
  defineTensorFunction,
} from "../core/definition";
import {
  axesAt,
  axisAt,
  dimsAt,
  dimsOf,
  dimsOfValue,
  given,
  isInferred,
  integerAt,
  tensorAt,
  whyUnreadable,
} from "../core/reading";
import { numberOf } from "../core/scalars";
import { imagesAt } from "../core/image-domains";
import { giveUp, refuse } from "../core/stops";

/** The axes of `x` in the order `axes`; refused where they are no permutation. */
function permuted(call: TensorCall, x: TensorValue): TensorResult {
  const value = given(call, "axes");
  if (value === undefined) return { shape: shapeOf([...dimsOf(x)].reverse()), dtype: x.dtype };
  const order = dimsOfValue(value, call) ?? giveUp(whyUnreadable(value, "axes"));
  // A permutation has as many entries as the tensor has axes, so it tells the rank.
  if (!x.shape.ranked) return { shape: unknownAxes(order.length, x.shape.reason), dtype: x.dtype };
  const { dims } = x.shape;
  const axes = order.length === dims.length ? axesAt(call, "axes", dims.length) : undefined;
  if (!axes || new Set(axes).size !== dims.length) {
    const shown = formatShape(shapeOf(order));
    refuse(
      "axes-not-a-permutation",
      "axes",
      { axes: shown, input: x.shape, rank: dims.length },
      {
        says: `ValueError: axes ${shown} don't match the ${dims.length} axes of the array`,
        output: unknownAxes(dims.length, reason("already-reported")),
      },
    );
  }
  return {
    shape: shapeOf(axes.map((i) => dims[i]).filter((d): d is Dim => d !== undefined)),
    dtype: x.dtype,
  };
}

const transpose = defineTensorFunction({
  names: [
    ["ops.transpose", "x axes"],
    ["K.transpose", "x"],
    ["tf.transpose", "x=a axes=perm"],
    ["np.transpose np.permute_dims", "x=a axes"],
    ["K.permute_dimensions", "x axes=pattern"],
  ],
  result: (call) => permuted(call, tensorAt(call, "x")),
});

function swapped(dims: readonly Dim[], i: number, j: number): readonly Dim[] {
  return dims.map((dim, k) => dims[k === i ? j : k === j ? i : k] ?? dim);
}

const swapaxes = defineTensorFunction({
  names: [["ops.swapaxes np.swapaxes", "x=x|a axis1 axis2"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const dims = dimsOf(x);
    return {
      shape: shapeOf(swapped(dims, axisAt(call, "axis1", dims.length), axisAt(call, "axis2", dims.length))),
      dtype: x.dtype,
    };
  },
});

/** Matrices transposed, whatever stands before them. */
const matrixTranspose = defineTensorFunction({
  names: [
    [
      "tf.linalg.matrix_transpose tf.linalg.adjoint tf.matrix_transpose np.matrix_transpose np.linalg.matrix_transpose",
      "x=a|x",
    ],
  ],
  result: (call) => {
    const dims = dimsAt(call, "x");
    return { shape: shapeOf(swapped(dims, dims.length - 2, dims.length - 1)) };
  },
});

const moveaxis = defineTensorFunction({
  names: [["ops.moveaxis np.moveaxis", "x=x|a source destination"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const dims = dimsOf(x);
    const from = axesAt(call, "source", dims.length) ?? [];
    const to = axesAt(call, "destination", dims.length) ?? [];
    if (from.length !== to.length) giveUp(reason("not-supported", "moveaxis"));
    const order = dims.map((_, i) => i).filter((i) => !from.includes(i));
    const moves = to.map((target, i) => [target, from[i] ?? 0] as const).sort(([a], [b]) => a - b);
    for (const [target, source] of moves) order.splice(target, 0, source);
    return {
      shape: shapeOf(order.map((i) => dims[i]).filter((d): d is Dim => d !== undefined)),
      dtype: x.dtype,
    };
  },
});

/** What stays in place as a shape: the elements change places. */
const keeping = defineTensorFunction({
  names: [
    ["ops.fliplr ops.flipud ops.tril ops.triu", "x k"],
    ["ops.flip ops.sort ops.argsort", "x axis"],
    ["ops.roll ops.argpartition", "x shift=shift|kth axis"],
    ["np.flip np.fliplr np.flipud", "x=m axis"],
    ["np.sort np.argsort", "x=a axis kind"],
    ["np.roll np.tril np.triu np.partition np.argpartition", "x=a|m shift=shift|k|kth axis kind"],
    ["K.reverse", "x axes"],
    ["tf.reverse", "x=tensor axis"],
    ["tf.roll", "x=input shift axis"],
    ["tf.random.shuffle tf.random_shuffle", "x=value seed"],
    ["tf.reverse_sequence", "x=input seq_lengths seq_axis batch_axis"],
    ["tf.linalg.band_part tf.matrix_band_part", "x=input num_lower num_upper"],
    ["tf.sort tf.argsort", "x=values axis"],
  ],
  result: (call) => {
    const x = tensorAt(call, "x");
    if (x.shape.ranked && /argsort|\.tri[lu]$/.test(call.name)) {
      const [length, ...more] = x.shape.dims;
      // A number has one place in its order.
      if (!length && call.name.endsWith("argsort")) return { shape: shapeOf([known(1)]) };
      // NumPy's triangles are of matrices: a vector is each of their rows.
      if (length && more.length === 0 && call.library === "numpy" && !call.name.endsWith("argsort"))
        return { shape: shapeOf([length, length]), dtype: x.dtype };
    }
    // Without an axis the elements of all axes are put into one order.
    const axis = call.bound.values.get("axis");
    if (axis?.kind === "none" && /sort|partition/.test(call.name))
      return { shape: shapeOf([product(dimsOf(x))]) };
    if (axis?.kind === "unknown" && /sort|partition/.test(call.name) && dimsOf(x).length > 1)
      giveUp(axis.reason);
    if (axis?.kind === "int" && call.library === "numpy" && /sort|partition|flip$/.test(call.name))
      axisAt(call, "axis", dimsOf(x).length);
    // A text that is turned round is no equation, which would leave the dtype to what stands behind it.
    return { shape: x.shape, dtype: given(call, "x")?.kind === "str" ? x.dtype : undefined };
  },
});

const rot90 = defineTensorFunction({
  names: [
    ["ops.rot90", "x=array k axes"],
    ["np.rot90", "x=m k axes"],
    ["tf.image.rot90", "x=image k"],
  ],
  result: (call) => {
    const x = call.library === "tensorflow" ? imagesAt(call) : tensorAt(call, "x");
    const dims = dimsOf(x);
    const image = call.library === "tensorflow" ? [dims.length - 3, dims.length - 2] : [0, 1];
    const [i = 0, j = 1] = axesAt(call, "axes", dims.length) ?? image;
    const turned = shapeOf(swapped(dims, i, j));
    if (isInferred(call)) return { shape: turned, dtype: x.dtype };
    const times = given(call, "k");
    // What is as long as it is wide stays so, however often it is turned, as pictures are by chance.
    if (times && numberOf(times) === undefined) return { shape: joinShapes(x.shape, turned), dtype: x.dtype };
    return { shape: integerAt(call, "k", 1) % 2 === 0 ? x.shape : turned, dtype: x.dtype };
  },
});

export const rearranging: readonly TensorFunction[] = [
  transpose,
  swapaxes,
  matrixTranspose,
  moveaxis,
  keeping,
  rot90,
];
