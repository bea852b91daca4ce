/** SciPy's functions that give an array of the shape that they are given: standard scores, and special functions. */
import { type TensorFunction, defineTensorFunction } from "../core/definition";
import { tensorAt } from "../core/reading";

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

export const scipyFunctions: readonly TensorFunction[] = [keeping];
