/** Functions of two or more tensors that work element by element on their broadcast. */
import { reason } from "../../../values/reason";
import { known } from "../../../values/dimension";
import { shapeOf, unrankedShape } from "../../../values/shape";
import { type TensorValue, type Value, tuple, unknown } from "../../../values/value";
import { broadcastShapes } from "../core/broadcast";
import {
  type Outcome,
  type TensorCall,
  type TensorFunction,
  type TensorResult,
  defineTensorFunction,
  part,
} from "../core/definition";
import { arithmeticDtype, isPythonNumber, joinedDtype, kindOf } from "../core/dtype";
import { tensorOf } from "../core/operand";
import { counted, given, optionalTensor, tensorAt, tensorsAt } from "../core/reading";
import { CONTENT_LIMIT, numberOf, scalarBinary } from "../core/scalars";

/** Elements of `a operator b` for small vectors and scalars of known content. */
function combined(operator: string, a: TensorValue, b: TensorValue): readonly Value[] | undefined {
  const [left, right] = [a.content, b.content];
  if (!left || !right || left.length > CONTENT_LIMIT || right.length > CONTENT_LIMIT) return undefined;
  const scalar = (t: TensorValue): boolean => t.shape.ranked && t.shape.dims.length === 0;
  if (left.length !== right.length && !scalar(a) && !scalar(b)) return undefined;
  // Arrays of equal size but different shape (a row and a column) don't pair up one by one.
  if (left.length === right.length && !scalar(a) && !scalar(b) && !sameRank(a, b)) return undefined;
  const results: Value[] = [];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const x = scalar(a) ? left[0] : left[i];
    const y = scalar(b) ? right[0] : right[i];
    const result = x && y && scalarBinary(operator, x, y);
    if (!result) return undefined;
    results.push(result);
  }
  return results;
}

function sameRank(a: TensorValue, b: TensorValue): boolean {
  if (!a.shape.ranked || !b.shape.ranked) return false;
  const other = b.shape.dims;
  return (
    a.shape.dims.length === other.length &&
    a.shape.dims.every((d, i) => {
      const e = other[i];
      return d.kind === "known" && e?.kind === "known" && d.value === e.value;
    })
  );
}

const comparing = new Set(["==", "!=", "<", "<=", ">", ">=", "and", "or", "xor"]);

/**
 * The result of an elementwise `operator`, whose name is for content and dtype only. `numbers` says which of the two
 * are numbers of Python's own.
 */
export function elementwiseResult(
  operator: string,
  a: TensorValue,
  b: TensorValue,
  numbers: readonly [boolean, boolean],
  { blame = "call", isNumPy = a.flavour === "numpy" && b.flavour === "numpy" } = {},
): TensorResult {
  const shape = broadcastShapes([a.shape, b.shape], blame);
  const content = combined(operator, a, b);
  if (comparing.has(operator)) return { shape, dtype: "bool", content };
  // Angles, distances and logarithms divide too.
  const dtype = arithmeticDtype(operator === "hypot" ? "/" : operator, [a.dtype, b.dtype], numbers, isNumPy);
  return {
    shape,
    dtype,
    isDtypeOpen: dtype === undefined ? true : undefined,
    content: content?.every((item) => fits(item, dtype)) === true ? content : undefined,
  };
}

/** Whether a number is one of a dtype: narrow integers go round at their ends, and truth values add up to truth values. */
function fits(item: Value, dtype: string | undefined): boolean {
  const kind = kindOf(dtype);
  if (kind?.kind === "bool") return item.kind === "bool";
  const number = numberOf(item);
  if (number === undefined || !kind || kind.kind === "float") return true;
  const [lowest, count] = [kind.kind === "uint" ? 0 : -(2 ** (kind.bits - 1)), 2 ** kind.bits];
  return number >= lowest && number < lowest + count;
}

