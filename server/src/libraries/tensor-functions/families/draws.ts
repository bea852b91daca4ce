/** NumPy's random draws whose shape is not all that there is to them: of vectors, of integers, of elements. */
import { product } from "../../../values/arithmetic";
import { unknownDim } from "../../../values/dimension";
import { knownNumber } from "../../../values/known-number";
import { reason } from "../../../values/reason";
import { type Shape, shapeOf } from "../../../values/shape";
import { TRUE, type Value, intOf } from "../../../values/value";
import { broadcastShapes } from "../core/broadcast";
import { type TensorCall, type TensorFunction, defineTensorFunction } from "../core/definition";
import { dimsAt, given, lengthsAt, optionalTensor, refuseTooLong, tensorAt } from "../core/reading";
import { statedType } from "../core/stated-dtype";
import { giveUp, refuse } from "../core/stops";

/** Draws of vectors: as many as are asked for, or one for each of the parameters, each as long as what it is drawn by. */
const vectorsDrawn = defineTensorFunction({
  names: [
    ["np.random.multivariate_normal", "vector=mean cov shape=size"],
    ["np.random.dirichlet", "vector=alpha shape=size"],
    ["np.random.multinomial", "n vector=pvals shape=size"],
  ],
  result: (call) => {
    const vectors = dimsAt(call, "vector");
    const trials = given(call, "n") ? tensorAt(call, "n").shape : shapeOf([]);
    const each = broadcastShapes([trials, shapeOf(vectors.slice(0, -1))]);
    const drawn = given(call, "shape")
      ? lengthsAt(call, "shape")
      : each.ranked
        ? each.dims
        : giveUp(each.reason);
    return {
      shape: shapeOf([...drawn, ...vectors.slice(-1)]),
      dtype: call.name.endsWith("multinomial") ? "int64" : "float64",
    };
  },
});

/** Of whole numbers up to one that is not above the first there are none. */
function refuseEmptyRange(call: TensorCall): void {
  const [first, second] = [given(call, "low"), given(call, "high")];
  const isOfOne = second === undefined || second.kind === "none";
  const [low, high] = isOfOne ? [0, knownNumber(first)] : [knownNumber(first), knownNumber(second)];
  const isBelow = call.name.endsWith("random_integers") ? "[" : "(";
  if (low === undefined || high === undefined || high > low || (high === low && isBelow === "[")) return;
  const argument = isOfOne ? "low" : "high";
  const interval = `${isBelow}${low}, ∞)`;
  const says = isOfOne || low === 0 ? "ValueError: high <= 0" : "ValueError: low >= high";
  refuse("outside-interval", argument, { argument: "high", given: String(high), interval }, { says });
}

const integersDrawn = defineTensorFunction({
  names: [["np.random.randint np.random.random_integers", "low high shape=size dtype"]],
  result: (call) => {
    const stated = statedType(call, "int64");
    refuseEmptyRange(call);
    if (given(call, "shape")) return { shape: shapeOf(lengthsAt(call, "shape")), ...stated, drawn: true };
    const bounds = ["low", "high"].flatMap((role) => optionalTensor(call, role)?.shape ?? []);
    const shape = broadcastShapes(bounds);
    if (!shape.ranked || shape.dims.length > 0) return { shape, ...stated, drawn: true };
    // A single draw is an `int` of Python's, where an element that is chosen is a scalar of NumPy.
    return { value: intOf(unknownDim(reason("data", "a random number"))) };
  },
});

/** Without putting back, no more can be drawn than there are: from so many numbers, or from the elements of an array. */
function refuseDraw(call: TensorCall, from: Value | undefined, drawn: Shape): void {
  if (call.context.truth(given(call, "replace") ?? TRUE) !== false || !drawn.ranked) return;
  const all = from?.kind === "int" ? shapeOf([from.dim]) : optionalTensor(call, "a")?.shape;
  const says = "ValueError: Cannot take a larger sample than population when 'replace=False'";
  if (all) refuseTooLong(product(drawn.dims), all, 0, "shape", says);
}

/** Numbers below `a`, or elements of it, which keep their dtype. */
const chosen = defineTensorFunction({
  names: [["np.random.choice", "a shape=size replace p"]],
  result: (call) => {
    const shape = shapeOf(given(call, "shape") ? lengthsAt(call, "shape") : []);
    const from = given(call, "a");
    refuseDraw(call, from, shape);
    const dtype =
      from?.kind === "int"
        ? "int64"
        : from?.kind === "unknown"
          ? undefined
          : optionalTensor(call, "a")?.dtype;
    return { shape, dtype, drawn: true, isDtypeOpen: dtype === undefined ? true : undefined };
  },
});

/** `np.random.rand(3, 4)`: axes as separate arguments. */
const drawnAxes = defineTensorFunction({
  names: [["np.random.rand np.random.randn", "*shape"]],
  result: (call) => ({ shape: shapeOf(lengthsAt(call, "shape")), dtype: "float64" }),
});

export const draws: readonly TensorFunction[] = [integersDrawn, chosen, vectorsDrawn, drawnAxes];
