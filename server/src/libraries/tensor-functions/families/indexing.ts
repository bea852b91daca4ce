/** Picking elements: gather, take, slices by function, embedding look-ups. */
import { add } from "../../../values/dimensions/arithmetic";
import { shapeOf } from "../../../values/dimensions/shape";
import { chosenValues } from "./draws";
import { type TensorFunction, defineTensorFunction } from "../core/definition";
import { refuseFloatIndices } from "../core/integer-indices";
import {
  axisAt,
  dimsAt,
  given,
  integerAt,
  namesAxisOfNumber,
  refuseTooLong,
  shapeAt,
  tensorAt,
} from "../core/reading";
import { giveUp } from "../core/stops";
import { reason } from "../../../values/records/reason";
import { unknownDim } from "../../../values/dimensions/dimension";

const take = defineTensorFunction({
  names: [
    ["ops.take np.take", "x=x|a indices axis"],
    ["tf.gather", "x=params indices validate axis batch_dims"],
    ["K.gather", "x=reference indices"],
    ["tf.nn.embedding_lookup", "x=params indices=ids"],
  ],
  result: (call) => {
    refuseFloatIndices(call, "indices");
    // Without an axis Keras and NumPy take from all elements in a row.
    if (call.library !== "tensorflow" && call.library !== "backend" && !given(call, "axis"))
      return { shape: shapeOf(dimsAt(call, "indices")), dtype: tensorAt(call, "x").dtype };
    const dims = dimsAt(call, "x");
    const batch = integerAt(call, "batch_dims", 0);
    const indices = dimsAt(call, "indices");
    if (dims.length === 0 && namesAxisOfNumber(call))
      return { shape: shapeOf(indices), dtype: tensorAt(call, "x").dtype };
    const axis = axisAt(call, "axis", dims.length, batch);
    if (batch < 0 || batch > axis || batch > indices.length) giveUp(reason("not-supported", "batch_dims"));
    return {
      shape: shapeOf([...dims.slice(0, axis), ...indices.slice(batch), ...dims.slice(axis + 1)]),
      dtype: tensorAt(call, "x").dtype,
    };
  },
});

const sliced = defineTensorFunction({
  names: [
    ["ops.slice", "x start size=shape"],
    ["tf.slice", "x=input_ start=begin size"],
  ],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const sizes = shapeAt(call, "size");
    // Of symbolic tensors Keras does not ask before they run.
    const starts = call.symbolic || !given(call, "start") ? [] : shapeAt(call, "start");
    for (const [axis, size] of sizes.entries()) {
      const start = starts[axis];
      if (start?.kind === "known" && start.value >= 0 && size.kind === "known" && size.value >= 0)
        refuseTooLong(add(start, size), shapeOf(dims), axis, "size");
    }
    return {
      shape: shapeOf(
        dims.map((dim, i) => {
          const size = sizes[i];
          return size && !(size.kind === "known" && size.value < 0)
            ? size
            : unknownDim(reason("not-supported", `a slice of ${dim.kind}`));
        }),
      ),
    };
  },
});

/** Unlike `numpy.random.choice`, a generator takes arrays of every rank and draws along an axis, the first unless told. */
const drawnItems = defineTensorFunction({
  names: [["np.random.Generator.choice", "x=a size replace p axis shuffle"]],
  result: (call) => {
    const drawn = given(call, "size") ? shapeAt(call, "size") : [];
    if (given(call, "x")?.kind === "int") {
      const shape = shapeOf(drawn);
      return { shape, dtype: "int64", values: chosenValues(call, "x", shape, "int64") };
    }
    const { dtype } = tensorAt(call, "x");
    const dims = dimsAt(call, "x");
    const axis = axisAt(call, "axis", dims.length, 0);
    const shape = shapeOf([...dims.slice(0, axis), ...drawn, ...dims.slice(axis + 1)]);
    return { shape, dtype, values: dims.length === 1 ? chosenValues(call, "x", shape, dtype) : undefined };
  },
});

export const indexing: readonly TensorFunction[] = [take, sliced, drawnItems];
