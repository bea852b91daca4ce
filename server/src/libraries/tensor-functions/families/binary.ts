/** Functions of two or more tensors that work element by element on their broadcast. */
import { reason } from "../../../values/records/reason";
import { known, unknownDim } from "../../../values/dimensions/dimension";
import { shapeOf, unrankedShape } from "../../../values/dimensions/shape";
import { type TensorValue, type Value, tuple, unknown } from "../../../values/value";
import { broadcastShapes } from "../core/broadcast";
import {
  type Library,
  type Outcome,
  type TensorCall,
  type TensorFunction,
  type TensorResult,
  defineTensorFunction,
  part,
  writing,
} from "../core/definition";
import { arithmeticDtype, floatsFor, isWeakNumber, joinedDtype, kindOf, typeOrOpen } from "../core/dtype";
import { kerasDtype, operandDtype } from "../core/keras-dtypes";
import { tensorOf } from "../core/operand";
import { withValues } from "../core/known-elements";
import { given, isInferred, operandAt, optionalTensor, tensorAt, tensorsAt } from "../core/reading";
import { truePlaces, truePlacesCount } from "../core/true-places";
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

/** Which library's promotion applies: NumPy's, Keras 3's, or TensorFlow's, which converts nothing. */
export type Promotion = "numpy" | "keras" | "tensorflow";

/** Operations that know floats only; `gcd` stands for those that keep integers. */
const OF_FLOATS: ReadonlySet<string> = new Set(["angle", "hypot", "ldexp", "nextafter", "no nan"]);
/** Those for which Keras makes tensors of numbers of Python's own before it looks at their dtypes. */
const STRONG: ReadonlySet<string> = new Set(["angle", "hypot", "ldexp", "nextafter", "gcd"]);

function kerasResultDtype(
  operator: string,
  dtypes: readonly [string | undefined, string | undefined],
  numbers: readonly [boolean, boolean],
): string | undefined {
  const operands = dtypes.map((dtype, i) => {
    const isNumber = numbers[i] === true;
    return STRONG.has(operator) && isNumber ? dtype?.replace(/64$/, "32") : operandDtype(dtype, isNumber);
  });
  if (operator === "shift" && numbers[1]) return dtypes[0];
  // Distances of wide integers are the only results that Keras gives in `float64`.
  if (operator === "hypot") {
    const joined = kerasDtype(operands);
    return joined?.includes("int") === true ? (joined === "int64" ? "float64" : "float32") : joined;
  }
  const joined = kerasDtype(operator === "/" || OF_FLOATS.has(operator) ? [...operands, "float"] : operands);
  return operator === "%" && joined === "bool" ? "int32" : joined;
}

