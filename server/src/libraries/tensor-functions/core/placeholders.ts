/** Tensors that hold no numbers: Keras's symbolic ones, and TensorFlow's placeholders, with which code is traced. */
import { mapTensors } from "./operand";
import { arrayAsNumber } from "./array-as-number";
import { isRefusedByTensorFlow } from "./symbolic-tensors";
import { operationOfOperator } from "./operation-names";
import type { TensorCall } from "./definition";
import type { Asked } from "../../library-rules";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { NotIterable } from "../../../values/records/not-iterable";
import { shapeOf } from "../../../values/dimensions/shape";
import { scalarType } from "../../../values/scalar-type";
import { lookup } from "../../../values/names/lookup";
import type { Span } from "../../../values/records/span";
import type { TensorValue, Value } from "../../../values/value";

/** Whether what is computed from some tensors is computed while code is traced. */
export function placeholderAmong(tensors: Iterable<TensorValue>): TensorValue["placeholder"] {
  let found: TensorValue["placeholder"];
  for (const { flavour, placeholder } of tensors)
    if (flavour === "eager" && placeholder !== undefined && found !== "traced") found = placeholder;
  return found;
}

/** Whether gradients stop somewhere on the way to what is computed from some tensors. */
export const stoppedAmong = (tensors: readonly TensorValue[]): true | undefined =>
  tensors.some(({ passesNoGradient }) => passesNoGradient) || undefined;

/** A tensor as code has it that is traced with it. */
export const asPlaceholder =
  (placeholder: TensorValue["placeholder"]) =>
  (tensor: TensorValue): TensorValue =>
    tensor.flavour === "eager" && !tensor.variable && tensor.placeholder !== placeholder
      ? { ...tensor, placeholder }
      : tensor;

/**
 * A number that is counted or picked of a tensor: while code is traced with that it is a placeholder too, which no `if` and no
 * `range` takes; of other tensors it behaves as the number that it is.
 */
export function numberOfTensor(
  number: Value,
  { placeholder }: TensorValue,
  dtype: string | undefined,
): Value {
  if (placeholder === undefined || number.kind === "tensor") return number;
  return {
    kind: "tensor",
    flavour: "eager",
    shape: shapeOf([]),
    dtype,
    content: [number],
    placeholder,
    isOfBackend: true,
  };
}

/** Turns what a traced function is given into placeholders, and what it gives back into the tensors that they stood for. */
export function placeholders(kind: "traced" | "autograph"): {
  readonly within: (value: Value) => Value;
  readonly outside: (value: Value) => Value;
} {
  const stoodFor = new Map<TensorValue, TensorValue>();
  const mark = (tensor: TensorValue): TensorValue => {
    const marked = asPlaceholder(kind)(tensor);
    stoodFor.set(marked, tensor);
    return marked;
  };
  // The code may have said what shape the tensor has.
  const unmark = (tensor: TensorValue): TensorValue => {
    const original = stoodFor.get(tensor);
    if (!original) return asPlaceholder(undefined)(tensor);
    return original.shape === tensor.shape ? original : { ...original, shape: tensor.shape };
  };
  return {
    within: (value) => mapTensors(value, mark),
    outside: (value) => mapTensors(value, unmark),
  };
}

/** What a tensor without numbers is called; undefined of one that has some, or may have. */
export function withoutNumbers(
  tensor: TensorValue,
  context: Context,
): "KerasTensor" | "tf.Tensor" | undefined {
  if (tensor.flavour === "eager" && tensor.placeholder !== undefined) return "tf.Tensor";
  return isRefusedByTensorFlow(tensor, context) ? "KerasTensor" : undefined;
}

const SYMBOLIC =
  "A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical value. You cannot convert it to ";

/**
 * Functions of NumPy that ask a tensor for no numbers, or for which it is a length: all others of those that are
 * described here were called with both kinds of tensors under NumPy 2 and TensorFlow 2.21.
 */
