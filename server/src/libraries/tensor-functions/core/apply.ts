/** Runs a tensor function's rule on a call: reports what it refuses, gives the result its flavour and graph node. */
import { copying, inPieces, piecesOf, viewOf, viewing, writeElements } from "./array-memory";
import { type Backend, backendOf } from "../../keras/engine/backend";
import { sameWidth } from "../../keras/engine/shapes/widths";
import { functionRemedies } from "../../keras/migration/forms";
import { NODE_HOLDS } from "../../../values/children";
import { graphDoubt } from "../../../values/doubtful-tensor";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Raiser } from "../../../values/records/raiser";
import { reason } from "../../../values/records/reason";
import { unrankedShape } from "../../../values/dimensions/shape";
import type { Span } from "../../../values/records/span";
import {
  type Arguments,
  type GraphNode,
  type TensorValue,
  type Value,
  argumentsOf,
  libraryFunction,
  list,
  str,
  unknown,
} from "../../../values/value";
import type { Library, Outcome, TensorCall, TensorFunction, TensorResult } from "./definition";
import { refusedDtypeOf } from "./dtype-names";
import { isPythonNumber, kindOf, ownDtype } from "./dtype";
import { OBJECT } from "../../../values/contents/dtype-codes";
import { resultDtype } from "./result-dtype";
import { hasUnknown, isInferred } from "./reading";
import { isInRows, keptElements } from "./known-elements";
import { libraryOf } from "./names";
import { type Flavour, madeByBackend, resultFlavour, ofMaker } from "./flavour";
import { operationKind, operationName } from "./operation-names";
import { mapTensors, tensorOf, tensorsListed, tensorsWithin } from "./operand";
import { refusedOtherDtypes } from "./other-dtypes";
import { isOfOtherTypes, ofBackendTypes, withoutTypes } from "./other-backends";
import { removedKeyword } from "./removed-keywords";
import { undescribedKeyword } from "./undescribed-keywords";
import { afterKeywords, writtenTo } from "./shared-keywords";
import { bindArguments, parseSignature, type Signature } from "./signature";
import { placeholderAmong, stoppedAmong, refusedByNumPy, refusedLength } from "./placeholders";
import { openResult, withKerasFloats } from "./open-result";
import { possible } from "./negative-lengths";
import { Refusal, Unknowable } from "./stops";
import { givesNoGradient, isWithoutGradient, markedRefused } from "./without-gradient";
import { castScalar } from "./scalars";
import { asScalar } from "../../../values/scalar-type";
import { ownWords } from "./own-words";
import { isRefusedByTensorFlow } from "./symbolic-tensors";
import { shortName } from "../../../values/names/short-name";

const raiserOfBackend: Readonly<Record<Backend, Raiser>> = {
  tensorflow: "TensorFlow",
  jax: "JAX",
  torch: "PyTorch",
};

/** Who refuses what is done to arrays and tensors of a flavour. */
export function raiserOf(flavour: Flavour, context: Context): Raiser | undefined {
  if (flavour === "keras") return undefined;
  return flavour === "numpy" ? "NumPy" : raiserOfBackend[backendOf(context) ?? "tensorflow"];
}

/** Functions of Keras that give arrays of NumPy. */
const givingArrays: ReadonlySet<string> = new Set([
  "keras.ops.convert_to_numpy",
  "keras.backend.get_value",
  "keras.backend.eval",
]);

/** Runs a rule; what it refuses is reported at the argument to blame and leaves a result marked as already reported. */
export function runRule(
  rule: () => Outcome,
  place: (role: string) => Span,
  context: Context,
  tensors: readonly TensorValue[] = [],
  raisedBy?: Raiser,
): Outcome {
  try {
    return rule();
  } catch (stop) {
    // The type may be one that the rule would have told.
    if (stop instanceof Unknowable) return { shape: stop.shape, isDtypeOpen: true };
    if (!(stop instanceof Refusal)) throw stop;
    const { code, blame, facts, output, value, onData } = stop.details;
    // In a layer's `call` the backend computes: it has words of its own, and may look at an axis on data only.
    const isOfBackend = raisedBy === undefined && context.isTracing;
    const says = isOfBackend ? undefined : ownWords(stop.details, raisedBy, context);
    const span = place(blame);
    const remedies: readonly Remedy[] = [
      ...(code === "axis-out-of-range" && blame !== "call"
        ? [{ kind: "replaceText", span, text: "-1" } as const]
        : []),
      ...(code === "shapes-do-not-broadcast" ? sameWidth(tensors) : []),
      ...(stop.details.remedies ?? []),
    ];
    const passes = onData === "later";
    const kerasSays = passes ? undefined : says;
    context.report({ code, severity: "error", span, facts, kerasSays, raisedBy, remedies, onData });
    if (value) return { value };
    const shape = output ?? unrankedShape(reason("already-reported"));
    return { shape, isDtypeOpen: true, failsOnData: passes ? true : undefined };
  }
}

