/** The methods that every Keras layer has, as Python calls them. */
import { enableLora, quantize } from "../weights/adapted-weights";
import { noteAddedLoss } from "../weights/added-losses";
import { addWeight } from "../weights/add-weight";
import { applyLayer } from "../applying/apply-layer";
import { type Method } from "../../../library-class";
import { argument, receiver, spanOfArgument } from "../../../callables/arguments";
import { isUserCode, methodOf } from "../../../callables/class-members";
import { statedPolicy } from "../dtype-policy";
import { initialiseBase } from "../applying/construct-layer";
import { countsOf, gatherVariables, isCertainlyUnbuilt } from "../weights/counts";
import { reportContradiction } from "../findings";
import { keptArguments } from "../kept-arguments";
import { placeholder } from "../applying/layer-inputs";
import {
  type LayerCall,
  type LayerState,
  isLayerInstance,
  layerStateOf,
  update,
  shownName,
  stateName,
} from "../layer-state";
import { attributeOfLayer } from "./layer-attributes";
import { mapShapes, shapeStructure } from "../shapes/shapes-as-values";
import { statesNoShape, statingShape, unstatedText } from "../shapes/stated-shapes";
import { statelessCall } from "../applying/stateless-call";
import { withRestored, withStored } from "./stored-objects";
import { mapLeaves } from "../structure";
import { refusedWeights } from "../weights/set-weights";
import { noneAtAll, notBuiltYet } from "../weights/without-weights";
import { inferredOutput } from "../user-layer";
import type { LayerDefinition } from "../../layer-definition";
import { WORK_PER_COPY } from "../../../../values/bounds/budgets";
import { countWork } from "../../../../values/bounds/work";
import type { Context } from "../../../../values/context";
import { reason } from "../../../../values/records/reason";
import {
  type Arguments,
  NONE,
  type ObjectValue,
  type Value,
  argumentsOf,
  bool,
  dictOf,
  intOf,
  list,
  str,
  unknown,
} from "../../../../values/value";
import { lookup } from "../../../../values/names/lookup";

/** A method that needs the layer's state; on anything that is no layer it is unknown. */
function onLayer(
  run: (layer: ObjectValue, state: LayerState, args: Arguments, context: Context) => Value,
): Method {
  return (args, context) => {
    const { self, rest } = receiver(args);
    const state = self && layerStateOf(self);
    return self && isLayerInstance(self) && state
      ? run(self, state, rest, context)
      : unknown("not-supported", "a method of no layer");
  };
}

const nothing: Method = () => NONE;
const unmodelled =
  (name: string): Method =>
  () =>
    unknown("not-modelled", `keras.layers.Layer.${name}`);

/** Keras 2 asked which inputs a loss depends on. */
function refuseLossInputs(args: Arguments, context: Context): void {
  const span = args.keywordSpans.get("inputs");
  if (context.keras === 2 || !span) return;
  context.report({
    code: "removed-argument",
    severity: "error",
    span: args.nameSpan?.("inputs") ?? span,
    facts: { layer: "add_loss", argument: "inputs" },
    kerasSays: "TypeError: Layer.add_loss() got an unexpected keyword argument 'inputs'",
    remedies: [
      {
        kind: "rewriteArguments",
        call: args.site,
        changes: [{ remove: ["inputs"], set: {} }],
        preferred: true,
        isSafe: true,
      },
    ],
  });
}

function callOf(layer: ObjectValue, state: LayerState, args: Arguments, context: Context): LayerCall {
  return {
    layer,
    state,
    args,
    context,
    shown: args,
    refuse: (found) => {
      reportContradiction(found, state, args, context);
    },
  };
}

/**
 * Arguments of shapes as arguments of tensors that have them: `query_shape=…` stands for `query`, and `input_shape=…` for
 * the first parameter of `call`, whatever its name.
 */
function tensorsOfShapes(args: Arguments, context: Context): Arguments {
  const tensors = (value: Value): Value => mapShapes(value, placeholder, context);
  const first = args.positional.length === 0 ? args.keywords.get("input_shape") : undefined;
  const keywords = [...args.keywords]
    .filter(([, value]) => value !== first)
    .map(([name, value]) => [name.replace(/_shape$/, ""), tensors(value)] as const);
  const positional = first ? [first] : args.positional;
  return { ...args, positional: positional.map(tensors), keywords: new Map(keywords) };
}

function build(layer: ObjectValue, state: LayerState, args: Arguments, context: Context): Value {
  if (state.refused) return NONE;
  const given = args.positional[0] ?? [...args.keywords.values()][0];
  if (given) update(state.build, { inputShape: given }, context);
  const call = callOf(layer, state, tensorsOfShapes(args, context), context);
  const refuse: LayerCall["refuse"] = (found) => {
    if (context.keras === 3 || olderBuildRefuses(layer, state, found.code)) call.refuse(found);
  };
  state.behaviour.build({ ...call, refuse });
  update(state.build, { built: true }, context);
  return NONE;
}