/** A complex number of a size and an angle, of which Keras infers a real one. */
const polar = defineTensorFunction({
  names: [["ops.polar", "x=abs_ a=angle"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    if (isInferred(call)) return { shape: x.shape, dtype: "float32" };
    return { shape: broadcastShapes([x.shape, tensorAt(call, "a").shape], "a"), ...typeOrOpen(undefined) };
  },
});

function promoted(
  operator: string,
  dtypes: readonly [string | undefined, string | undefined],
  numbers: readonly [boolean, boolean],
  promotion: Promotion,
): string | undefined {
  if (promotion === "keras") return kerasResultDtype(operator, dtypes, numbers);
  // Truth values are shifted as the smallest integers.
  if (operator === "np shift" && dtypes.every((dtype) => dtype === "bool")) return "int8";
  if (!OF_FLOATS.has(operator)) return arithmeticDtype(operator, dtypes, numbers, promotion === "numpy");
  // Each of two arrays becomes floats that hold it, before those meet.
  if (promotion === "numpy" && !numbers[0] && !numbers[1])
    return arithmeticDtype("+", [floatsFor(dtypes[0]), floatsFor(dtypes[1])], numbers, true);
  if (promotion === "numpy") return floatsFor(arithmeticDtype("+", dtypes, numbers, true));
  return arithmeticDtype("/", dtypes, numbers, false);
}

/**
 * TensorFlow converts what is no tensor to the dtype of the tensor that it meets, and of two such the second to that of
 * the first; of two tensors it converts none.
 */
function ofTensor(
  operator: string,
  a: TensorValue,
  b: TensorValue,
  numbers: readonly [boolean, boolean],
): string | undefined {
  const [isTensorA, isTensorB] = [a.flavour !== "numpy", b.flavour !== "numpy"];
  // Keras's variables are of this kind too, and promote.
  const areVariables = a.variable !== undefined || b.variable !== undefined;
  const areTensors = (isTensorA && isTensorB) || areVariables;
  const isConverted = !areTensors && operator !== "/" && !(numbers[0] || numbers[1]);
  if (isConverted) return isTensorB ? b.dtype : a.dtype;
  return promoted(operator, [a.dtype, b.dtype], numbers, "tensorflow");
}

/** Whether a number of Python's keeps its value beside the other: as an unsigned integer a negative one does not. */
function isComparable(
  a: TensorValue,
  b: TensorValue,
  numbers: readonly [boolean, boolean],
  promotion: Promotion,
): boolean {
  if (promotion === "numpy" || numbers[0] === numbers[1]) return true;
  const [number, other] = numbers[0] ? [a, b] : [b, a];
  return number.content?.every((item) => fits(item, other.dtype)) !== false;
}

/**
 * The result of an elementwise `operator`, whose name is for content and dtype only. `numbers` says which of the two
 * are numbers of Python's own.
 */
export function elementwiseResult(
  operator: string,
  a: TensorValue,
  b: TensorValue,
  numbers: readonly [boolean, boolean],
  { blame = "call", promotion }: { blame?: string; promotion: Promotion },
): TensorResult {
  const shape = broadcastShapes([a.shape, b.shape], blame);
  const content = isComparable(a, b, numbers, promotion) ? combined(operator, a, b) : undefined;
  if (comparing.has(operator)) return { shape, dtype: "bool", content };
  const dtype =
    promotion === "tensorflow"
      ? ofTensor(operator, a, b, numbers)
      : promoted(operator, [a.dtype, b.dtype], numbers, promotion);
  return {
    shape,
    dtype,
    ...typeOrOpen(dtype),
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
  ["%", "ops.mod ops.fmod tf.mod tf.floormod np.mod np.remainder"],
  ["**", "ops.power tf.pow K.pow np.power np.pow"],
  ["max", "ops.maximum K.maximum tf.maximum np.maximum np.fmax ops.fmax"],
  ["min", "ops.minimum K.minimum tf.minimum np.minimum np.fmin ops.fmin"],
  ["==", "ops.equal K.equal tf.equal np.equal"],
  ["!=", "ops.not_equal K.not_equal tf.not_equal np.not_equal"],
  ["<", "ops.less K.less tf.less np.less"],
  ["<=", "ops.less_equal K.less_equal tf.less_equal np.less_equal"],
  [">", "ops.greater K.greater tf.greater np.greater"],
  [">=", "ops.greater_equal K.greater_equal tf.greater_equal np.greater_equal"],
  ["and", "ops.logical_and tf.logical_and np.logical_and"],
  ["or", "ops.logical_or tf.logical_or np.logical_or"],
  ["xor", "ops.logical_xor tf.logical_xor np.logical_xor"],
  ["hypot", "ops.hypot np.hypot ops.heaviside np.heaviside"],
  [
    "angle",
    "ops.arctan2 np.arctan2 np.atan2 tf.atan2 ops.logaddexp ops.logaddexp2 np.logaddexp np.logaddexp2 np.copysign",
  ],
  ["gcd", "ops.gcd ops.lcm np.gcd np.lcm np.fmod"],
  ["nextafter", "ops.nextafter np.nextafter"],
  ["bits", "ops.bitwise_and ops.bitwise_or ops.bitwise_xor"],
  ["shift", "ops.bitwise_left_shift ops.bitwise_right_shift ops.left_shift ops.right_shift"],
  ["np shift", "np.left_shift np.right_shift"],
  [
    "bits",
    "np.bitwise_and np.bitwise_or np.bitwise_xor tf.bitwise.bitwise_and tf.bitwise.bitwise_or tf.bitwise.bitwise_xor",
  ],
  [
    "tf",
    "tf.divide_no_nan tf.multiply_no_nan tf.xlogy tf.xdivy tf.xlog1py tf.squared_difference tf.igamma tf.zeta",
  ],
  ["tf", "tf.truncatediv tf.truncatemod tf.polygamma"],
  ["no nan", "ops.divide_no_nan"],
  ["ldexp", "ops.ldexp"],
];

const PROMOTIONS: Readonly<Record<Library, Promotion>> = {
  numpy: "numpy",
  keras: "keras",
  backend: "tensorflow",
  tensorflow: "tensorflow",
  einops: "tensorflow",
};

/** Operations whose second operand Keras does not look at, nor whether the two fit: the shape is that of the first. */
const OF_FIRST = /^keras\.ops\.(?:bitwise_(?:and|or|xor|left_shift|right_shift)|(?:left|right)_shift)$/;

const binaries = operators.map(([operator, names]) =>
  defineTensorFunction({
    names: writing(names, "x=x|x1|condition a=y|x2|a"),
    result: (call) => {
      const [x, a] = [operandAt(call, "x"), operandAt(call, "a")];
      const isOfFirst = isInferred(call) && OF_FIRST.test(call.name);
      // Of a remainder Keras makes tensors first, unless it infers.
      const isStrong = call.library === "keras" && operator === "%" && !isInferred(call);
      const isNumber = (role: string): boolean =>
        !isStrong && isWeakNumber(given(call, role), call.library, call.context);
      return elementwiseResult(
        operator,
        x,
        isOfFirst ? { ...a, shape: shapeOf([]) } : a,
        [isNumber("x"), isNumber("a")],
        { blame: "a", promotion: PROMOTIONS[call.library] },
      );
    },
  }),
);

/** Whether elements are close: what is tolerated may be an array of its own, at which Keras does not look where it infers. */
const close = defineTensorFunction({
  names: [
    ["ops.isclose", "x=x1 a=x2 relative=rtol absolute=atol"],
    ["np.isclose", "x=a a=b relative=rtol absolute=atol"],
  ],
  result: (call) => {
    const tolerances = isInferred(call) ? [] : ["relative", "absolute"];
    const all = [
      operandAt(call, "x"),
      operandAt(call, "a"),
      ...tolerances.flatMap((role) => optionalTensor(call, role) ?? []),
    ];
    return {
      shape: broadcastShapes(
        all.map(({ shape }) => shape),
        "a",
      ),
      dtype: "bool",
    };
  },
});

/** `float_power` computes in `float64`, and `ldexp` in floats that hold its first operand. */
const poweredFloats = defineTensorFunction({
  names: [["np.float_power np.ldexp", "x=x1 a=x2 out"]],
  result: (call) => {
    const [x, a] = [tensorAt(call, "x"), tensorAt(call, "a")];
    const shape = broadcastShapes([x.shape, a.shape], "a");
    if (call.name === "numpy.ldexp") return { shape, ...typeOrOpen(floatsFor(x.dtype)) };
    return { shape, ...typeOrOpen(kindOf(x.dtype) && kindOf(a.dtype) ? "float64" : undefined) };
  },
});

/** Where the elements are true: a vector for each axis, or (TensorFlow) a row for each element. How many depends on them. */
function placesOfTrue(call: TensorCall, condition: TensorValue): Outcome {
  const { shape } = condition;
  const count = truePlacesCount(call, condition);
  const why = reason("data", "positions of true elements");
  if (call.library === "tensorflow") {
    const axes = shape.ranked ? known(shape.dims.length) : unknownDim(why);
    return { shape: shapeOf([count, axes]), dtype: "int64" };
  }
  if (!shape.ranked || call.library !== "numpy") return { shape: unrankedShape(why) };
  const axes = shape.dims.length;
  const places = truePlaces(condition);
  const vector = (): TensorValue =>
    withValues(part({ shape: shapeOf([count]), dtype: "int64" }), places && { all: places });
  return { structure: tuple(Array.from({ length: axes }, vector)) };
}

function isRankKnown(call: TensorCall, role: string): boolean {
  const value = given(call, role);
  return value !== undefined && tensorOf(value, call.context)?.shape.ranked === true;
}

/** Whether `where` is given what to choose: NumPy takes a `None` that is written out for one. */
const isChosen = (call: TensorCall, role: string): boolean =>
  given(call, role) !== undefined || (call.library === "numpy" && call.bound.values.has(role));

/** What `where` chooses from: a `None` is one element. */
const chosenAt = (call: TensorCall, role: string): TensorValue =>
  optionalTensor(call, role) ?? part({ shape: shapeOf([]) });

const where = defineTensorFunction({
  names: [
    ["ops.where", "condition x=x1 y=x2"],
    ["tf.where np.where", "condition x y"],
    ["K.switch", "condition x=then_expression y=else_expression"],
  ],
  result: (call) => {
    const isPicking = ["x", "y"].every((role) => isChosen(call, role));
    // A tuple of as many arrays as there are axes, and no array where nobody knows how many.
    if (call.library === "numpy" && !isPicking && !isRankKnown(call, "condition"))
      return { value: unknown("data", "positions of true elements") };
    const condition = tensorAt(call, "condition");
    const [x, y] = isPicking ? [chosenAt(call, "x"), chosenAt(call, "y")] : [];
    if ((!x || !y) && isInferred(call)) return { shape: condition.shape, dtype: "int64" };
    if (!x || !y) return placesOfTrue(call, condition);
    if (given(call, "x")?.kind === "function")
      return { shape: unrankedShape(reason("not-supported", "branches as functions")) };
    const shape = broadcastShapes([condition.shape, x.shape, y.shape]);
    // NumPy's arrays are of objects where a `None` is among what there is to choose.
    const hasNone = ["x", "y"].some((role) => given(call, role) === undefined);
    if (hasNone) return { shape, dtype: "object" };
    const numbers = ["x", "y"].map((role) => isWeakNumber(given(call, role), call.library, call.context));
    return { shape, ...joinedDtype([x, y], numbers, call.library) };
  },
});

const total = defineTensorFunction({
  names: [["tf.add_n tf.accumulate_n", "inputs"]],
  result: (call) => {
    const tensors = tensorsAt(call, "inputs");
    return { shape: broadcastShapes(tensors.map((t) => t.shape)), dtype: tensors[0]?.dtype };
  },
});

export const binary: readonly TensorFunction[] = [...binaries, close, polar, poweredFloats, where, total];