/**
 * Turns an outcome into values of `flavour`. Keras tensors become outputs of one graph node, which can be applied
 * again through `again`; numpy scalars of known content become Python numbers, as which they behave.
 */
export function finish(
  outcome: Outcome,
  flavour: Flavour,
  dtype: string | undefined,
  graph: {
    label: string;
    inputs: readonly TensorValue[];
    again: (inputs: readonly TensorValue[], context: Context) => Value;
    refused?: boolean;
    /** Whether an operation runs again, on other tensors: Keras gives it no second name. */
    isReplay?: boolean;
    /** What `again` reads beside its arguments. */
    captured?: Arguments;
    /** Whether the backend makes it, whatever it is given; else it does where it made what is given. */
    isOfBackend?: true;
    /** Whether what is made has a gradient, where that does not follow from the tensors given. */
    hasNoGradient?: boolean;
    context: Context;
  },
): Value {
  if ("value" in outcome) return outcome.value;
  const told: Value =
    "structure" in outcome
      ? outcome.structure
      : {
          kind: "tensor",
          flavour,
          shape: outcome.shape,
          dtype: outcome.dtype ?? (outcome.isDtypeOpen ? undefined : dtype),
          content: contentAs(outcome.isDtypeOpen ? undefined : (outcome.dtype ?? dtype), outcome),
          values: outcome.values && { ...outcome.values, of: outcome.shape },
          drawn: outcome.drawn,
        };
  const single = mapTensors(told, possible);
  if (flavour === "numpy")
    return mapTensors(single, (t) =>
      asNumpy(ofMaker(markedRefused(t, graph.inputs, graph.refused), graph.label, graph.inputs)),
    );
  if (flavour === "eager") {
    const stops = "passesNoGradient" in outcome ? outcome.passesNoGradient : undefined;
    const own = {
      flavour,
      producer: undefined,
      placeholder: placeholderAmong(graph.inputs),
      passesNoGradient: stops ?? stoppedAmong(graph.inputs),
      hasNoGradient: (graph.hasNoGradient ?? graph.inputs.every(isWithoutGradient)) || undefined,
      isOfBackend: graph.isOfBackend ?? madeByBackend(graph.inputs),
    } as const;
    return ofBackendTypes(
      mapTensors(single, (t) => ({ ...t, ...own })),
      graph.context,
    );
  }
  const node: GraphNode = {
    holds: NODE_HOLDS,
    layer: undefined,
    label: operationKind(graph.label),
    name: graph.isReplay ? undefined : operationName(graph.label, graph.context),
    inputs: graph.inputs,
    incomplete: graph.inputs.map(graphDoubt).find((doubt) => doubt !== undefined),
    refused: graph.refused,
    failsOnData: "failsOnData" in outcome ? outcome.failsOnData : undefined,
    captured: graph.captured,
    replay: (inputs, context) => [...tensorsWithin(graph.again(inputs, context))],
    outputs: [],
  };
  const outputs: TensorValue[] = [];
  const result = mapTensors(single, (t) => {
    const output: TensorValue = {
      ...t,
      flavour: "keras",
      producer: { node, index: outputs.length },
    };
    outputs.push(output);
    return output;
  });
  node.outputs = outputs;
  return result;
}

/** Half floats keep three digits of what is computed here; truth values are no numbers, nor numbers truth values. */
function contentAs(dtype: string | undefined, outcome: TensorResult): readonly Value[] | undefined {
  const { content } = outcome;
  if (dtype === "float16" && outcome.dtype === undefined) return undefined;
  const isOther = ({ kind }: Value): boolean => (dtype === "bool") !== (kind === "bool");
  if (kindOf(dtype) === undefined || content?.some(isOther) !== true) return content;
  const cast = content.map((item) => (isOther(item) ? castScalar(item, dtype) : item));
  return cast.every((item) => item !== undefined) ? cast : undefined;
}

function asNumpy(tensor: TensorValue): Value {
  const [only] = tensor.content ?? [];
  const scalar = tensor.shape.ranked && tensor.shape.dims.length === 0;
  if (scalar && (only?.kind === "int" || only?.kind === "float")) return asScalar(only, tensor.dtype);
  if (scalar && only?.kind === "bool") return only;
  // An element of an array of objects is no array of its own, but whatever was put there.
  if (scalar && (tensor.dtype === OBJECT || tensor.dtype === "object"))
    return only ?? unknown("data", "an element of an array of objects");
  return { ...tensor, flavour: "numpy", producer: undefined };
}

