/** Numbers spaced evenly between two ends, on a straight or on a logarithmic scale. */
import { type Dim, known } from "../../../values/dimension";
import { shapeOf } from "../../../values/shape";
import { type Value, float } from "../../../values/value";
import { broadcastShapes } from "../core/broadcast";
import {
  type TensorCall,
  type TensorFunction,
  type TensorResult,
  defineTensorFunction,
} from "../core/definition";
import { dimAt, given, integerAt, normaliseAxis, tensorAt } from "../core/reading";
import { CONTENT_LIMIT, numberOf } from "../core/scalars";

/** Elements of a linear space, where both ends and their number are known. */
function spacedElements(start: number, stop: number, count: number): readonly Value[] | undefined {
  if (count > CONTENT_LIMIT) return undefined;
  const step = count > 1 ? (stop - start) / (count - 1) : 0;
  return Array.from({ length: count }, (_, i) =>
    float(i === count - 1 && count > 1 ? stop : start + i * step),
  );
}

/** The axes of what is spaced: those that both ends have when broadcast, and a new one, the first unless told. */
function between(call: TensorCall, num: Dim): TensorResult {
  const ends = broadcastShapes([tensorAt(call, "start").shape, tensorAt(call, "stop").shape], "stop");
  if (!ends.ranked) return { shape: ends };
  const axis = normaliseAxis(integerAt(call, "axis", 0), ends.dims.length + 1);
  const shape = shapeOf([...ends.dims.slice(0, axis), num, ...ends.dims.slice(axis)]);
  return { shape, dtype: call.library === "numpy" ? "float64" : "float32" };
}

const linearlySpaced = defineTensorFunction({
  names: [
    ["np.linspace ops.linspace", "start stop num endpoint retstep dtype axis"],
    ["tf.linspace", "start stop num name axis"],
  ],
  result: (call) => {
    const num = dimAt(call, "num", known(50));
    const [start, stop] = [numberOf(given(call, "start")), numberOf(given(call, "stop"))];
    const isListed =
      num.kind === "known" && start !== undefined && stop !== undefined && !given(call, "endpoint");
    const content = isListed ? spacedElements(start, stop, num.value) : undefined;
    return { ...between(call, num), content };
  },
});

/** After `Geomspace` and `Logspace` in keras/src/ops/numpy.py. */
const otherwiseSpaced = defineTensorFunction({
  names: [
    ["np.logspace ops.logspace", "start stop num endpoint base dtype axis"],
    ["np.geomspace ops.geomspace", "start stop num endpoint dtype axis"],
  ],
  result: (call) => between(call, dimAt(call, "num", known(50))),
});

export const spaced: readonly TensorFunction[] = [linearlySpaced, otherwiseSpaced];