const operators: readonly (readonly [operator: string, names: string])[] = [
  ["+", "ops.add tf.add np.add"],
  ["-", "ops.subtract tf.subtract np.subtract tf.sub"],
  ["*", "ops.multiply tf.multiply np.multiply tf.mul"],
  ["/", "ops.divide ops.true_divide tf.divide tf.truediv np.divide np.true_divide tf.realdiv tf.div"],
  ["//", "ops.floor_divide tf.floordiv np.floor_divide"],
  ["%", "ops.mod tf.mod tf.floormod np.mod np.remainder"],
  ["**", "ops.power tf.pow K.pow np.power np.float_power np.pow"],
  ["max", "ops.maximum K.maximum tf.maximum np.maximum np.fmax ops.fmax"],
  ["min", "ops.minimum K.minimum tf.minimum np.minimum np.fmin ops.fmin"],
  ["==", "ops.equal K.equal tf.equal np.equal"],
  ["!=", "ops.not_equal K.not_equal tf.not_equal np.not_equal"],
  ["<", "ops.less K.less tf.less np.less"],
  ["<=", "ops.less_equal K.less_equal tf.less_equal np.less_equal"],
  [">", "ops.greater K.greater tf.greater np.greater"],
  [">=", "ops.greater_equal K.greater_equal tf.greater_equal np.greater_equal"],
  ["and", "ops.logical_and tf.logical_and np.logical_and ops.isclose np.isclose"],
  ["or", "ops.logical_or tf.logical_or np.logical_or"],
  ["xor", "ops.logical_xor tf.logical_xor np.logical_xor"],
  [
    "hypot",
    "ops.hypot np.hypot ops.arctan2 np.arctan2 np.atan2 tf.atan2 ops.logaddexp ops.logaddexp2 np.logaddexp np.logaddexp2",
  ],
  [
    "gcd",
    "ops.gcd ops.lcm np.gcd np.lcm ops.fmod np.fmod ops.nextafter np.nextafter np.copysign ops.heaviside np.heaviside",
  ],
  [
    "bits",
    "ops.bitwise_and ops.bitwise_or ops.bitwise_xor ops.bitwise_left_shift ops.bitwise_right_shift ops.left_shift ops.right_shift",
  ],
  [
    "bits",
    "np.bitwise_and np.bitwise_or np.bitwise_xor np.left_shift np.right_shift tf.bitwise.bitwise_and tf.bitwise.bitwise_or tf.bitwise.bitwise_xor",
  ],
  [
    "tf",
    "tf.divide_no_nan tf.multiply_no_nan tf.xlogy tf.xdivy tf.xlog1py tf.squared_difference ops.divide_no_nan tf.igamma tf.zeta",
  ],
  ["tf", "tf.truncatediv tf.truncatemod tf.polygamma ops.ldexp np.ldexp ops.polar"],
];

const binaries = operators.map(([operator, names]) =>
  defineTensorFunction({
    names: [[names, "x=x|x1|abs_|condition a=y|x2|a|angle"]],
    result: (call) =>
      elementwiseResult(
        operator,
        tensorAt(call, "x"),
        tensorAt(call, "a"),
        [isPythonNumber(given(call, "x")), isPythonNumber(given(call, "a"))],
        { blame: "a", isNumPy: call.library === "numpy" },
      ),
  }),
);

/** Where the elements are true: a vector for each axis, or (TensorFlow) a row for each element. How many depends on them. */
function truePlaces(call: TensorCall, condition: TensorValue): Outcome {
  if (!condition.shape.ranked || call.library === "keras" || call.library === "backend")
    return { shape: unrankedShape(reason("data", "positions of true elements")) };
  const axes = condition.shape.dims.length;
  const count = counted(call, "positions of true elements");
  if (call.library === "tensorflow") return { shape: shapeOf([count, known(axes)]), dtype: "int64" };
  return {
    structure: tuple(Array.from({ length: axes }, () => part({ shape: shapeOf([count]), dtype: "int64" }))),
  };
}

function isRankKnown(call: TensorCall, role: string): boolean {
  const value = given(call, role);
  return value !== undefined && tensorOf(value, call.context)?.shape.ranked === true;
}

const where = defineTensorFunction({
  names: [
    ["ops.where", "condition x=x1 y=x2"],
    ["tf.where np.where", "condition x y"],
    ["K.switch", "condition x=then_expression y=else_expression"],
  ],
  result: (call) => {
    // A tuple of as many arrays as there are axes, and no array where nobody knows how many.
    if (call.library === "numpy" && !given(call, "x") && !isRankKnown(call, "condition"))
      return { value: unknown("data", "positions of true elements") };
    const condition = tensorAt(call, "condition");
    const x = optionalTensor(call, "x");
    const y = optionalTensor(call, "y");
    if (!x || !y) return truePlaces(call, condition);
    if (given(call, "x")?.kind === "function")
      return { shape: unrankedShape(reason("not-supported", "branches as functions")) };
    const numbers = [isPythonNumber(given(call, "x")), isPythonNumber(given(call, "y"))];
    return { shape: broadcastShapes([condition.shape, x.shape, y.shape]), ...joinedDtype([x, y], numbers) };
  },
});

const total = defineTensorFunction({
  names: [["tf.add_n tf.accumulate_n", "inputs"]],
  result: (call) => {
    const tensors = tensorsAt(call, "inputs");
    return { shape: broadcastShapes(tensors.map((t) => t.shape)), dtype: tensors[0]?.dtype };
  },
});

export const binary: readonly TensorFunction[] = [...binaries, where, total];
