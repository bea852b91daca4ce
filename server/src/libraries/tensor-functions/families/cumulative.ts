/** Running sums and products, which have an element for each of the tensor's. */
import { product } from "../../../values/arithmetic";
import { shapeOf } from "../../../values/shape";
import { shortName } from "../../../values/short-name";
import {
  type ResultDtype,
  type TensorCall,
  type TensorFunction,
  defineTensorFunction,
} from "../core/definition";
import { typeOrOpen } from "../core/dtype";
import { axisAt, dimsOf, given, isInferred, tensorAt } from "../core/reading";
import { resultDtype } from "../core/result-dtype";
import { statedType } from "../core/stated-dtype";

/** The dtype that a call asks for; Keras counts truth values even then. */
function askedFor(call: TensorCall): ResultDtype | undefined {
  if (!given(call, "dtype")) return undefined;
  const stated = statedType(call, undefined);
  if (call.library !== "keras") return stated;
  return typeOrOpen(resultDtype(shortName(call.name), call.library, stated.dtype));
}

/** Cumulative functions keep the shape; numpy flattens where no axis is given. */
export const cumulative: TensorFunction = defineTensorFunction({
  names: [
    ["ops.cumsum ops.cumprod ops.nancumsum ops.nancumprod", "x axis dtype"],
    ["np.cumsum np.cumprod np.nancumsum np.nancumprod", "x=a axis dtype"],
    ["tf.cumsum tf.cumprod tf.cumulative_logsumexp", "x axis"],
    ["K.cumsum K.cumprod", "x axis"],
  ],
  result: (call) => {
    const x = tensorAt(call, "x");
    const named = askedFor(call);
    if (given(call, "axis") !== undefined) {
      const rank = dimsOf(x).length;
      // Where Keras infers shapes it asks for no axis.
      if (!isInferred(call)) axisAt(call, "axis", rank);
      return { shape: x.shape, ...named };
    }
    if (call.library === "tensorflow" || call.library === "backend") return { shape: x.shape };
    return { shape: shapeOf([product(dimsOf(x))]), ...named };
  },
});
