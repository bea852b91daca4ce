/** Lambda: any function as a layer. After `keras/src/layers/core/lambda_layer.py`. */
import { anything, required } from "../../arguments";
import { checkedOutputs } from "../../engine/applying/refused-outputs";
import { masksOf } from "../../engine/applying/masks";
import { computeDtype } from "../../engine/dtype-policy";
import { layerStateOf, update } from "../../engine/layer-state";
import { kindOf } from "../../../tensor-functions/core/dtype";
import { mapShapes, shapeStructure } from "../../engine/shapes/shapes-as-values";
import { mapLeaves, tensorsIn } from "../../engine/structure";
import { overTensorFlow } from "../../engine/backend";
import { type LayerInput, type LayerScope, defineLayer } from "../../layer-definition";
import type { Context } from "../../../../values/context";
import { unknownDim } from "../../../../values/dimensions/dimension";
import { reason } from "../../../../values/records/reason";
import { type Shape, shapeOf } from "../../../../values/dimensions/shape";
import type { Remedy } from "../../../../values/records/finding";
import { NONE, type ObjectValue, type Value, argumentsOf, dictOf, unknown } from "../../../../values/value";

/** What the function is called with besides the input: `arguments`, and mask and training where it takes them. */
function keywordsFor(fn: Value, extra: Value, mask: Value): (readonly [string, Value])[] | undefined {
  const keywords = new Map<string, Value>();
  if (extra.kind === "dict") {
    if (extra.entries === undefined) return undefined;
    for (const { key, value } of extra.entries.values()) {
      if (key.kind !== "str" || key.value === undefined) return undefined;
      keywords.set(key.value, value);
    }
  } else if (extra.kind !== "none") return undefined;
  const parameters = fn.kind === "function" ? (fn.parameters ?? []) : [];
  if (parameters.includes("mask")) keywords.set("mask", mask);
  if (parameters.includes("training")) keywords.set("training", NONE);
  return [...keywords];
}

/** Floats in the dtype in which the layer computes, to which it casts what it is given. */
function cast(input: Value, computed: string | undefined): Value {
  return mapLeaves(input, (leaf) =>
    leaf.kind === "tensor" && leaf.dtype !== computed && kindOf(leaf.dtype)?.kind === "float"
      ? { ...leaf, dtype: computed, values: undefined }
      : leaf,
  );
}

/** What Keras 3 raises instead of whatever the function raises on symbolic inputs. */
const NOT_INFERRED =
  "NotImplementedError: Exception encountered when calling Lambda.call(). We could not automatically infer the shape of the Lambda's output. Please specify the `output_shape` argument for this Lambda layer.";

/** A function of several parameters gets one list: another that takes the list apart helps. */
function takenApart(input: Value, layer: ObjectValue): readonly Remedy[] | undefined {
  const init = layerStateOf(layer)?.initArguments;
  const span = init?.keywordSpans.get("function") ?? init?.positionalSpans[0];
  if (!span || (input.kind !== "list" && input.kind !== "tuple")) return undefined;
  return [{ kind: "wrapText", span, before: "lambda args: (", after: ")(*args)", preferred: true }];
}

