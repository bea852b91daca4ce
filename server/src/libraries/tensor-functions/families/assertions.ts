/**
 * Assertions about shapes and elements: what TensorFlow and NumPy check when the program runs is told before, where what is
 * known certainly fails. Each gives nothing, but `ensure_shape`, which gives its tensor with what it declares.
 */
import type { Dim } from "../../../values/dimensions/dimension";
import { equalShapes } from "../../../values/dimensions/equal-axes";
import { type Shape, formatShape, shapeOf, shapesDiffer } from "../../../values/dimensions/shape";
import { lookup } from "../../../values/names/lookup";
import { shortName } from "../../../values/names/short-name";
import { NONE, type TensorValue } from "../../../values/value";
import { type TensorFunction, defineTensorFunction } from "../core/definition";
import { dimsOfValue, given, shapeAt, tensorAt } from "../core/reading";
import { broadcastShapes } from "../core/broadcast";
import { comparisons, numberOf } from "../core/scalars";
import { refuse } from "../core/stops";

/** Declares what is known of a shape; what was inferred and what is declared both count. */
const ensureShape = defineTensorFunction({
  names: [["tf.ensure_shape", "x shape"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const declared = shapeAt(call, "shape");
    const asserted = shapeOf(declared);
    const inferred = x.shape.ranked ? x.shape.dims : [];
    const output = shapeOf(declared.map((d, i) => better(inferred[i], d)));
    if (shapesDiffer(x.shape, asserted)) {
      const says = call.context.isEager
        ? `InvalidArgumentError: Shape of tensor input ${brackets(x.shape)} is not compatible with expected shape ${brackets(asserted)}.`
        : `ValueError: Shapes ${formatShape(x.shape)} and ${formatShape(asserted)} must have ${inferred.length === declared.length ? "the same dimensions" : "the same rank"}`;
      const remedies = equalShapes(x.shape, asserted);
      refuse("asserted-shape", "shape", { asserted, actual: x.shape }, { says, output, remedies });
    }
    return { shape: output, dtype: x.dtype };
  },
});

/** A shape as TensorFlow's kernels print it. */
const brackets = (shape: Shape): string =>
  `[${formatShape(shape)
    .replace(/^\(|,?\)$/g, "")
    .replaceAll(", ", ",")}]`;

function better(inferred: Dim | undefined, declared: Dim): Dim {
  if (declared.kind === "known" || !inferred) return declared;
  return inferred.kind === "unknown" ? declared : inferred;
}

const alone = { value: NONE } as const;

/** The names of NumPy's assertions about two arrays, all made by `assert_array_compare` of numpy/testing/_private/utils.py. */
const ofTwoArrays = ["allclose", "almost_equal", "array_equal", "array_almost_equal", "array_less", "equal"]
  .map((name) => `np.testing.assert_${name}`)
  .join(" ");

const isNumber = ({ shape }: TensorValue): boolean => shape.ranked && shape.dims.length === 0;

/** NumPy compares arrays of one shape, and any array with a number; nothing else is broadcast. */
const arraysAlike = defineTensorFunction({
  names: [[ofTwoArrays, "actual=actual|x desired=desired|y"]],
  gives: "value",
  result: (call) => {
    const [actual, desired] = [tensorAt(call, "actual"), tensorAt(call, "desired")];
    // `assert_equal` and `assert_almost_equal` go through lists by themselves.
    const areArrays = ["actual", "desired"].some((role) => given(call, role)?.kind === "tensor");
    if (!areArrays || isNumber(actual) || isNumber(desired)) return alone;
    if (!shapesDiffer(actual.shape, desired.shape)) return alone;
    const [own, other] = [formatShape(actual.shape), formatShape(desired.shape)];
    return refuse(
      "asserted-shape",
      "desired",
      { asserted: desired.shape, actual: actual.shape },
      {
        says: `AssertionError: (shapes ${own}, ${other} mismatch)`,
        remedies: equalShapes(actual.shape, desired.shape),
        value: NONE,
      },
    );
  },
});

/** TensorFlow's comparisons of elements, with what each asks of a pair. */
const asked: Readonly<Record<string, keyof typeof comparisons>> = {
  assert_equal: "==",
  assert_none_equal: "!=",
  assert_less: "<",
  assert_less_equal: "<=",
  assert_greater: ">",
  assert_greater_equal: ">=",
};

/** The names that an assertion of TensorFlow has. */
const homes = (name: string, isOnTop = false): string =>
  ["tf.debugging", "tf.compat.v1", ...(isOnTop ? ["tf"] : [])].map((home) => `${home}.${name}`).join(" ");

/** The elements of both, pair by pair, where all of them are known. */
function pairsOf(x: TensorValue, y: TensorValue): readonly (readonly [number, number])[] | undefined {
  const [left, right] = [x, y].map(({ content }) => content?.map(numberOf));
  if (!left || !right || (left.length !== right.length && left.length !== 1 && right.length !== 1))
    return undefined;
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [a, b] = [left[left.length === 1 ? 0 : i], right[right.length === 1 ? 0 : i]];
    if (a === undefined || b === undefined) return undefined;
    pairs.push([a, b]);
  }
  return pairs;
}

