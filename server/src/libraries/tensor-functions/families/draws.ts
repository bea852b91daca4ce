/** NumPy's random draws whose shape is not all that there is to them: of vectors, of integers, of elements. */
import type { Cell, Chances, ColumnContent } from "../../../values/contents/column-content";
import { product, subtract } from "../../../values/dimensions/arithmetic";
import { boundsOf } from "../../../values/dimensions/between";
import { known, unknownDim } from "../../../values/dimensions/dimension";
import type { Between } from "../../../values/dimensions/polynomial";
import { knownInteger, knownNumber } from "../../../values/known-number";
import { once } from "../../../values/bounds/once";
import { reason } from "../../../values/records/reason";
import { type Shape, shapeOf } from "../../../values/dimensions/shape";
import { MOST_DRAWN, contentOfDraws, evenChances } from "../../../values/contents/taken-rows";
import { TRUE, type Value, intOf } from "../../../values/value";
import { broadcastShapes } from "../core/broadcast";
import {
  type TensorCall,
  type TensorFunction,
  type TensorResult,
  defineTensorFunction,
} from "../core/definition";
import { allElements } from "../core/known-elements";
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

/** TensorFlow's draws of distributions with a shape of their own, which comes behind that which is asked for. */
const drawnForEach = defineTensorFunction({
  names: [
    ["tf.random.gamma tf.random_gamma", "shape a=alpha b=beta dtype"],
    ["tf.random.poisson tf.random_poisson", "shape a=lam dtype"],
  ],
  result: (call) => {
    const own = ["a", "b"].flatMap((name) => {
      const value = given(call, name);
      return value && value.kind !== "none" ? [tensorAt(call, name).shape] : [];
    });
    const each = broadcastShapes([shapeOf([]), ...own]);
    return {
      shape: each.ranked ? shapeOf([...lengthsAt(call, "shape"), ...each.dims]) : each,
      ...statedType(call, "float32"),
    };
  },
});

/** The same without a state: what is asked for holds the parameters' shape already. */
const drawnOfShape = defineTensorFunction({
  names: [
    ["tf.random.stateless_gamma", "shape seed a=alpha b=beta dtype"],
    ["tf.random.stateless_binomial", "shape seed a=counts b=probs dtype=output_dtype"],
    ["tf.random.stateless_poisson", "shape seed a=lam dtype"],
  ],
  result: (call) => ({
    shape: shapeOf(lengthsAt(call, "shape")),
    ...statedType(call, call.name.endsWith("gamma") ? "float32" : "int32"),
  }),
});

/** The chances of whole numbers, each as likely as the others; undefined of more than draws are followed for. */
const evenNumbers = (least: number, end: number): Chances | undefined =>
  end > least && end - least <= MOST_DRAWN
    ? once(() => evenChances(Array.from({ length: end - least }, (_, i) => String(least + i))))
    : undefined;

/** What is known of so many draws with these chances. */
function drawnValues(
  dtype: string | undefined,
  chances: Chances | undefined,
  shape: Shape,
): TensorResult["values"] {
  const count = shape.ranked && shape.dims.length > 0 ? product(shape.dims) : undefined;
  return chances && count?.kind === "known"
    ? { all: contentOfDraws(dtype, chances, count.value) }
    : undefined;
}

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

/** Numbers between bounds, each as likely as the others. */
function integersBetween(call: TensorCall, shape: Shape, dtype: string | undefined): TensorResult["values"] {
  const [first, second] = [given(call, "low"), given(call, "high")];
  const [low, high] = second ? [knownInteger(first), knownInteger(second)] : [0, knownInteger(first)];
  if (low === undefined || high === undefined) return undefined;
  const isClosed = call.name.endsWith("random_integers");
  const least = isClosed && !second ? 1 : low;
  return drawnValues(dtype, evenNumbers(least, high + (isClosed ? 1 : 0)), shape);
}

/** What a single draw lies between: from nothing on where one bound is given, which is drawn itself only with `endpoint`. */
function boundsOfDraw(call: TensorCall): Between | undefined {
  const [first, second] = ["low", "high"].map((role) => {
    const value = given(call, role);
    return value?.kind === "int" ? value.dim : undefined;
  });
  const endpoint = given(call, "endpoint");
  const isClosed = endpoint ? call.context.truth(endpoint) : false;
  if (!first || isClosed === undefined || call.name.endsWith("random_integers")) return undefined;
  const [low, high] = second ? [first, second] : [known(0), first];
  return boundsOf(low, isClosed ? high : subtract(high, known(1)));
}

const integersDrawn = defineTensorFunction({
  names: [["np.random.randint np.random.random_integers", "low high shape=size dtype endpoint"]],
  result: (call) => {
    const stated = statedType(call, "int64");
    refuseEmptyRange(call);
    if (given(call, "shape")) {
      const shape = shapeOf(lengthsAt(call, "shape"));
      return { shape, ...stated, values: integersBetween(call, shape, stated.dtype), drawn: true };
    }
    const bounds = ["low", "high"].flatMap((role) => optionalTensor(call, role)?.shape ?? []);
    const shape = broadcastShapes(bounds);
    if (!shape.ranked || shape.dims.length > 0) return { shape, ...stated, drawn: true };
    // A single draw is an `int` of Python's, where an element that is chosen is a scalar of NumPy.
    return {
      value: intOf({ ...unknownDim(reason("data", "a random number")), between: boundsOfDraw(call) }),
    };
  },
});