function callFunction(fn: Value, extra: Value, { self, call, context }: LayerScope): Value {
  const [given0] = call.positional;
  const computed = computeDtype(layerStateOf(self)?.dtype);
  const input = given0 && cast(given0, computed);
  if (input === undefined) return unknown("not-supported", "Lambda called without an input");
  if (fn.kind === "unknown") return fn;
  // To infer a symbolic output, Keras 3 calls the function without a mask.
  const symbolic = context.keras === 3 && tensorsIn(input).some((tensor) => tensor.flavour === "keras");
  const mask = symbolic ? NONE : (call.keywords.get("mask") ?? masksOf(input, context));
  const keywords = keywordsFor(fn, extra, mask);
  if (!keywords) return unknown("not-supported", "arguments of a Lambda");
  // Keras gives the function the input as one, whatever it holds: what has no parameter for that is refused.
  const ifMisfit = takenApart(input, self);
  if (!symbolic) return context.callHandingOn(fn, { ...argumentsOf(call.site, [input], keywords), ifMisfit });
  const given = { ...argumentsOf(call.site, [placeholders(fn, input, context)], keywords), ifMisfit };
  const trace = (): Value => context.tracing(() => context.inGraph(() => context.callHandingOn(fn, given)));
  const output = context.reworded(NOT_INFERRED, trace);
  const running = { layer: self, site: call.site, kerasSays: NOT_INFERRED, isLambda: true };
  // Of what is inferred Keras keeps the shape alone.
  return mapLeaves(checkedOutputs(output, running, context), (leaf) =>
    leaf.kind === "tensor" ? { ...leaf, dtype: computed } : leaf,
  );
}

/** What Keras 3 calls the function on: placeholders of the backend, which TensorFlow's functions take. */
function placeholders(fn: Value, input: Value, context: Context): Value {
  const isTraced = overTensorFlow(context) && !(fn.kind === "function" && fn.traced);
  const placeholder = isTraced ? "traced" : undefined;
  return mapLeaves(input, (leaf) =>
    leaf.kind === "tensor" ? { ...leaf, flavour: "eager", producer: undefined, placeholder } : leaf,
  );
}

/** `mask`, or what it gives where it is a function; after `Lambda.compute_mask`. */
function statedMask(
  a: { readonly mask: Value },
  _: LayerInput,
  previous: Value,
  { call, context }: LayerScope,
): Value {
  if (a.mask.kind !== "function") return a.mask;
  return context.call(a.mask, argumentsOf(call.site, [call.positional[0] ?? NONE, previous]));
}

/** What `output_shape` states: a shape, or several, without the batch axis; or a function of the input's shapes. */
function statedOutput(stated: Value, state: LayerScope, input: Value): Value {
  const { call, context } = state;
  const shapes = shapeStructure(input, context);
  const isFunction = stated.kind === "function" || stated.kind === "class" || stated.kind === "object";
  const given = isFunction ? context.call(stated, argumentsOf(call.site, [shapes])) : stated;
  const [first] = tensorsIn(input);
  // Whatever the input is, the batch axis is put before what is stated.
  const batch = (first?.shape.ranked ? first.shape.dims[0] : undefined) ?? unknownDim(reason("shape"));
  const make = (shape: Shape): Value => {
    const whole = isFunction || !shape.ranked ? shape : shapeOf([batch, ...shape.dims]);
    return { kind: "tensor", flavour: "keras", shape: whole, dtype: first?.dtype };
  };
  return mapShapes(given, make, context);
}

export const lambda = defineLayer({
  names: ["keras.layers.Lambda"],
  summary: "Applies a Python function to its input.",
  keptElsewhere: ["output_shape"],
  args: {
    function: required(),
    output_shape: anything(),
    mask: anything(),
    arguments: { defaultText: "None", parse: (value: Value | undefined) => value ?? dictOf([]) },
  },
  input: { kind: "call" },
  code: (a) => a.function,
  mask: statedMask,
  output: (a, _, scope) => {
    const [input] = scope.call.positional;
    const symbolic = input !== undefined && tensorsIn(input).some((tensor) => tensor.flavour === "keras");
    // Keras 2 runs the function whatever `output_shape` says, and Keras 3 does on data.
    const run = (): Value => callFunction(a.function, a.arguments, scope);
    if (a.output_shape.kind === "none") return run();
    if (scope.context.keras === 2 || !symbolic) return scope.context.aloud(run);
    scope.context.rehearse(run);
    const state = layerStateOf(scope.self);
    if (state) update(state.build, { isStated: true }, scope.context);
    return statedOutput(a.output_shape, scope, input);
  },
  multiplyAdds: () => unknownDim({ code: "not-supported", detail: "what a Lambda multiplies" }),
});