const refusals: Partial<Readonly<Record<Library, string>>> = {
  tensorflow: "ValueError: A KerasTensor cannot be used as input to a TensorFlow function.",
  einops:
    "RuntimeError: Tensor type unknown to einops <class 'keras.src.backend.common.keras_tensor.KerasTensor'>",
};

/** Reports a KerasTensor among the arguments of a TensorFlow function. */
function reportSymbolic(call: TensorCall, tensors: readonly TensorValue[]): boolean {
  const symbolic = tensors.find((tensor) => isRefusedByTensorFlow(tensor, call.context));
  if (!symbolic) return false;
  const role = [...call.bound.values].find(([, value]) => tensorsWithin(value).has(symbolic))?.[0];
  call.context.report({
    code: "keras-tensor-in-tensorflow",
    severity: "error",
    span: (role === undefined ? undefined : call.bound.spans.get(role)) ?? call.site,
    facts: { function: call.name.replace(/^tensorflow\./, "tf.").replace(/^keras\.backend\./, "K.") },
    // `keras.backend` itself has lost most of its functions; `tf.keras.backend` has them and raises the same.
    kerasSays: refusals[call.library],
    raisedBy: call.library === "einops" ? "einops" : undefined,
    remedies: functionRemedies(call.name, call.site, tensors),
  });
  return true;
}

/**
 * What nobody knows decides on the type as it does on the shape: where the shape is lost to it, or the rule comes to a type
 * that it doesn't know, the type is not guessed from the other arguments either.
 */
function withOpenType(outcome: Outcome, given: Iterable<Value>): Outcome {
  if (!("shape" in outcome) || outcome.dtype !== undefined) return outcome;
  if (outcome.shape.ranked && !("dtype" in outcome)) return outcome;
  return [...given].some((value) => hasUnknown(value)) ? { ...outcome, isDtypeOpen: true } : outcome;
}

/** Calls `definition` under the canonical `name`. */
function callTensorFunction(
  definition: TensorFunction,
  name: string,
  signature: Signature,
  args: Arguments,
  context: Context,
  isReplay = false,
): Value {
  const library = libraryOf(name);
  const bound = bindArguments(signature, args);
  const inputs = new Set<TensorValue>();
  for (const value of bound.values.values()) tensorsWithin(value, inputs);
  const flavour = resultFlavour(inputs, givingArrays.has(name) ? "numpy" : library);
  const symbolic = flavour === "keras" && context.keras === 3 && library === "keras";
  const call: TensorCall = { context, site: args.site, name, library, bound, symbolic };
  const tensors = flavour === "keras" ? tensorsListed(bound.values.values()) : [...inputs];
  const place = (role: string): Span => bound.spans.get(role) ?? args.site;
  const removed = removedKeyword(name, args);
  const undescribed = undescribedKeyword(signature, args);
  const out = definition.ignoresOut ? undefined : writtenTo(call, args);
  const shared = { signature, args, out, isOfEachElement: isOfEachElement(name) };
  // Keras hands tensors that have their numbers on to its backend.
  const raisedBy =
    library === "keras" && flavour === "eager" && context.keras === 3
      ? raiserOf(flavour, context)
      : raisers[library];
  const whole = (): Outcome => afterKeywords(definition.result(call), call, shared);
  const rule = (): Outcome => {
    if (removed !== undefined) return openResult(`${removed}, which TensorFlow 2 refuses`);
    return undescribed === undefined
      ? runRule(whole, place, context, tensors, raisedBy)
      : openResult(`${undescribed} of ${name}`);
  };
  const converts = definition.converts !== false && library !== "keras" && library !== "numpy";
  const refused =
    (converts && reportSymbolic(call, tensors)) ||
    refusedByNumPy(call) ||
    refusedLength(call) ||
    refusedOtherDtypes(call) ||
    refusedDtypeOf(call, args);
  // What the shapes would be is still told, but not a second mistake.
  const outcome = withOpenType(refused ? context.silently(rule) : rule(), bound.values.values());
  if (definition.gives && "shape" in outcome && !outcome.shape.ranked) {
    const why = outcome.shape.reason;
    return definition.gives === "list" ? list(undefined, why) : unknown(why);
  }
  const [first] = bound.values.values();
  // A single number need not be what the result is made of: it may be its length.
  const read = first && !isPythonNumber(first) ? tensorOf(first, context) : undefined;
  const own = library === "numpy" ? read?.dtype : ownDtype(first, read?.dtype);
  const given = first?.kind === "list" || first?.kind === "tuple" || !tensors[0] ? own : tensors[0].dtype;
  const dtype = resultDtype(shortName(name), library, given, isInferred(call));
  const frozen = flavour === "keras" ? frozenArguments(args) : args;
  const result = finish(library === "keras" ? withKerasFloats(outcome, context) : outcome, flavour, dtype, {
    label: shortName(name),
    inputs: tensors,
    refused,
    isReplay,
    context,
    captured: frozen,
    hasNoGradient: args.rest === undefined && givesNoGradient(name, bound.values),
    isOfBackend: library === "numpy" || library === "einops" ? undefined : true,
    again: (others, later) => {
      const replacement = new Map(tensors.map((t, i) => [t, others[i] ?? t]));
      const swap = (value: Value): Value => mapTensors(value, (t) => replacement.get(t) ?? t);
      return callTensorFunction(definition, name, signature, changedArguments(frozen, swap), later, true);
    },
  });
  if (out?.kind === "unknown") return unknown(out.reason);
  if (out && "shape" in outcome) return written(out, result, context);
  const object = library === "numpy" ? ofEachElement(name, bound.values, result, args, context) : undefined;
  if (object) return object;
  const source = (first && tensorOf(first, context)) ?? tensors[0];
  const typed = isOfOtherTypes(call, flavour) ? withoutTypes(result) : result;
  const kept = keptElements(name, source, typed, context, isInRows(bound.values.get("order")));
  if (tensors[0] && inPieces.has(name)) return piecesOf(tensors[0], kept, context.heap);
  if (library !== "numpy" || kept.kind !== "tensor" || (copying.has(name) && !args.keywords.has("copy")))
    return kept;
  // Elements that are an argument's own are shown by a view of it; a copy has its own.
  const shown =
    tensors.find(({ content }) => content !== undefined && content === kept.content) ??
    (viewing.has(name) ? tensors[0] : undefined);
  return shown ? viewOf(shown, kept, context.heap) : kept;
}