const ASKS_NOTHING =
  /^numpy\.(?:shape|ndim|size|flip|rollaxis|squeeze|array_equal|array_equiv|fft\.r?fftfreq|linalg\.matrix_rank|zeros|ones|empty|full|eye|identity|arange|linspace|random\..*|broadcast_shapes|result_type|dtype|tile)$/;

/** Functions that take a list of tensors. */
const OF_LISTS =
  /^numpy\.(?:array|asarray|stack|concatenate|concat|vstack|hstack|dstack|column_stack|row_stack|mean|sum)$/;

function asked(call: TensorCall): readonly Value[] {
  const values = [...call.bound.values.values()];
  const [first] = values;
  const listed =
    OF_LISTS.test(call.name) && (first?.kind === "list" || first?.kind === "tuple")
      ? (first.items ?? [])
      : [];
  return [...values, ...listed];
}

/** The function of `keras.ops` of the same name, in place of NumPy's. */
function operationInstead(call: TensorCall, name: string): readonly Remedy[] {
  if (name.includes(".") || call.context.library(`keras.ops.${name}`).kind !== "function") return [];
  return [
    { kind: "rewriteCall", target: call.site, name, form: { callee: `@ops.${name}` }, preferred: true },
    { kind: "useOperations", span: call.site, preferred: true },
  ];
}

/** Reports a tensor without numbers among the arguments of a function of NumPy, which would make an array of it. */
export function refusedByNumPy(call: TensorCall): boolean {
  if (call.library !== "numpy" || call.context.keras !== 3 || ASKS_NOTHING.test(call.name)) return false;
  for (const value of asked(call)) {
    const tensor = value.kind === "tensor" ? withoutNumbers(value, call.context) : undefined;
    if (value.kind !== "tensor" || tensor === undefined) continue;
    const name = call.name.slice("numpy.".length);
    call.context.report({
      code: "needs-numbers",
      severity: "error",
      span: call.site,
      facts: { operation: `np.${name}`, tensor, shape: value.shape, instead: insteadOf(call, name) },
      kerasSays:
        tensor === "KerasTensor"
          ? `ValueError: ${SYMBOLIC}a NumPy array.`
          : "NotImplementedError: Cannot convert a symbolic tf.Tensor",
      raisedBy: tensor === "KerasTensor" ? undefined : "TensorFlow",
      remedies: operationInstead(call, name),
    });
    return true;
  }
  return false;
}

/**
 * Reports an array or number of NumPy's in front of a tensor without numbers: NumPy's operators make an array of what
 * stands behind them, while the tensor's own, `tensor * array`, are recorded. TensorFlow's placeholders come first there.
 */
export function refusedBehindArray(
  operator: string,
  [left, right]: readonly [Value, Value],
  span: Span,
  context: Context,
): boolean {
  const isOfNumPy = left.kind === "tensor" ? left.flavour === "numpy" : scalarType(left) !== undefined;
  const name = operator === "/" ? "divide" : operationOfOperator(operator);
  if (!isOfNumPy || right.kind !== "tensor" || name === undefined || context.keras !== 3) return false;
  if (withoutNumbers(right, context) !== "KerasTensor") return false;
  context.report({
    code: "needs-numbers",
    severity: "error",
    span,
    facts: {
      operation: `NumPy's ${operator}`,
      tensor: "KerasTensor",
      shape: right.shape,
      instead: `keras.ops.${name}`,
    },
    kerasSays: `ValueError: ${SYMBOLIC}a NumPy array.`,
  });
  return true;
}

/**
 * Functions that want a number where an open axis has `None`: each was called with one, inside a function that is
 * traced, and with symbolic tensors but where Keras infers shapes itself.
 */
const WANTS_LENGTHS =
  /^(?:keras\.ops|keras\.random|tensorflow(?:\.random)?|numpy(?:\.random)?)\.(?:reshape|zeros|ones|full|fill|arange|range|eye|normal|uniform|truncated_normal|randint|broadcast_to|tile|repeat)$/;

