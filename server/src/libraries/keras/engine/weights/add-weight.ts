/** `add_weight`, in the argument orders of Keras 3 and Keras 2, `keras.Variable` and `tf.Variable`. */
import { refusedWhileLocked } from "./locked-state";
import { noteAddedLoss } from "./added-losses";
import { argument } from "../../../callables/arguments";
import { refusedDtype } from "../../../tensor-functions/core/dtype-names";
import { type LayerState, className, stateName } from "../layer-state";
import { runInitializer } from "./own-initializers";
import { shapeFromValue } from "../shapes/shapes-as-values";
import { declareWeights, unrankedWeight, weightShape } from "./variables";
import { makeVariable } from "./weight-list";
import { pythonText, unknownName } from "../../arguments";
import type { Weight } from "../../../../values/records/application";
import type { Context } from "../../../../values/context";
import { reason } from "../../../../values/records/reason";
import type { Span } from "../../../../values/records/span";
import type { Dim } from "../../../../values/dimensions/dimension";
import { knownText } from "../../../../values/known-text";
import {
  type Shape,
  formatShape,
  shapeOf,
  shapesDiffer,
  unrankedShape,
} from "../../../../values/dimensions/shape";
import { type Arguments, type ObjectValue, type Value, argumentsOf, unknown } from "../../../../values/value";

interface Given {
  readonly name: Value | undefined;
  readonly shape: Value | undefined;
  readonly shapeIndex: number;
}

/** What stands in `add_weight` behind a name, in Keras 2; texts that are no dtype were meant for an initializer. */
function ordered({ positional: [, , third] }: Arguments): readonly string[] {
  const isDtype = third?.kind !== "str" || /^(u?int|b?float|bool)/.test(third.value ?? "float");
  return ["name", "shape", ...(isDtype ? ["dtype"] : []), "initializer", "regularizer", "trainable"];
}

/** What is told of a name that stands where Keras 3 takes the shape: of whose weight, in what words, and the older order. */
interface PositionalName {
  readonly owner: string;
  readonly says: string;
  readonly parameters: readonly string[];
}

/** Refuses a name as the first argument of `add_weight`, and offers what stands there by keywords. */
export function refusePositionalName(
  args: Arguments,
  { owner, says, parameters }: PositionalName,
  context: Context,
): void {
  const [first] = args.positional;
  if (!first) return;
  context.report({
    code: "positional-weight-name",
    severity: "error",
    span: args.positionalSpans[0] ?? args.site,
    facts: { layer: owner, given: pythonText(first) },
    kerasSays: says,
    remedies: [
      {
        kind: "rewriteCall",
        target: args.site,
        name: args.calleeName ?? "",
        form: { callee: `{self}.${args.calleeName ?? ""}`, positional: 0, parameters },
        preferred: true,
        // What stands behind the name may stand there in the order of more than one release.
        isSafe: args.positional.length === 1,
      },
    ],
  });
}

function given(args: Arguments, layer: ObjectValue, context: Context): Given {
  const [first] = args.positional;
  const named = first?.kind === "str" || (context.keras === 2 && first?.kind === "none");
  if (!named) return { name: args.keywords.get("name"), shape: argument(args, 0, "shape"), shapeIndex: 0 };
  if (context.keras === 3) {
    const text = pythonText(first);
    const says = `ValueError: \`name\` must be passed as a keyword argument. Received: add_weight(${text}, ...). Use: add_weight(shape=..., name=${text}).`;
    refusePositionalName(args, { owner: className(layer), says, parameters: ordered(args) }, context);
  }
  return { name: first, shape: argument(args, 1, "shape"), shapeIndex: 1 };
}

function trainability(
  value: Value | undefined,
  context: Context,
): { trainable: boolean; uncertain: boolean } {
  if (value === undefined || value.kind === "none") return { trainable: true, uncertain: false };
  const truth = context.truth(value);
  return { trainable: truth ?? true, uncertain: truth === undefined };
}

function reportOpen(
  dims: Weight["shape"],
  name: string,
  state: LayerState,
  args: Arguments,
  at: number,
  context: Context,
): void {
  // No axis of an input is open where nobody is seen to build the layer: a `None` is a default that callers replace.
  if (context.openWorld) return;
  const shape = formatShape(shapeOf(dims));
  context.report({
    code: "undefined-features",
    severity: "error",
    span: args.keywordSpans.get("shape") ?? args.positionalSpans[at] ?? args.site,
    facts: { weight: shape, input: shape },
    kerasSays: `ValueError: Shapes used to initialize variables must be fully-defined (no \`None\` dimensions). Received: shape=${shape} for variable path='${stateName(state) ?? "layer"}/${name}'`,
  });
}

