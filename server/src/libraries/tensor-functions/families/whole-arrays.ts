/** One answer about whole arrays: whether they are alike. What it is only the data tells. */
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import { unknown } from "../../../values/value";
import { type TensorCall, type TensorFunction, defineTensorFunction } from "../core/definition";
import { broadcastShapes } from "../core/broadcast";
import { partsDtype, typeOrOpen } from "../core/dtype";
import { dimsAt, isInferred, optionalTensor, tensorAt } from "../core/reading";
import { giveUp } from "../core/stops";

/** A `bool` of Python's. */
const alike = defineTensorFunction({
  names: [
    ["np.allclose np.array_equiv np.shares_memory np.may_share_memory", "x=a|a1 other=b|a2"],
    ["np.array_equal", "x=a1 other=a2"],
  ],
  result: (call) => {
    if (call.name.endsWith("allclose")) refuseUnlike(call);
    return { value: unknown("data", call.name) };
  },
});

/** Refuses two arrays that are compared place by place and do not broadcast. */
function refuseUnlike(call: TensorCall): void {
  const [x, other] = ["x", "other"].map((role) => optionalTensor(call, role)?.shape);
  if (x && other && !isInferred(call)) broadcastShapes([x, other], "other");
}

/** A tensor without axes. After `AllClose` in keras/src/ops/numpy.py. */
const allClose = defineTensorFunction({
  names: [["ops.allclose", "x=x1 other=x2"]],
  result: (call) => {
    refuseUnlike(call);
    return { shape: shapeOf([]), dtype: "bool" };
  },
});

/** Two real numbers as one complex one, and back. After `ViewAsComplex` in keras/src/ops/math.py. */
const complexParts = defineTensorFunction({
  names: [
    ["ops.view_as_complex ops.view_as_real", "x"],
    ["tf.complex", "x=real other=imag"],
  ],
  result: (call) => {
    const dims = dimsAt(call, "x");
    if (call.name.endsWith("view_as_real")) {
      const pair = { kind: "known", value: 2 } as const;
      const dtype = isInferred(call) ? "float32" : partsDtype(tensorAt(call, "x").dtype);
      return { shape: shapeOf([...dims, pair]), ...typeOrOpen(dtype) };
    }
    if (call.name.endsWith("complex") && call.library === "tensorflow")
      return {
        shape: broadcastShapes([tensorAt(call, "x").shape, tensorAt(call, "other").shape], "other"),
        dtype: tensorAt(call, "x").dtype === "float64" ? "complex128" : "complex64",
      };
    if (dims.length === 0) giveUp(reason("shape"));
    return { shape: shapeOf(dims.slice(0, -1)), dtype: "complex64" };
  },
});

export const wholeArrays: readonly TensorFunction[] = [alike, allClose, complexParts];