/** Without putting back, no more can be drawn than there are: from so many numbers, or from the elements of an array. */
function refuseDraw(call: TensorCall, from: Value | undefined, drawn: Shape): void {
  if (call.context.truth(given(call, "replace") ?? TRUE) !== false || !drawn.ranked) return;
  const all = from?.kind === "int" ? shapeOf([from.dim]) : optionalTensor(call, "a")?.shape;
  const says = "ValueError: Cannot take a larger sample than population when 'replace=False'";
  if (all) refuseTooLong(product(drawn.dims), all, 0, "shape", says);
}

/** How likely each value is that is chosen: as often as it stands among them, or as the program says. */
function chancesOf(call: TensorCall, role: string): Chances | undefined {
  const count = knownInteger(given(call, role));
  const all = count === undefined ? optionalTensor(call, role) : undefined;
  const elements = all && allElements(all);
  if (count === undefined && !elements) return undefined;
  if (!given(call, "p"))
    return count === undefined ? elements && evenElements(elements) : evenNumbers(0, count);
  const shares = optionalTensor(call, "p")?.content?.map(knownNumber);
  if (!shares?.every((share) => share !== undefined)) return undefined;
  return once(() => {
    const cells = count === undefined ? elements?.cells : shares.map((_, i) => String(i));
    return cells?.length === shares.length && (count ?? shares.length) === shares.length
      ? statedChances(cells, shares)
      : undefined;
  });
}

/** The chances of elements, each as likely as the others. */
const evenElements = (elements: ColumnContent): Chances =>
  once(() => {
    const { cells } = elements;
    const isListed = cells && cells.length > 0 && cells.length <= MOST_DRAWN && elements.missing === 0;
    return isListed ? evenChances(cells.filter((cell) => cell !== undefined)) : undefined;
  });

/** Chances that the program says, one for each element; undefined where one of these is missing. */
function statedChances(
  cells: readonly Cell[],
  shares: readonly number[],
): ReadonlyMap<string, number> | undefined {
  const chances = new Map<string, number>();
  for (const [i, cell] of cells.entries()) {
    if (cell === undefined) return undefined;
    const share = shares[i] ?? 0;
    if (share > 0) chances.set(cell, (chances.get(cell) ?? 0) + share);
  }
  return chances;
}

/** What is known of elements that are chosen from an array, or from the numbers below one, and put back each time. */
export function chosenValues(
  call: TensorCall,
  role: string,
  shape: Shape,
  dtype: string | undefined,
): TensorResult["values"] {
  const isPutBack = call.context.truth(given(call, "replace") ?? TRUE) === true;
  return isPutBack ? drawnValues(dtype, chancesOf(call, role), shape) : undefined;
}

/** NumPy takes one probability for each value, in one row. */
function refuseRows(call: TensorCall): void {
  const shares = given(call, "p")?.kind === "tensor" ? optionalTensor(call, "p") : undefined;
  if (!shares?.shape.ranked || shares.shape.dims.length === 1) return;
  const { shape } = shares;
  const rank = shape.dims.length;
  const span = call.bound.spans.get("p");
  refuse(
    "wrong-rank",
    "p",
    { layer: "choice", expected: 1, input: shape, given: rank, reads: "(probabilities)" },
    {
      says: "ValueError: 'p' must be 1-dimensional",
      remedies:
        rank === 2 && span ? [{ kind: "wrapText", span, before: "", after: "[-1]", preferred: true }] : [],
    },
  );
}

/** Numbers below `a`, or elements of it, which keep their dtype. */
const chosen = defineTensorFunction({
  names: [["np.random.choice", "a shape=size replace p"]],
  result: (call) => {
    const shape = shapeOf(given(call, "shape") ? lengthsAt(call, "shape") : []);
    const from = given(call, "a");
    refuseDraw(call, from, shape);
    refuseRows(call);
    const dtype =
      from?.kind === "int"
        ? "int64"
        : from?.kind === "unknown"
          ? undefined
          : optionalTensor(call, "a")?.dtype;
    const values = chosenValues(call, "a", shape, dtype);
    return { shape, dtype, values, drawn: true, isDtypeOpen: dtype === undefined ? true : undefined };
  },
});

/** `np.random.rand(3, 4)`: axes as separate arguments. */
const drawnAxes = defineTensorFunction({
  names: [["np.random.rand np.random.randn", "*shape"]],
  result: (call) => ({ shape: shapeOf(lengthsAt(call, "shape")), dtype: "float64" }),
});

export const draws: readonly TensorFunction[] = [
  integersDrawn,
  chosen,
  vectorsDrawn,
  drawnAxes,
  drawnForEach,
  drawnOfShape,
];