/**
 * Whether `build` of Keras 2 refuses what a call does: ranks are looked at by calls alone (`input_spec`), but for
 * TimeDistributed, and layers that have neither weights nor several inputs have no `build` of their own.
 */
function olderBuildRefuses(layer: ObjectValue, { definition }: LayerState, code: string): boolean {
  if (code === "wrong-rank") return layer.class.canonical === "keras.layers.TimeDistributed";
  return definition?.weights !== undefined || code !== "reshape-size";
}

/** `compute_output_shape`, which a class of the program's own has in Keras 3 only where it defines it. */
function outputShape(layer: ObjectValue, state: LayerState, args: Arguments, context: Context): Value {
  if (state.refused) return unknown("already-reported");
  const call = callOf(layer, state, tensorsOfShapes(args, context), context);
  if (context.keras === 2 || !isUserCode(methodOf(layer.class, "call")) || !statesNoShape(layer))
    return shapeStructure(state.behaviour.call(call).value, context);
  const { name } = layer.class;
  const [given] = call.args.positional;
  const own = given?.kind === "tensor" && given.shape.ranked ? given.shape.dims.slice(1) : undefined;
  const result = own && context.aside(() => state.behaviour.call(call).value);
  context.report({
    code: "states-no-shape",
    severity: "error",
    span: args.site,
    facts: { layer: name },
    kerasSays: `NotImplementedError: ${unstatedText(name)}`,
    remedies: result ? statingShape(layer, result, own) : [],
  });
  return unknown("already-reported");
}

function outputSpec(layer: ObjectValue, state: LayerState, args: Arguments, context: Context): Value {
  return mapLeaves(inferredOutput(callOf(layer, state, args, context)), (leaf) =>
    leaf.kind === "tensor" ? { ...leaf, flavour: "keras", mask: undefined } : leaf,
  );
}

/** Parameters are counted only once there are some. */
function refuseUnbuilt(layer: ObjectValue, args: Arguments, context: Context): void {
  const name = shownName(layer);
  context.report({
    code: "not-built",
    severity: "error",
    span: args.site,
    facts: { layer: name },
    kerasSays: `ValueError: You tried to call \`count_params\` on layer '${name}', but the layer isn't built. You can build it manually via: \`layer.build(input_shape)\`.`,
    remedies: [{ kind: "buildOfData", span: args.site, preferred: true }],
  });
}

/** A method that Keras 3 has only to say what to do instead. */
function refuseAddMetric(layer: ObjectValue, args: Arguments, context: Context): void {
  if (context.keras === 2) return;
  context.report({
    code: "only-in-keras-2",
    severity: "error",
    span: args.site,
    facts: { name: `${layer.class.name}.add_metric` },
    kerasSays:
      "NotImplementedError: Layer `add_metric()` method is deprecated. Add your metric in `Model.compile(metrics=[...])`, or create metric trackers in init() or build() when subclassing the layer or model, then call `metric.update_state()` whenever necessary.",
    remedies: [{ kind: "dropStatement", span: args.site, preferred: true }],
  });
}

/** The constructor's arguments by name: what `from_config` needs to make the layer again. */
function config(layer: ObjectValue, state: LayerState, args: Arguments, context: Context): Value {
  const entries: [string, Value][] = [["name", str(stateName(state))]];
  const { trainable } = state.training;
  entries.push(["trainable", typeof trainable === "boolean" ? bool(trainable) : trainable]);
  entries.push(["dtype", str(statedPolicy(state.dtype))]);
  for (const name of Object.keys(state.definition?.args ?? {})) {
    const spec = lookup(state.definition?.args, name);
    if (spec?.keras !== undefined && spec.keras !== context.keras) continue;
    // An argument that was not given and has no value by itself is left to its default.
    if (state.parsed && lookup(state.parsed, name) === undefined) continue;
    const value = attributeOfLayer(layer, name, context);
    if (value === undefined) continue;
    entries.push([name, state.definition?.sublayers ? withStored(value, args, context) : value]);
  }
  const before = new Set(entries.map(([name]) => name));
  for (const [name, value] of keptArguments(layer, state, context))
    if (!before.has(name)) entries.push([name, value]);
  // Keras writes more than its constructors take, such as the shape that a first layer was given.
  return isWholeConfig(layer, state, context) ? dictOf(entries) : { ...dictOf(entries), escaped: true };
}

/** Whether the entries are all that Keras writes of a layer of the program's own: it adds the regularizer that is given. */
function isWholeConfig(layer: ObjectValue, state: LayerState, { keras }: Context): boolean {
  if (keras === 2 || state.definition || layer.class.canonical !== undefined) return false;
  return [layer.arguments, state.initArguments].every(
    (args) => !args?.rest && args?.keywords.has("activity_regularizer") !== true,
  );
}

