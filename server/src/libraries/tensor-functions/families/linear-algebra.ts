/** Products that sum over axes: matmul, dot, and products of batches. */
import { type Dim, known, sameDim } from "../../../values/dimensions/dimension";
import { equalAxes } from "../../../values/dimensions/equal-axes";
import type { Finding, Remedy } from "../../../values/records/finding";
import { knownInteger } from "../../../values/known-number";
import { reason } from "../../../values/records/reason";
import { type Shape, formatShape, shapeOf } from "../../../values/dimensions/shape";
import type { TensorValue } from "../../../values/value";
import { meetDims, tryBroadcast } from "../core/broadcast";
import {
  type Library,
  type ResultDtype,
  type TensorCall,
  type TensorFunction,
  type TensorResult,
  defineTensorFunction,
} from "../core/definition";
import { isPythonNumber, joinedDtype } from "../core/dtype";
import { dimsAt, dimsOf, flagAt, given, isInferred, tensorAt } from "../core/reading";
import { whenTensordotCompares } from "../core/on-data";
import { giveUp, refuse } from "../core/stops";
import { shortName } from "../../../values/names/short-name";

/** How a call is written with its second matrix, or its first, the other way round. */
type Turning = (which: "first" | "second") => readonly Remedy[];

/** The product with one matrix turned, where the axes that are summed over then are equally long. */
function turned(x: TensorValue, y: TensorValue, turning: Turning | undefined): readonly Remedy[] {
  const [a, b] = [dimsOf(x), dimsOf(y)];
  const fit = (one: Dim | undefined, other: Dim | undefined): boolean =>
    one !== undefined && other !== undefined && sameDim(one, other) === true;
  if (!turning || a.length < 2 || b.length < 2) return [];
  return [
    ...(fit(a.at(-1), b.at(-1)) ? turning("second") : []),
    ...(fit(a.at(-2), b.at(-2)) ? turning("first") : []),
  ];
}

/** The ways to write a product of two arguments with one of them turned, after what its library has for that. */
function turningOf(call: TensorCall, parameters: readonly [string, string]): Turning {
  const { site, library, name } = call;
  const own = shortName(name);
  const [one, other] = parameters;
  return (which) => {
    if (library === "backend") return [];
    const option = which === "first" ? "transpose_a" : "transpose_b";
    const swapped = (argument: string): string => `{self}.swapaxes({${argument}}, -1, -2)`;
    const [left, right] =
      library === "tensorflow"
        ? [`{${one}}`, `{${other}}, ${option}=True`]
        : which === "first"
          ? [swapped(one), `{${other}}`]
          : [`{${one}}`, swapped(other)];
    return [
      {
        kind: "rewriteCall",
        target: site,
        name: own,
        form: { call: `{self}.${own}(${left}, ${right})`, parameters: [...parameters] },
      },
    ];
  };
}

/** What is told of a product whose sizes do not fit. */
interface Misfit {
  /** The words of functions that are no matrix product. */
  readonly says?: string;
  readonly turning?: Turning;
  /** What placeholders give all the same, where only data is refused. */
  readonly output?: Shape;
  readonly onData?: Finding["onData"];
}

/** After `compute_matmul_output_shape` in keras/src/ops/operation_utils.py. */
const productWords = (x: TensorValue, y: TensorValue): string =>
  `ValueError: Inner dimensions (\`x1.shape[-1]\` and \`x2.shape[-2]\`) must be equal, but received \`x1.shape=${formatShape(x.shape)}\` and \`x2.shape=${formatShape(y.shape)}\`.`;

/** The common length of two axes that are summed over together. */
export function contract(
  a: Dim | undefined,
  b: Dim | undefined,
  x: TensorValue,
  y: TensorValue,
  { says = productWords(x, y), turning, output, onData }: Misfit = {},
): void {
  if (!a || !b || meetDims(a, b)) return;
  refuse(
    "inner-axes-differ",
    "call",
    { left: a, right: b, first: x.shape, second: y.shape },
    {
      says,
      remedies: [...turned(x, y, turning), ...equalAxes([[a, b]])],
      output: onData === "later" ? output : undefined,
      onData,
    },
  );
}

/** How a matrix product is computed. */
interface Product {
  readonly transposed?: { readonly x: boolean; readonly y: boolean };
  readonly turning?: Turning;
  /** Whose promotion of dtypes it is; what the operands are of tells it where none is said. */
  readonly library?: Library;
  /** When the sizes of a product with a vector, or of many matrices with one, are compared: Keras makes a `tensordot` of it. */
  readonly onData?: Finding["onData"];
}

/**
 * Batched matrix product, after `compute_matmul_output_shape` in keras/src/ops/operation_utils.py, and `matmul` in
 * keras/src/backend/tensorflow/numpy.py for when sizes are compared.
 */