function reportNegative(
  dim: Dim,
  dims: Weight["shape"],
  args: Arguments,
  at: number,
  context: Context,
): void {
  context.report({
    code: "negative-axis",
    severity: "error",
    span: args.keywordSpans.get("shape") ?? args.positionalSpans[at] ?? args.site,
    facts: { argument: "shape", given: dim },
    kerasSays: `ValueError: Cannot convert '${formatShape(shapeOf(dims))}' to a shape. Negative dimensions are not allowed.`,
  });
}

/** A layer of several inputs takes an axis of their shapes for a length. */
function reportShapes(shape: Value | undefined, args: Arguments, position: number, context: Context): void {
  const items = shape?.kind === "tuple" || shape?.kind === "list" ? shape.items : undefined;
  const at = items?.findIndex(({ kind }) => kind === "tuple" || kind === "list") ?? -1;
  const inner = items?.[at];
  const span = args.keywordSpans.get("shape") ?? args.positionalSpans[position];
  if (!shape || !inner || context.keras === 2 || context.openWorld) return;
  context.report({
    code: "shape-of-shapes",
    severity: "error",
    span: span ?? args.site,
    facts: { given: pythonText(shape) },
    remedies: span ? [{ kind: "wrapText", span, item: at, before: "", after: "[-1]", preferred: true }] : [],
    kerasSays: `ValueError: Cannot convert '${pythonText(shape)}' to a shape. Found invalid dimension '${pythonText(inner)}' of type '<class '${inner.kind}'>'. `,
  });
}

/** Reports names of an initializer, a regularizer, a constraint or a dtype that Keras does not know. */
function reportNames(args: Arguments, context: Context): void {
  const regularizer = args.keywords.get("regularizer");
  if (args.rest || (regularizer && regularizer.kind !== "none")) noteAddedLoss(context);
  refusedDtype(argument(args, 2, "dtype"), "tensor", args.keywordSpans.get("dtype") ?? args.site, context);
  for (const kind of ["initializer", "regularizer", "constraint"] as const) {
    const value = kind === "initializer" ? argument(args, 1, kind) : args.keywords.get(kind);
    const unknown = value && unknownName(kind, value, context);
    if (!unknown) continue;
    const { facts, kerasSays, near } = unknown;
    const written = value.kind === "str" ? value.span : undefined;
    context.report({
      code: "unknown-identifier",
      severity: "error",
      span: written ?? args.keywordSpans.get(kind) ?? args.site,
      facts,
      kerasSays,
      remedies: written
        ? near.map((name, i) => ({
            kind: "replaceText",
            span: written,
            text: `"${name}"`,
            preferred: i === 0,
          }))
        : [],
    });
  }
}

/** `layer.add_weight(…)`; `args` without the layer. Gives the variable as Python sees it. */
export function addWeight(layer: ObjectValue, state: LayerState, args: Arguments, context: Context): Value {
  if (args.rest && args.positional.length === 0 && !args.keywords.has("shape"))
    return unknown(args.rest.reason);
  if (context.keras === 3 && args.positional[0]?.kind !== "str") reportNames(args, context);
  refusedWhileLocked(layer, "a weight", args.site, [{ kind: "moveToBuild", span: args.site }], context);
  const { name, shape, shapeIndex } = given(args, layer, context);
  const axes = weightShape(shape, context);
  reportShapes(shape, args, shapeIndex, context);
  const { shape: dims } = axes;
  const text = name?.kind === "str" && name.value !== undefined ? name.value : "variable";
  if (dims.some((dim) => dim.kind === "open")) reportOpen(dims, text, state, args, shapeIndex, context);
  const negative = dims.find((dim) => dim.kind === "known" && dim.value < 0);
  if (negative) reportNegative(negative, dims, args, shapeIndex, context);
  else if (context.keras === 3) runInitializer(argument(args, 1, "initializer"), axes, args.site, context);
  const byPosition = context.keras === 2 ? args.positional[5] : undefined;
  const { trainable, uncertain } = trainability(args.keywords.get("trainable") ?? byPosition, context);
  const [variable] = declareWeights(state, [{ name: text, ...axes, trainable, uncertain }], context);
  return variable?.tensor ?? unknown("not-supported", "add_weight");
}

