/** Running sums and products, which have an element for each of the tensor's. */
import { add, multiply } from "../../../values/dimensions/arithmetic";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { shapeOf } from "../../../values/dimensions/shape";
import { lookup } from "../../../values/names/lookup";
import { shortName } from "../../../values/names/short-name";
import { type Value, intOf } from "../../../values/value";
import {
  type ResultDtype,
  type TensorCall,
  type TensorFunction,
  defineTensorFunction,
} from "../core/definition";
import { typeOrOpen } from "../core/dtype";
import { axisAt, dimsOf, elementsOf, given, isInferred, namesAxisOfNumber, tensorAt } from "../core/reading";
import { backendOf } from "../../keras/engine/backend";
import { resultDtype } from "../core/result-dtype";
import { statedType } from "../core/stated-dtype";

/** The dtype that a call asks for; Keras counts truth values even then. */
function askedFor(call: TensorCall): ResultDtype | undefined {
  if (!given(call, "dtype")) return undefined;
  const stated = statedType(call, undefined);
  const own = tensorAt(call, "x").dtype;
  if (call.library !== "keras" || backendOf(call.context) === "jax") return stated;
  return typeOrOpen(resultDtype(shortName(call.name), call.library, own === "bool" ? own : stated.dtype));
}

/** Sums or products of ever more of a vector's whole numbers: where a flat list of weights is cut, for one. */
function runningNumbers(call: TensorCall): readonly Value[] | undefined {
  const { content, shape, dtype } = tensorAt(call, "x");
  const folds: Readonly<Record<string, (a: Dim, b: Dim) => Dim>> = { cumsum: add, cumprod: multiply };
  const fold = lookup(folds, shortName(call.name));
  if (!fold || given(call, "dtype") || !shape.ranked || shape.dims.length !== 1) return undefined;
  // TensorFlow keeps narrow types, whose numbers begin again where they are too great.
  if (call.library !== "numpy" && !/^int(32|64)$/.test(dtype ?? "")) return undefined;
  const numbers = content?.flatMap((item) => (item.kind === "int" ? [item.dim] : []));
  if (!numbers || numbers.length !== content?.length) return undefined;
  let before: Dim | undefined;
  return numbers.map((dim) => {
    before = before ? fold(before, dim) : dim;
    return intOf(before);
  });
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
      if (rank === 0 && namesAxisOfNumber(call)) return { shape: shapeOf([known(1)]), ...named };
      // Where Keras infers shapes it asks for no axis.
      if (!isInferred(call)) axisAt(call, "axis", rank);
      return { shape: x.shape, content: runningNumbers(call), ...named };
    }
    const content = runningNumbers(call);
    if (call.library === "tensorflow" || call.library === "backend") return { shape: x.shape, content };
    return { shape: shapeOf([elementsOf(x)]), content, ...named };
  },
});