export function matmulResult(
  x: TensorValue,
  y: TensorValue,
  { transposed = { x: false, y: false }, turning, library, onData }: Product = {},
): TensorResult {
  const flip = (dims: readonly Dim[], isFlipped: boolean): readonly Dim[] => {
    const [last, before] = [dims.at(-1), dims.at(-2)];
    return isFlipped && last && before ? [...dims.slice(0, -2), last, before] : dims;
  };
  const a = flip(dimsOf(x), transposed.x);
  const b = flip(dimsOf(y), transposed.y);
  const joined = joinedDtype([x, y], [], library);
  if (a.length === 0 || b.length === 0) giveUp(reason("not-supported", "a product with a scalar"));
  // TensorFlow's own product takes matrices alone: a vector has no result there.
  if (library === "tensorflow" && (a.length === 1 || b.length === 1))
    giveUp(reason("not-supported", "a product with a vector"));
  if (a.length === 1 || b.length === 1) {
    const rest = b.length === 1 ? [] : [...b.slice(0, -2), ...b.slice(-1)];
    const output = shapeOf([...(a.length === 1 ? [] : a.slice(0, -1)), ...rest]);
    contract(a.at(-1), b.length === 1 ? b[0] : b.at(-2), x, y, { output, onData });
    return { shape: output, ...joined };
  }
  const isTensordot = a.length > 2 && b.length === 2;
  const output = shapeOf([...a.slice(0, -1), ...b.slice(-1)]);
  contract(a.at(-1), b.at(-2), x, y, { turning, output, onData: isTensordot ? onData : undefined });
  const batch = tryBroadcast(a.slice(0, -2), b.slice(0, -2));
  if (!batch) {
    refuse("shapes-do-not-broadcast", "call", {
      first: x.shape,
      second: y.shape,
      inputs: `${formatShape(x.shape)}, ${formatShape(y.shape)}`,
    });
  }
  return { shape: shapeOf([...batch, ...a.slice(-2, -1), ...b.slice(-1)]), ...joined };
}

const matmul = defineTensorFunction({
  names: [
    ["ops.matmul np.matmul", "x=x1|x a=x2|y"],
    ["tf.matmul tf.linalg.matmul tf.batch_matmul", "x=a a=b transpose_x=transpose_a transpose_y=transpose_b"],
  ],
  result: (call) => {
    const [x, y] = [tensorAt(call, "x"), tensorAt(call, "a")];
    return matmulResult(x, y, {
      transposed: { x: flagAt(call, "transpose_x", false), y: flagAt(call, "transpose_y", false) },
      turning: turningOf(call, call.library === "tensorflow" ? ["a", "b"] : ["x1", "x2"]),
      library: call.library,
      onData: call.library === "keras" ? whenTensordotCompares([x, y], call.context) : undefined,
    });
  },
});

/** A number of Python's own scales tensors as they are; NumPy makes an array of it first. */
function scaledDtype(call: TensorCall, x: TensorValue, y: TensorValue): ResultDtype {
  const numbers = ["x", "a"].map((role) => call.library !== "numpy" && isPythonNumber(given(call, role)));
  return joinedDtype([x, y], numbers, call.library);
}

/** numpy's `dot`: the last axis of the first with the last but one of the second. */
const dot = defineTensorFunction({
  names: [["ops.dot np.dot K.dot", "x=x1|a|x a=x2|b|y"]],
  result: (call) => {
    const [x, y] = [tensorAt(call, "x"), tensorAt(call, "a")];
    const [a, b] = [dimsOf(x), dimsOf(y)];
    if (a.length === 0 || b.length === 0)
      return { shape: a.length === 0 ? y.shape : x.shape, ...scaledDtype(call, x, y) };
    const rest = b.length === 1 ? [] : [...b.slice(0, -2), ...b.slice(-1)];
    const output = shapeOf([...a.slice(0, -1), ...rest]);
    // Of two vectors nothing is compared where Keras infers.
    const isLater = isInferred(call) && a.length === 1 && b.length === 1;
    const whenCompared = call.library === "keras" ? whenTensordotCompares([x, y], call.context) : undefined;
    const onData = isLater ? "later" : whenCompared;
    const turning = turningOf(call, ["x1", "x2"]);
    const says = `ValueError: Shape must match on the last axis of \`x1\` and second last axis of \`x2\` when \`x1\` is N-d array while \`x2\` is M-D, but received \`x1.shape=${formatShape(x.shape)}\` and x2.shape=\`${formatShape(y.shape)}\`.`;
    const isOfVector = b.length === 1;
    contract(a.at(-1), isOfVector ? b[0] : b.at(-2), x, y, {
      says: isOfVector ? "ValueError" : says,
      turning,
      output,
      onData,
    });
    return { shape: output, ...joinedDtype([x, y], [], call.library) };
  },
});

/** A row-wise product of two batches, `K.batch_dot(x, y, axes)`. */
const batchDot = defineTensorFunction({
  names: [["K.batch_dot", "x a=y axes"]],
  result: (call) => {
    const [a, b] = [dimsAt(call, "x"), dimsAt(call, "a")];
    const axes = given(call, "axes");
    const listed = axes && call.context.iterate(axes);
    const numbers = (listed ?? (axes ? [axes, axes] : [])).map((v) => knownInteger(v));
    const [i = a.length - 1, j = b.length === 2 ? b.length - 1 : b.length - 2] = numbers;
    const left = a.filter((_, k) => k !== (i < 0 ? i + a.length : i));
    const right = b.filter((_, k) => k !== 0 && k !== (j < 0 ? j + b.length : j));
    const dims = [...left, ...right];
    // Of vectors there is one number for each sample, in a column.
    return { shape: shapeOf(dims.length === 1 ? [...dims, known(1)] : dims) };
  },
});

/** The distance of each row of one to each row of the other. After `CDist` in keras/src/ops/math.py. */
const pairwiseDistances = defineTensorFunction({
  names: [["ops.cdist", "x a=y"]],
  result: (call) => {
    const [x, y] = [tensorAt(call, "x"), tensorAt(call, "a")];
    const [a, b] = [dimsOf(x), dimsOf(y)];
    contract(a.at(-1), b.at(-1), x, y);
    const batch = tryBroadcast(a.slice(0, -2), b.slice(0, -2)) ?? giveUp(reason("shape"));
    return { shape: shapeOf([...batch, ...a.slice(-2, -1), ...b.slice(-2, -1)]), ...joinedDtype([x, y]) };
  },
});

export const linearAlgebra: readonly TensorFunction[] = [matmul, dot, batchDot, pairwiseDistances];