const axesOf = (shape: Shape): Pick<Weight, "shape" | "unranked"> =>
  shape.ranked ? { shape: shape.dims } : unrankedWeight(shape.reason);

/** The axes of a variable that is told no shape: those of the tensor that its first value is, or becomes. */
function axesOfValue(
  initial: Value | undefined,
  site: Span,
  context: Context,
): Pick<Weight, "shape" | "unranked"> {
  const isData = initial !== undefined && initial.kind !== "str" && initial.kind !== "function";
  const value =
    isData && initial.kind !== "tensor"
      ? context.silently(() =>
          context.call(context.library("keras.ops.convert_to_tensor"), argumentsOf(site, [initial])),
        )
      : initial;
  return value?.kind === "tensor"
    ? axesOf(value.shape)
    : unrankedWeight(value?.kind === "unknown" ? value.reason : reason("not-supported", "an initial value"));
}

/** `keras.Variable(initializer, shape=None, dtype=None, trainable=True, …)`. */
export function makeKerasVariable(args: Arguments, context: Context): Value {
  const initial = argument(args, 0, "initializer");
  const shape = argument(args, 1, "shape");
  const dtype = argument(args, 2, "dtype");
  refusedDtype(dtype, "tensor", args.keywordSpans.get("dtype") ?? args.site, context);
  const isTold = shape !== undefined && shape.kind !== "none";
  const axes = isTold ? weightShape(shape, context) : axesOfValue(initial, args.site, context);
  const { trainable, uncertain } = trainability(argument(args, 3, "trainable"), context);
  const name = args.keywords.get("name");
  const text = name?.kind === "str" && name.value !== undefined ? name.value : "variable";
  return makeVariable({ name: text, ...axes, trainable, uncertain }, knownText(dtype)).tensor;
}

/**
 * `tf.Variable(initial_value, trainable=None, …)`. A layer of Keras 2 counts one that is among its attributes; to Keras
 * 3 it is no variable of its own.
 */
export function makeTensorFlowVariable(args: Arguments, context: Context): Value {
  const initial =
    argument(args, 0, "initial_value") ?? unknown("not-supported", "a variable without a value");
  const dtype = args.keywords.get("dtype");
  const value = context.call(
    context.library("tensorflow.convert_to_tensor"),
    argumentsOf(args.site, [initial], dtype ? [["dtype", dtype]] : []),
  );
  // `shape=` is what later values are held to, and need not be that of the first: with `TensorShape(None)` any will do.
  const stated = args.keywords.get("shape");
  const held = args.keywords.get("validate_shape");
  if (stated || (held && context.truth(held) !== true)) {
    const shape = (stated && shapeFromValue(stated, context)) ?? unrankedShape(anyShape);
    if (value.kind === "tensor") refuseFirstValue(value.shape, shape, args, context);
    return {
      kind: "tensor",
      flavour: "eager",
      shape,
      dtype: value.kind === "tensor" ? value.dtype : undefined,
    };
  }
  return variableWith(value, argument(args, 1, "trainable"), context);
}

/** Refuses a first value that the stated shape does not hold: open axes hold any length. */
function refuseFirstValue(value: Shape, stated: Shape, args: Arguments, context: Context): void {
  if (!shapesDiffer(value, stated)) return;
  const [given, expected] = [formatShape(value), formatShape(stated)];
  context.report({
    code: "assigned-shape",
    severity: "error",
    span: args.keywordSpans.get("shape") ?? args.site,
    facts: { expected, given },
    raisedBy: "TensorFlow",
    kerasSays: `ValueError: In this \`tf.Variable\` creation, the initial value's shape (${given}) is not compatible with the explicitly supplied \`shape\` argument (${expected}).`,
  });
}

const anyShape = reason("data", "a variable of any shape");

/** A variable of TensorFlow that begins with a value; to Keras 3 it is no more than that value. */
export function variableWith(value: Value, isTrainable: Value | undefined, context: Context): Value {
  if (value.kind !== "tensor") return value;
  // It is no tensor of the backend's all the same, and has attributes of its own.
  if (context.keras === 3) return { ...value, isOfBackend: undefined, hasNoGradient: undefined };
  const { trainable, uncertain } = trainability(isTrainable, context);
  return makeVariable({ name: "Variable", ...axesOf(value.shape), trainable, uncertain }, value.dtype).tensor;
}