/** `cls(**config)`, each argument as `read` gives it. */
function fromConfig(
  args: Arguments,
  context: Context,
  read: (name: string, value: Value) => Value = (_, value) => value,
): Value {
  const { self: type, rest } = receiver(args);
  const given = argument(rest, 0, "config");
  if (!type || given?.kind !== "dict" || !given.entries) return unknown("not-supported", "from_config");
  countWork(WORK_PER_COPY);
  const keywords: [string, Value][] = [];
  for (const { key, value } of given.entries.values()) {
    if (key.kind !== "str" || key.value === undefined) return unknown("not-supported", "from_config");
    keywords.push([key.value, read(key.value, value)]);
  }
  return context.call(type, argumentsOf(args.site, [], keywords));
}

/** `from_config` of layers that hold others, which are made of the dicts that are written of them. */
export const fromConfigOfLayers =
  ({ args: parameters }: LayerDefinition): Method =>
  (args, context) =>
    fromConfig(args, context, (name, value) =>
      lookup(parameters, name) ? withRestored(value, args, context) : value,
    );

/** Methods of `keras.layers.Layer`. */
export const layerMethods: Readonly<Record<string, Method>> = {
  __init__: onLayer((layer, _, args, context) => {
    initialiseBase(layer, args, context);
    return NONE;
  }),
  __call__: onLayer((layer, _, args, context) => applyLayer(layer, args, context)),
  build: onLayer(build),
  call: onLayer(
    (layer, state, args, context) => state.behaviour.call(callOf(layer, state, args, context)).value,
  ),
  compute_output_shape: onLayer(outputShape),
  compute_output_spec: onLayer(outputSpec),
  symbolic_call: onLayer(outputSpec),
  compute_mask: onLayer((layer, state, args, context) => {
    const previous = argument(args, 1, "previous_mask") ?? args.keywords.get("mask") ?? NONE;
    const inputs = argumentsOf(args.site, [argument(args, 0, "inputs") ?? NONE]);
    return state.behaviour.mask?.(callOf(layer, state, inputs, context), previous) ?? previous;
  }),
  add_weight: onLayer(addWeight),
  add_variable: onLayer(addWeight),
  add_loss: onLayer((_, __, args, context) => {
    refuseLossInputs(args, context);
    noteAddedLoss(context);
    return NONE;
  }),
  add_metric: onLayer((layer, _, args, context) => {
    refuseAddMetric(layer, args, context);
    return NONE;
  }),
  add_update: nothing,
  count_params: onLayer((layer, state, args, context) => {
    if (state.build.built) return intOf(countsOf(gatherVariables(layer), state).total);
    if (isCertainlyUnbuilt(layer, state, context)) refuseUnbuilt(layer, args, context);
    return unknown("shape", "parameters of a layer that is not built");
  }),
  get_config: onLayer(config),
  get_weights: onLayer((layer, state, _, context) => {
    const { variables, unknown: why } = gatherVariables(layer);
    if (why) return list(undefined, why);
    if (variables.length === 0 && isCertainlyUnbuilt(layer, state, context)) return notBuiltYet(layer);
    // There are none, and there will be none.
    if (variables.length === 0 && state.build.built === true && state.definition) return noneAtAll(layer);
    if (variables.length === 0 && state.build.built !== true)
      return list(undefined, reason("shape", "weights of a layer that may be built"));
    return list(variables.map((v) => ({ ...v.tensor, flavour: "numpy" as const })));
  }),
  set_weights: onLayer((layer, state, args, context) => {
    const span = spanOfArgument(args, 0, "weights");
    refusedWeights(layer, state, argument(args, 0, "weights"), span, context);
    return NONE;
  }),
  load_own_variables: nothing,
  save_own_variables: nothing,
  quantize: onLayer(quantize),
  enable_lora: onLayer(enableLora),
  stateless_call: onLayer(statelessCall),
  get_build_config: unmodelled("get_build_config"),
  build_from_config: nothing,
  __setattr__: onLayer((layer, _, args, context) => {
    const [name, value] = args.positional;
    if (name?.kind === "str" && name.value !== undefined && value)
      context.setPlainly(layer, name.value, value, args.site);
    else if (name) context.setSomeAttribute(layer, name, value ?? NONE);
    return NONE;
  }),
};

/** Class methods of `keras.layers.Layer`. */
export const layerClassMethods: Readonly<Record<string, Method>> = {
  from_config: (args, context) => fromConfig(args, context),
};

/**
 * The user's own `build` is wrapped on the instance, as Keras's `Layer.__new__` does: whoever calls it, the layer is
 * built after it.
 */
export function wrapBuild(layer: ObjectValue, context: Context): void {
  const build = methodOf(layer.class, "build");
  const state = layerStateOf(layer);
  if (build?.kind !== "function" || build.canonical !== undefined || !state) return;
  context.heap.set(layer.attributes, "build", {
    kind: "function",
    name: "build",
    binding: "static",
    captured: [build, layer],
    parameters: build.parameters?.slice(1),
    call: (args, later) => {
      const result = later.call({ ...build, self: layer }, args);
      const given = args.positional[0] ?? args.keywords.get("input_shape");
      update(state.build, { built: true, inputShape: given }, later);
      return result;
    },
  });
}