const lacksLength = (value: Value): boolean => value.kind === "none" && value.ofAxis === true;

const holdsNoLength = (value: Value): boolean =>
  lacksLength(value) ||
  ((value.kind === "tuple" || value.kind === "list") && value.items?.some(lacksLength) === true);

/** Reports the length that an open axis does not have among the arguments; tells whether it did. */
export function refusedLength(call: TensorCall): boolean {
  const { context, name, library, site, bound } = call;
  if (call.symbolic || context.keras !== 3 || !WANTS_LENGTHS.test(name)) return false;
  const role = [...bound.values].find(([, value]) => holdsNoLength(value))?.[0];
  if (role === undefined) return false;
  const short = name
    .replace(/^keras\./, "")
    .replace(/^tensorflow\./, "tf.")
    .replace(/^numpy\./, "np.");
  context.report({
    code: "length-not-fixed",
    severity: "error",
    span: bound.spans.get(role) ?? site,
    facts: { operation: short },
    kerasSays: /\.(?:reshape|zeros|ones|full|fill|normal|broadcast_to|tile)$/.test(name)
      ? "TypeError"
      : undefined,
    raisedBy: library === "numpy" ? "NumPy" : library === "tensorflow" ? "TensorFlow" : undefined,
    remedies: [{ kind: "askLengths", span: bound.spans.get(role) ?? site, preferred: true }],
  });
  return true;
}

const insteadOf = (call: TensorCall, name: string): string =>
  operationInstead(call, name).length > 0 ? `keras.ops.${name}` : "keras.ops";

/** Exceptions with their words; none for questions that are not told of such tensors. */
type Says = Partial<Readonly<Record<Asked, readonly [exception: string, message: string]>>>;

/** A symbolic tensor of Keras's equals no number, so that it is no member of numbers. */
const OF_KERAS: Says = {
  bool: ["TypeError", "A symbolic KerasTensor cannot be used as a boolean."],
  float: ["ValueError", `${SYMBOLIC}a float.`],
  index: ["TypeError", "'KerasTensor' object cannot be interpreted as an integer"],
  int: ["ValueError", `${SYMBOLIC}an int.`],
  len: ["TypeError", "object of type 'KerasTensor' has no len()"],
  real: ["ValueError", `${SYMBOLIC}a float.`],
};

const AS_TRUTH = [
  "OperatorNotAllowedInGraphError",
  "Using a symbolic `tf.Tensor` as a Python `bool` is not allowed.",
] as const;

const OF_TENSORFLOW: Says = {
  bool: AS_TRUTH,
  float: ["TypeError", "float() argument must be a string or a real number, not 'SymbolicTensor'"],
  index: ["TypeError", "'SymbolicTensor' object cannot be interpreted as an integer"],
  int: [
    "TypeError",
    "int() argument must be a string, a bytes-like object or a real number, not 'SymbolicTensor'",
  ],
  len: ["TypeError", "len is not well defined for a symbolic Tensor"],
  member: AS_TRUTH,
  real: ["TypeError", "must be real number, not SymbolicTensor"],
};

const INSTEAD: Partial<Readonly<Record<Asked, string>>> = {
  bool: "keras.ops.where, keras.ops.cond",
  float: 'keras.ops.cast(x, "float32")',
  index: "keras.ops.arange, keras.ops.fori_loop",
  int: 'keras.ops.cast(x, "int32")',
  len: "x.shape[0], keras.ops.shape(x)[0]",
  member: "keras.ops.isin",
  real: "keras.ops",
};

/** What asks, where the question is all that is known of it. */
const ASKING: Readonly<Record<Asked, string>> = {
  bool: "if",
  digits: "%d",
  format: "A format",
  percent: "%f",
  float: "float()",
  index: "range()",
  int: "int()",
  len: "len()",
  member: "in",
  real: "math",
};