/** After `_binary_assert` of tensorflow/python/ops/check_ops.py. */
const elementsCompared = defineTensorFunction({
  names: [
    [
      ["equal", "less", "greater"].map((name) => homes(`assert_${name}`, true)).join(" "),
      "x y message summarize",
    ],
    [
      ["none_equal", "less_equal", "greater_equal"].map((name) => homes(`assert_${name}`)).join(" "),
      "x y message summarize",
    ],
  ],
  gives: "value",
  result: (call) => {
    const [x, y] = [tensorAt(call, "x"), tensorAt(call, "y")];
    const name = shortName(call.name);
    const sign = lookup(asked, name);
    const compare = sign === undefined ? undefined : lookup(comparisons, sign);
    const holds = pairsOf(x, y)?.every(([a, b]) => compare?.(a, b));
    if (holds !== false) {
      broadcastShapes([x.shape, y.shape]);
      return alone;
    }
    return refuse(
      "raised",
      "call",
      { exception: "InvalidArgumentError" },
      { says: `InvalidArgumentError: Condition x ${sign} y did not hold.`, value: NONE },
    );
  },
});

/** How many axes a tensor must have. */
const rankOf = defineTensorFunction({
  names: [
    [homes("assert_rank", true), "x rank"],
    [homes("assert_rank_at_least"), "x rank"],
    [homes("assert_rank_in"), "x rank=ranks"],
  ],
  gives: "value",
  result: (call) => {
    const { shape } = tensorAt(call, "x");
    const wanted = given(call, "rank");
    const ranks =
      wanted && dimsOfValue(wanted, call)?.map((dim) => (dim.kind === "known" ? dim.value : undefined));
    if (!shape.ranked || !ranks || ranks.length === 0) return alone;
    const isAtLeast = call.name.endsWith("at_least");
    const rank = shape.dims.length;
    if (ranks.some((allowed) => allowed === undefined || (isAtLeast ? rank >= allowed : rank === allowed)))
      return alone;
    const sign = call.name.endsWith("_in") ? "in" : isAtLeast ? ">=" : "==";
    const stated = sign === "in" ? `(${ranks.join(", ")})` : ranks.join();
    return refuse(
      "asserted-shape",
      "rank",
      { asserted: `rank ${sign} ${stated}`, actual: shape },
      {
        says: `ValueError: Tensor must have rank ${isAtLeast ? "at least " : ""}${sign === "in" ? "in " : ""}${stated}. Received rank ${rank}, shape ${formatShape(shape)}`,
        value: NONE,
      },
    );
  },
});

export const assertions: readonly TensorFunction[] = [ensureShape, arraysAlike, elementsCompared, rankOf];
