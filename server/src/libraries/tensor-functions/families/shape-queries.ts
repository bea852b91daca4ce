/** Questions about shapes: their answers are Python values, or small vectors whose elements are known. */
import { product } from "../../../values/dimensions/arithmetic";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { shapeOf } from "../../../values/dimensions/shape";
import type { Context } from "../../../values/context";
import { type Value, axisValue, bool, int, intOf, list, str, tuple, unknown } from "../../../values/value";
import {
  type Outcome,
  type TensorCall,
  type TensorFunction,
  defineTensorFunction,
  part,
} from "../core/definition";
import { numberOfTensor } from "../core/placeholders";
import { axesAt, dimsAt, dimsOf, isInferred, tensorAt, tensorsAt } from "../core/reading";

/** Static shapes as tuples: an open axis is `None` for symbolic tensors, and a run-time number inside a layer's call. */
const staticShape = defineTensorFunction({
  names: [["ops.shape np.shape K.int_shape", "x=x|a"]],
  converts: false,
  gives: "value",
  result: (call) => {
    const x = tensorAt(call, "x");
    const isNumber = x.flavour === "numpy" || (call.name.startsWith("keras.ops") && x.flavour === "eager");
    const length = (dim: Dim): Value => {
      if (!isNumber) return axisValue(dim);
      // Only data has the length of an open axis, of which the backend gives a tensor.
      return dim.kind === "open" ? numberOfTensor(intOf(dim), x, "int32") : intOf(dim);
    };
    return { value: tuple(dimsAt(call, "x").map(length)) };
  },
});

/** Run-time shapes as integer vectors: every axis is a number then. */
const dynamicShape = defineTensorFunction({
  names: [
    ["tf.shape", "x=input"],
    ["K.shape", "x"],
  ],
  result: (call) => {
    const dims = dimsAt(call, "x");
    return { shape: shapeOf([known(dims.length)]), dtype: "int32", content: dims.map(intOf) };
  },
});

/** A vector for each of several tensors. */
const dynamicShapes = defineTensorFunction({
  names: [["tf.shape_n", "tensors=input"]],
  gives: "list",
  result: (call) => ({
    structure: list(
      tensorsAt(call, "tensors").map((tensor) => {
        const dims = dimsOf(tensor);
        return part({ shape: shapeOf([known(dims.length)]), dtype: "int32", content: dims.map(intOf) });
      }),
    ),
  }),
});

/** What TensorFlow counts is a tensor. */
const counted = (call: TensorCall, count: Value): Outcome => ({
  value: numberOfTensor(count, tensorAt(call, "x"), "int32"),
});

const rank = defineTensorFunction({
  names: [["ops.ndim np.ndim K.ndim tf.rank", "x=x|a|input"]],
  gives: "value",
  result: (call) => {
    const axes = dimsAt(call, "x").length;
    // Keras infers a tensor, as long as there are axes.
    if (isInferred(call)) return { shape: shapeOf([known(axes)]), dtype: "float32" };
    if (call.name === "tensorflow.rank") return counted(call, int(axes));
    return { value: int(axes) };
  },
});

const size = defineTensorFunction({
  names: [
    ["ops.size tf.size", "x=x|input"],
    ["np.size", "x=a axis"],
  ],
  gives: "value",
  result: (call) => {
    const dims = dimsAt(call, "x");
    const axes = axesAt(call, "axis", dims.length);
    return counted(call, intOf(product(axes ? dims.filter((_, i) => axes.includes(i)) : dims)));
  },
});

const typed = defineTensorFunction({
  names: [["ops.dtype K.dtype", "x"]],
  gives: "value",
  result: (call) => ({ value: str(tensorAt(call, "x").dtype) }),
});

/** Kinds of Python values that no backend takes for its tensors. */
const noTensors: ReadonlySet<Value["kind"]> = new Set([
  ...(["none", "bool", "int", "bigint", "float", "str", "bytes", "ellipsis", "function", "class"] as const),
  ...(["tuple", "list", "dict", "set", "slice", "range", "module"] as const),
]);

/** Whether a value is a tensor of the backend: no array is, and of Keras's symbolic tensors only those of Keras 2 are. */
function isBackendTensor(value: Value | undefined, { keras }: Context): boolean | undefined {
  if (value?.kind === "tensor")
    return value.flavour === "numpy" ? false : value.flavour === "eager" || keras === 2;
  return value && noTensors.has(value.kind) ? false : undefined;
}

const isTensor = defineTensorFunction({
  names: [["ops.is_tensor tf.is_tensor", "x"]],
  converts: false,
  gives: "value",
  result: (call) => {
    const answer = isBackendTensor(call.bound.values.get("x"), call.context);
    return { value: answer === undefined ? unknown("not-supported", "is_tensor()") : bool(answer) };
  },
});

export const shapeQueries: readonly TensorFunction[] = [
  staticShape,
  dynamicShape,
  dynamicShapes,
  rank,
  size,
  typed,
  isTensor,
];
