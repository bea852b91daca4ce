/** `enable_lora` and `quantize`: a built layer's weights put in the place of others, after the layers of Keras that have them. */
import { argument } from "../../../callables/arguments";
import { isCertainlyUnbuilt } from "./counts";
import { type LayerState, isLayerInstance, layerStateOf, shownName, update } from "../layer-state";
import { sublayersOf } from "./tracking";
import { adoptVariable, declareWeights } from "./variables";
import { noVariables, variablesOf, withVariable } from "./weight-list";
import type { Weight } from "../../../../values/records/application";
import { boundedWalk } from "../../../../values/bounds/bounded-walk";
import type { Context } from "../../../../values/context";
import { type Dim, unknownDim } from "../../../../values/dimensions/dimension";
import { knownText } from "../../../../values/known-text";
import { lookup } from "../../../../values/names/lookup";
import { type Reason, reason } from "../../../../values/records/reason";
import { type Arguments, NONE, type ObjectValue, type Value, unknown } from "../../../../values/value";

/** Keras counts what replaced the weights; what did is not known. */
export function loseWeights(state: LayerState, why: Reason, context: Context): void {
  update(state.build, { unknown: why }, context);
}

const lengthOf = (rank: Value | undefined): Dim =>
  rank?.kind === "int" ? rank.dim : unknownDim(rank?.kind === "unknown" ? rank.reason : reason("shape"));

/** What `enable_lora` says of a constraint, which every layer that has one names in the singular. */
export const loraWords = (constraint: string): string =>
  `ValueError: Lora is incompatible with ${constraint.replace(/s?_constraint$/, "")} constraints. In order to enable lora on this layer, remove the \`${constraint}\` argument.`;

/** Reports what `enable_lora` refuses: a constraint of the same weights, and a layer that has none yet. */
function refusesLora(
  layer: ObjectValue,
  state: LayerState,
  weights: string,
  args: Arguments,
  context: Context,
): boolean {
  const constraint = `${weights}_constraint`;
  const held = lookup(state.parsed, constraint) as Value | undefined;
  if (held && held.kind !== "none" && held.kind !== "unknown") {
    context.report({
      code: "lora-with-constraint",
      severity: "error",
      span: args.site,
      facts: { constraint },
      kerasSays: loraWords(constraint),
    });
    return true;
  }
  if (!isCertainlyUnbuilt(layer, state, context)) return false;
  context.report({
    code: "not-built",
    severity: "error",
    span: args.site,
    facts: { layer: shownName(layer) },
    kerasSays: "ValueError: Cannot enable lora on a layer that isn't yet built.",
  });
  return true;
}

/** `layer.enable_lora(rank)`: the kernel is frozen, and two factors of that rank are trained beside it. */
export function enableLora(layer: ObjectValue, state: LayerState, args: Arguments, context: Context): Value {
  const weights = state.definition?.adapted?.weight;
  if (weights === undefined) return unknown("not-modelled", "keras.layers.Layer.enable_lora");
  if (state.refused || refusesLora(layer, state, weights, args, context)) return NONE;
  const { whole, prefix } = state.partOf ?? { whole: state, prefix: "" };
  const own = variablesOf(whole.build.variables);
  const adapted = own.find(({ name }) => name === prefix + weights);
  // The second time Keras refuses it.
  if (own.some(({ name }) => name === `${prefix}lora_${weights}_a`)) return NONE;
  const last = adapted?.shape.at(-1);
  if (!adapted || last === undefined || whole.build.built !== true || whole.build.uncertain) {
    loseWeights(whole, reason("not-supported", "enable_lora"), context);
    return NONE;
  }
  const rank = lengthOf(argument(args, 0, "rank"));
  const factor = (letter: string, shape: readonly Dim[]): Weight => ({
    name: `${prefix}lora_${weights}_${letter}`,
    shape,
    trainable: true,
  });
  const factors = declareWeights(
    whole,
    [factor("a", [...adapted.shape.slice(0, -1), rank]), factor("b", [rank, last])],
    context,
  );
  if (whole !== state) for (const variable of factors) adoptVariable(state, variable, context);
  if (adapted.trainable) context.heap.write(adapted, "trainable", false);
  return NONE;
}

/**
 * Puts the integers of a weight, and their scales, behind the other weights, as `_int8_build` does. A class that the
 * program derives from one of Keras's keeps its weights.
 */
export function quantizeWeights(
  layer: ObjectValue,
  state: LayerState,
  mode: string | undefined,
  context: Context,
): void {
  const { names, adapted } = state.definition ?? {};
  const isOwn = layer.class.canonical === names?.[0];
  if (!isOwn || state.refused || state.build.built === false) return;
  const own = variablesOf(state.build.variables);
  // What Keras keeps in layers inside, the projections of attention, it quantizes there.
  if (own.some(({ name }) => name.includes("/")))
    loseWeights(state, reason("not-supported", "quantize"), context);
  if (!adapted?.quantizes) return;
  const quantized = own.find(({ name }) => name === adapted.weight);
  const scale = adapted.scaledAxis === undefined ? undefined : quantized?.shape[adapted.scaledAxis];
  const isKnown = mode === "int8" && state.build.built === true && !state.build.uncertain;
  if (!isKnown || !quantized || !scale) {
    loseWeights(state, reason("not-supported", "quantize"), context);
    return;
  }
  const others = own.filter((variable) => variable !== quantized);
  const variables = others.reduce(
    (kept, variable) => withVariable(kept, variable, context.heap),
    noVariables(),
  );
  update(state.build, { variables }, context);
  declareWeights(
    state,
    [
      { name: quantized.name, shape: quantized.shape, trainable: false },
      { name: `${quantized.name}_scale`, shape: [scale], trainable: false },
    ],
    context,
  );
}

const walk = boundedWalk(quantizeInside, (layer: ObjectValue, _: unknown, context: Context): void => {
  const state = layerStateOf(layer);
  if (state) loseWeights(state, reason("budget", "layers in layers"), context);
});

function quantizeInside(
  layer: ObjectValue,
  mode: string | undefined,
  context: Context,
  seen: Set<ObjectValue>,
): void {
  const state = layerStateOf(layer);
  if (!state || seen.has(layer)) return;
  seen.add(layer);
  const inner = sublayersOf(layer);
  if (inner.unknown) loseWeights(state, inner.unknown, context);
  else if (inner.layers.length === 0) quantizeWeights(layer, state, mode, context);
  for (const sublayer of inner.layers) walk(sublayer, mode, context, seen);
}

/** `quantize(mode)` of a layer or a model: `int8` keeps the weights' shapes and adds a scale each. */
export function quantize(layer: ObjectValue, _: LayerState, args: Arguments, context: Context): Value {
  const mode = argument(args, 0, "mode");
  const isWhole =
    !args.rest && !args.keywords.has("filters") && !args.keywords.has("config") && args.positional.length < 2;
  const known = isWhole ? knownText(mode) : undefined;
  if (isLayerInstance(layer)) walk(layer, known, context, new Set());
  return NONE;
}
