/** Quantiles and percentiles along axes. */
import { type Dim, isOne } from "../../../values/dimensions/dimension";
import { valuesOfCells } from "../../../values/contents/cell-values";
import { linearQuantile } from "../../../values/contents/quantile";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import { type Value, float } from "../../../values/value";
import {
  type ResultDtype,
  type TensorCall,
  type TensorFunction,
  defineTensorFunction,
} from "../core/definition";
import { arithmeticDtype, isPythonNumber, typeOrOpen } from "../core/dtype";
import { allElements } from "../core/known-elements";
import { dimsAt, given, hasUnknown, isInferred, tensorAt } from "../core/reading";
import { numberOf } from "../core/scalars";
import { giveUp } from "../core/stops";
import { reduction } from "./reductions";

/** The axes that Keras infers of quantiles: of a tensor the first, of a list as many as it has items, of one item none. */
function inferredQuantiles(call: TensorCall): readonly Dim[] {
  const first = dimsAt(call, "q").slice(0, 1);
  const isSingle =
    given(call, "q")?.kind !== "tensor" && !call.name.includes("percentile") && first.every(isOne);
  return isSingle ? [] : first;
}

/** NumPy takes whole numbers for quantiles that are elements, and gives those; percentages it divides first. */
function quantileDtype(call: TensorCall): ResultDtype {
  if (call.library !== "numpy") return {};
  const [x, q] = [tensorAt(call, "x").dtype, tensorAt(call, "q").dtype];
  // Other ways than the linear one give elements as they are, or means of two.
  if (given(call, "method") || (hasUnknown(given(call, "q")) && x !== "float64"))
    return { isDtypeOpen: true };
  if (!call.name.includes("percentile") && (q === "bool" || q?.includes("int") === true))
    return typeOrOpen(x);
  const isMany = !isPythonNumber(given(call, "q"));
  // An array of floats is looked up as it is, whatever else as floats of 64 bits.
  const share = given(call, "q")?.kind === "tensor" && q?.startsWith("float") === true ? q : "float64";
  return isMany ? typeOrOpen(arithmeticDtype("+", [x, share], [false, false], true)) : {};
}

/** The one number that NumPy's own way gives of known ones; nothing where several are asked for, or another way. */
function quantileOf(call: TensorCall): readonly Value[] | undefined {
  const isPlain = ["axis", "out", "method", "keepdims"].every((name) => !given(call, name));
  const asked = given(call, "q");
  const share = asked && isPythonNumber(asked) ? numberOf(asked) : undefined;
  const x = call.library === "numpy" && isPlain && share !== undefined ? tensorAt(call, "x") : undefined;
  const isRead = /^(u?int\d+|float64)$/.test(x?.dtype ?? "");
  const numbers = isRead && x ? (x.content ?? valuesOfCells(allElements(x)))?.map(numberOf) : undefined;
  if (!numbers?.every((number) => number !== undefined) || share === undefined) return undefined;
  const isPercent = call.name.includes("percentile");
  const found = linearQuantile(
    [...numbers].sort((a, b) => a - b),
    isPercent ? share / 100 : share,
  );
  return Number.isNaN(found) ? undefined : [float(found)];
}

/** A quantile per entry of `q` comes first. */
export const quantiles: TensorFunction = defineTensorFunction({
  names: [
    ["ops.quantile ops.percentile ops.nanquantile ops.nanpercentile", "x q axis method keepdims"],
    [
      "np.quantile np.percentile np.nanquantile np.nanpercentile",
      "x=a q axis out overwrite_input method keepdims",
    ],
  ],
  result: (call) => {
    const shape = reduction(call);
    const q = isInferred(call) ? inferredQuantiles(call) : dimsAt(call, "q");
    // Of a symbolic tensor Keras infers less axes than NumPy gives; whether this is one nobody knows.
    if (q.length > 1 && call.library !== "numpy" && hasUnknown(given(call, "x")))
      giveUp(reason("not-supported", "quantiles"));
    return {
      shape: shape.ranked ? shapeOf([...q, ...shape.dims]) : shape,
      ...quantileDtype(call),
      content: quantileOf(call),
    };
  },
});
