/** SciPy's functions that give an array of the shape that they are given: standard scores, and special functions. */
import { known, unknownDim } from "../../../values/dimension";
import { reason } from "../../../values/reason";
import { roundHalfEven } from "../../../values/rounding";
import { shapeOf } from "../../../values/shape";
import { type TensorCall, type TensorFunction, defineTensorFunction } from "../core/definition";
import { dimsAt, given, tensorAt } from "../core/reading";
import { numberOf } from "../core/scalars";

const keeping = defineTensorFunction({
  names: [
    ["scipy.stats.zscore scipy.stats.gzscore", "x=a axis ddof nan_policy"],
    [
      "scipy.stats.norm.ppf scipy.stats.norm.cdf scipy.stats.norm.sf scipy.stats.norm.pdf scipy.stats.norm.logpdf",
      "x loc scale",
    ],
    ["scipy.special.softmax scipy.special.log_softmax", "x axis"],
    [
      "scipy.special.expit scipy.special.logit scipy.special.erf scipy.special.erfinv scipy.special.gamma",
      "x",
    ],
  ],
  result: (call) => {
    const { shape, dtype } = tensorAt(call, "x");
    // Whole numbers become fractions; a frame becomes an array.
    return { shape, dtype: dtype?.startsWith("float") === true ? dtype : "float64" };
  },
});

/** `zoom(input, zoom)`: each axis by one factor, or by one of its own, rounded as Python rounds. */
const zoomed = defineTensorFunction({
  names: [["scipy.ndimage.zoom", "x=input zoom output order mode cval prefilter"]],
  result: (call) => {
    const { dtype } = tensorAt(call, "x");
    const dims = dimsAt(call, "x");
    const factors = factorsAt(call, dims.length);
    return {
      dtype,
      shape: shapeOf(
        dims.map((dim, i) => {
          const factor = factors?.[i];
          if (factor === 1) return dim;
          return dim.kind === "known" && factor !== undefined
            ? known(roundHalfEven(dim.value * factor))
            : unknownDim(reason("data", "zoom"));
        }),
      ),
    };
  },
});

function factorsAt(call: TensorCall, rank: number): readonly (number | undefined)[] | undefined {
  const zoom = given(call, "zoom");
  const factor = zoom && numberOf(zoom);
  if (factor !== undefined) return Array<number>(rank).fill(factor);
  const items = zoom && call.context.iterate(zoom);
  return items?.length === rank ? items.map(numberOf) : undefined;
}

export const scipyFunctions: readonly TensorFunction[] = [keeping, zoomed];