/** The functions of Keras that do what a function of Python's does with numbers. */
const OF_NUMBERS: Readonly<Record<string, string>> = {
  "max()": "keras.ops.maximum",
  "min()": "keras.ops.minimum",
  "sorted()": "keras.ops.sort",
  "all()": "keras.ops.all",
  "any()": "keras.ops.any",
  "math.ceil()": "keras.ops.ceil",
  "math.exp()": "keras.ops.exp",
  "math.floor()": "keras.ops.floor",
  "math.log()": "keras.ops.log",
  "math.pow()": "keras.ops.power",
  "math.sqrt()": "keras.ops.sqrt",
};

/** `if x` of several numbers, which are neither true nor false together. */
function ambiguous({ flavour, shape }: TensorValue): NotIterable<"array-truth"> | undefined {
  const isSeveral =
    shape.ranked &&
    shape.dims.every((dim) => dim.kind === "known" && dim.value > 0) &&
    shape.dims.some((dim) => dim.kind === "known" && dim.value > 1);
  if (flavour === "keras" || !isSeveral) return undefined;
  return {
    exception: "ValueError",
    message: "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
    code: "array-truth",
    facts: { shape },
  };
}

/**
 * `if x`, `float(x)`, `int(x)`, `len(x)` of a tensor that has no numbers, or too many. AutoGraph makes operations of
 * them.
 */
export function taken(
  value: Value,
  as: Asked,
  site: Span,
  context: Context,
  operation: string = ASKING[as],
): NotIterable<"needs-numbers" | "array-truth" | "array-as-number"> | undefined {
  const hasNumbers = value.kind === "tensor" && value.placeholder === undefined;
  return (
    (hasNumbers && as === "bool" ? ambiguous(value) : undefined) ??
    (hasNumbers ? arrayAsNumber(value, as, operation, site, context) : undefined) ??
    takenOfPlaceholder(value, as, operation, site, context)
  );
}

/** Forms of calls that ask for a number, with operations that give a tensor. */
const FORMS: Readonly<Record<string, string>> = {
  "float()": '@ops.cast({x}, "float32")',
  "int()": '@ops.cast({x}, "int32")',
  "len()": "@ops.shape({x})[0]",
};

/** What says the same as a condition, or as the call that asks at `site`, with operations. */
function askingRemedies(as: Asked, operation: string, site: Span): readonly Remedy[] {
  if (operation === ASKING.bool) return [{ kind: "chooseByOperation", span: site, preferred: true }];
  const name = operation.slice(operation.lastIndexOf(".") + 1, -"()".length);
  const form = lookup(FORMS, operation);
  const instead = lookup(OF_NUMBERS, operation)
    ?.replace(/^keras/, "@")
    .replace("@.ops", "@ops");
  const call = form ?? (instead && (as === "real" ? `${instead}({x})` : `${instead}({x}, {other})`));
  if (call === undefined || operation === "math.pow()") return [];
  const parameters = call.includes("{other}") ? ["x", "other"] : ["x"];
  return [{ kind: "rewriteCall", target: site, name, form: { parameters, call }, preferred: true }];
}

function takenOfPlaceholder(
  value: Value,
  as: Asked,
  operation: string,
  site: Span,
  context: Context,
): NotIterable<"needs-numbers"> | undefined {
  if (value.kind !== "tensor" || context.keras !== 3 || value.placeholder === "autograph") return undefined;
  const tensor = withoutNumbers(value, context);
  if (tensor === undefined) return undefined;
  const says = (tensor === "KerasTensor" ? OF_KERAS : OF_TENSORFLOW)[as];
  if (!says) return undefined;
  const [exception, message] = says;
  return {
    exception,
    message,
    code: "needs-numbers",
    facts: {
      operation,
      tensor,
      shape: value.shape,
      instead: lookup(OF_NUMBERS, operation) ?? INSTEAD[as] ?? "keras.ops",
    },
    onPlaceholders: true,
    remedies: askingRemedies(as, operation, site),
  };
}