/** What is written to stays itself, under all of its names, with the elements of the result. */
function written(out: Value, result: Value, { heap }: Context): Value {
  const content = result.kind === "tensor" ? result.content : undefined;
  for (const array of tensorsWithin(out)) writeElements(array, array === out ? content : undefined, heap);
  return out;
}

/** NumPy's functions of each element, which objects that hold arrays may answer themselves. */
const UFUNCS: ReadonlySet<string> = new Set(
  (
    "exp expm1 exp2 log log1p log2 log10 sqrt cbrt square abs absolute fabs sign negative positive reciprocal floor ceil " +
    "rint trunc sin cos tan sinh cosh tanh arcsin arccos arctan deg2rad rad2deg radians degrees isnan isinf isfinite " +
    "logical_not logical_and logical_or add subtract multiply divide true_divide floor_divide power float_power mod fmod " +
    "maximum minimum fmax fmin arctan2 hypot round around clip asin acos atan asinh acosh atanh arcsinh arccosh arctanh " +
    "bitwise_not invert bitwise_and bitwise_or bitwise_xor left_shift right_shift conj conjugate copysign nextafter " +
    "frexp modf equal not_equal less less_equal greater greater_equal logical_xor gcd lcm ldexp logaddexp logaddexp2 heaviside " +
    "remainder pow signbit spacing positive expit erf erfinv gamma logit"
  ).split(" "),
);

export const isOfEachElement = (name: string): boolean => UFUNCS.has(shortName(name));

/** What an object among the arguments makes of the result, by `__array_ufunc__`; undefined where none is asked. */
function ofEachElement(
  name: string,
  given: ReadonlyMap<string, Value>,
  result: Value,
  args: Arguments,
  context: Context,
): Value | undefined {
  if (!isOfEachElement(name)) return undefined;
  const objects = [...given.values()].filter(({ kind }) => kind === "object");
  const [first, ...others] = objects;
  const method = first && context.attribute(first, "__array_ufunc__");
  if (method?.kind !== "function") return undefined;
  // Ours are given the name and the result; what a method of the program is given, and gives back, is its own.
  if (method.definedAt) return unknown("not-supported", "__array_ufunc__");
  return context.call(method, argumentsOf(args.site, [str(shortName(name)), result, ...others]));
}

/** Who refuses what a function of a library is given. */
const raisers: Readonly<Record<Library, Raiser | undefined>> = {
  keras: undefined,
  backend: undefined,
  numpy: "NumPy",
  tensorflow: "TensorFlow",
  einops: "einops",
};

function changedArguments(args: Arguments, change: (value: Value) => Value): Arguments {
  return {
    ...args,
    positional: args.positional.map(change),
    keywords: new Map([...args.keywords].map(([key, value]) => [key, change(value)])),
  };
}

/** A copy whose lists no later statement changes. */
function frozenArguments(args: Arguments): Arguments {
  return changedArguments(args, (value) => mapTensors(value, (t) => t));
}

/** The Python function that a definition is under one canonical name. */
export function tensorFunctionValue(definition: TensorFunction, name: string, signature: string): Value {
  const parsed = parseSignature(signature);
  return libraryFunction(name, (args, context) =>
    callTensorFunction(definition, name, parsed, args, context),
  );
}
