/** The classes `Model`, `Functional` and `Sequential`, after `keras/src/models/`. */
import { meantName } from "./meant-layer";
import { noteAddedLoss } from "../engine/weights/added-losses";
import { initialiseFunctional, isFunctionalCall } from "./functional";
import { functionalStateOf } from "./functional-state";
import { modelHooks } from "./model-hooks";
import { configurationOfModel, modelOfConfiguration } from "./model-configuration";
import { recordModel } from "./model-records";
import { printSummary } from "./built";
import { refusedAgain } from "./built-again";
import { buildFor, popLayer, push, rebuild, sequentialBehaviour } from "./sequential";
import { emptyStack, stackStateOf } from "./stack-state";
import { ofInnerModel } from "./nested-layer";
import { trainingMethods } from "../training/methods";
import { currentArguments } from "../migration/tell-older-arguments";
import { type Method, libraryClass } from "../../library-class";
import { argument, receiver, spanOfArgument } from "../../callables/arguments";
import { isUserCode, methodOf } from "../../callables/class-members";
import { HIDDEN, applyLayer } from "../engine/applying/apply-layer";
import { baseBehaviour } from "../engine/base-behaviour";
import { initialiseBase } from "../engine/applying/construct-layer";
import { placeholder } from "../engine/applying/layer-inputs";
import { initialiser, layerClass } from "../engine/layer-class";
import {
  type Behaviour,
  type LayerState,
  isLayerInstance,
  layerStateOf,
  update,
  layerName,
} from "../engine/layer-state";
import { attributeOfLayer } from "../engine/members/layer-attributes";
import { mapShapes, shapeFromValue } from "../engine/shapes/shapes-as-values";
import { sublayersOf } from "../engine/weights/tracking";
import type { Context } from "../../../values/context";
import {
  type Arguments,
  NONE,
  type ObjectValue,
  type Value,
  argumentsOf,
  list,
  str,
  unknown,
} from "../../../values/value";

function onModel(
  run: (model: ObjectValue, state: LayerState, args: Arguments, context: Context) => Value,
): Method {
  return (args, context) => {
    const { self, rest } = receiver(args);
    const state = self && layerStateOf(self);
    return self && state && isLayerInstance(self)
      ? run(self, state, rest, context)
      : unknown("not-supported", "a method of no model");
  };
}

/** A subclassed model: Keras 2 builds it by running `call`; Keras 3 only marks it as built. */
const modelBehaviour: Behaviour = {
  ...baseBehaviour,
  build: (call) => {
    const { layer, state, args, context } = call;
    if (context.keras === 2 && args.positional.length > 0 && isUserCode(methodOf(layer.class, "call"))) {
      update(state.build, { built: true }, context);
      applyLayer(layer, args, context, HIDDEN);
    }
    return baseBehaviour.build(call);
  },
  attribute: (layer, _, name) => {
    if (name !== "layers") return undefined;
    const inner = sublayersOf(layer);
    return inner.unknown ? list(undefined, inner.unknown) : list(inner.layers);
  },
};

/** What the base class and functional models take. */
const MODEL_KEYWORDS: ReadonlySet<string> = new Set(["inputs", "outputs", "name", "trainable", "dtype"]);

/** The arguments of a model by their names of today: Keras 1 had `Model(input=…, output=…)`. */
function currentModelArguments(given: Arguments, context: Context): Arguments {
  const says = (argument: string, text: string): string =>
    context.keras === 2
      ? `TypeError: ('Keyword argument not understood:', '${argument}')`
      : `ValueError: Unrecognized keyword arguments passed to Model: {'${argument}': ${text}}`;
  const isOlder = given.keywords.has("input") || given.keywords.has("output");
  const takes = (name: string): boolean => MODEL_KEYWORDS.has(name);
  return isOlder ? currentArguments(given, takes, { owner: "Model", says }, context) : given;
}

const modelInit = onModel((model, state, given, context) => {
  const args = currentModelArguments(given, context);
  if (isFunctionalCall(args)) {
    initialiseFunctional(model, state, args, context);
    return NONE;
  }
  initialiseBase(model, args, context);
  recordModel(model, context);
  return NONE;
});

function indexed(layers: Value, index: Value, context: Context, args: Arguments): Value {
  return context.subscript(layers, index, args.site);
}

/** Names that are read at a glance; a ResNet has 177 layers, of which the first and the last say enough. */
const MOST_LISTED = 12;

function shortened(names: readonly string[]): readonly string[] {
  return names.length > MOST_LISTED ? [...names.slice(0, 4), "…", ...names.slice(-4)] : names;
}

/** Whether an index is past the layers, and both are known. */
function refuseIndex(index: Value, layers: readonly Value[], args: Arguments, context: Context): void {
  const count = layers.length;
  if (context.openWorld || index.kind !== "int" || index.dim.kind !== "known" || index.dim.value < count)
    return;
  const span = args.keywordSpans.get("index") ?? args.positionalSpans[1] ?? args.site;
  context.report({
    code: "index-out-of-range",
    severity: "error",
    span,
    facts: { index: index.dim.value, container: "model", count, last: count - 1 },
    kerasSays: `ValueError: Was asked to retrieve layer at index ${index.dim.value} but model only has ${count} layers.`,
    remedies: [{ kind: "replaceText", span, text: String(count - 1), preferred: true }],
  });
}

/** `get_layer(0)` asks for a layer of the name 0. */
function refuseNumberAsName(
  name: Value | undefined,
  layers: readonly Value[],
  args: Arguments,
  context: Context,
): void {
  const span = args.positionalSpans[0];
  if (name?.kind !== "int" || name.dim.kind !== "known" || !span) return;
  const names = layers.map((layer) => layerName(layer));
  if (context.openWorld || !names.every((one) => one !== undefined)) return;
  const shown = name.dim.value;
  context.report({
    code: "no-such-layer",
    severity: "error",
    span,
    facts: { name: String(shown), layers: shortened(names).join(", ") },
    kerasSays: `ValueError: No such layer: ${shown}. Existing layers are: [${shortened(names.map((n) => `'${n}'`)).join(", ")}].`,
    remedies: [{ kind: "wrapText", span, before: "index=", after: "", preferred: true }],
  });
}

const getLayer = onModel((model, _, args, context) => {
  const layers = attributeOfLayer(model, "layers", context);
  const name = argument(args, 0, "name");
  const index = argument(args, 1, "index");
  if (layers?.kind !== "list" || !layers.items)
    return unknown(
      layers?.kind === "list" && layers.why ? layers.why : { code: "not-supported", detail: "get_layer" },
    );
  if (index && index.kind !== "none") {
    refuseIndex(index, layers.items, args, context);
    return indexed(layers, index, context, args);
  }
  refuseNumberAsName(name, layers.items, args, context);
  if (name?.kind !== "str" || name.value === undefined) return unknown("not-supported", "get_layer");
  const found = layers.items.find((layer) => layerName(layer) === name.value);
  if (found) return found;
  const names = layers.items.map((layer) => layerName(layer));
  // The numbers in automatic names hang on all that a program makes before, which code that nobody calls doesn't see.
  const isNumbered = layers.items.some((layer) => typeof layerStateOf(layer)?.name === "object");
  if (names.every((n) => n !== undefined) && !(context.openWorld && isNumbered)) {
    context.report({
      code: "no-such-layer",
      severity: "error",
      span: args.keywordSpans.get("name") ?? args.positionalSpans[0] ?? args.site,
      facts: { name: name.value, layers: shortened(names).join(", ") },
      remedies: [
        ...ofInnerModel(name.value, layers.items, args, context),
        ...meantName(name, names, layers.items),
      ],
      kerasSays: `ValueError: No such layer: ${name.value}. Existing layers are: [${shortened(names.map((n) => `'${n}'`)).join(", ")}].`,
    });
    return unknown("already-reported");
  }
  return unknown("not-supported", "get_layer");
});

const fromConfig: Method = (args, context) => {
  const { self: type, rest } = receiver(args);
  const config = argument(rest, 0, "config");
  const made = config?.kind === "dict" ? modelOfConfiguration(config, rest, context) : undefined;
  if (made) return made;
  const base = layerClass.attributes.get("from_config");
  return type && base?.kind === "function"
    ? base.call(args, context)
    : unknown("not-supported", "from_config");
};

/** Models of Keras 3 that are made of tensors take no losses of tensors any more: a layer of their own adds them. */
function refuseLoss(layer: ObjectValue, state: LayerState, args: Arguments, context: Context): void {
  if (context.keras === 2 || context.openWorld || functionalStateOf(state) === undefined) return;
  context.report({
    code: "only-in-keras-2",
    severity: "error",
    span: args.site,
    facts: { name: `${layer.class.name}.add_loss` },
    kerasSays: "NotImplementedError",
    remedies: [{ kind: "addLossLayer", call: args.site, preferred: true, isSafe: true }],
  });
}

/** `keras.Model`. Calling it with inputs and outputs makes a functional model. */
export const modelClass = libraryClass("keras.Model", [layerClass], {
  methods: {
    ...trainingMethods,
    __init__: modelInit,
    get_layer: getLayer,
    add_loss: onModel((model, state, args, context) => {
      refuseLoss(model, state, args, context);
      noteAddedLoss(context);
      return NONE;
    }),
    get_config: onModel(configurationOfModel),
    summary: onModel((...given) => {
      printSummary(...given);
      return { kind: "none", ofCall: "summary" };
    }),
    to_json: onModel((model) => ({ ...str(undefined), configurationOf: model })),
    get_compile_config: () => unknown("not-modelled", "get_compile_config"),
  },
  classMethods: { from_config: fromConfig },
  initialise: initialiser(modelBehaviour, undefined, modelHooks),
  construct: (given, context) => {
    const args = currentModelArguments(given, context);
    if (isFunctionalCall(args)) return context.call(functionalClass, args);
    const model: ObjectValue = {
      kind: "object",
      class: modelClass,
      attributes: new Map(),
      constructed: args.site,
      arguments: args,
    };
    if (args.rest) return unknown(args.rest.reason);
    modelClass.initialise?.(model, args, context);
    modelInit(
      {
        ...args,
        positional: [model, ...args.positional],
        positionalSpans: [undefined, ...args.positionalSpans],
      },
      context,
    );
    return model;
  },
});

/** `keras.Functional`, the class of models made of inputs and outputs. */
export const functionalClass = libraryClass("keras.Functional", [modelClass], {
  methods: {
    __init__: onModel((model, state, args, context) => {
      initialiseFunctional(model, state, args, context);
      return NONE;
    }),
  },
  initialise: initialiser(modelBehaviour, undefined, modelHooks),
});

/** Layers that are given one by one and not in a list, which Python counts as arguments. */
function refuseSurplus(most: number, { positional, site }: Arguments, context: Context): void {
  const given = positional.length;
  if (given <= most) return;
  context.report({
    code: "too-many-arguments",
    severity: "error",
    span: site,
    facts: { layer: "Sequential", most, given },
    kerasSays: `TypeError: Sequential.__init__() takes from 1 to ${most + 1} positional arguments but ${given + 1} were given`,
    remedies: [{ kind: "groupArguments", call: site, brackets: "[]", preferred: true }],
  });
}

/**
 * The layers that are given one by one where a list of them is taken, which is told: the second stands where Keras 3 takes
 * `trainable` and the third where it takes the name.
 */
function oneByOne({ positional, site }: Arguments, context: Context): Value | undefined {
  const isLayer = (value: Value | undefined): boolean =>
    value !== undefined && (isLayerInstance(value) || (value.kind === "tensor" && value.flavour === "keras"));
  const [first, second, third] = positional;
  if (context.keras === 2 || positional.length > 3 || !positional.every(isLayer) || !second) return undefined;
  const shown = (value: Value | undefined): string =>
    value?.kind === "object" ? value.class.name : "KerasTensor";
  context.report({
    code: "not-a-list",
    severity: "error",
    span: site,
    facts: { given: `${shown(first)}, ${shown(second)}` },
    kerasSays: third
      ? `ValueError: Argument \`name\` must be a string and cannot contain character \`/\`. Received: name=<${shown(third)} …`
      : `ValueError: Expected \`trainable\` to be a boolean. Received: trainable=<${shown(second)} …`,
    remedies: [{ kind: "groupArguments", call: site, brackets: "[]", preferred: true }],
  });
  return { kind: "list", items: positional };
}

const sequentialInit = onModel((model, state, args, context) => {
  const keywords = new Map(args.keywords);
  const order = context.keras === 2 ? ["layers", "name"] : ["layers", "trainable", "name"];
  for (const [i, name] of order.entries()) {
    const value = args.positional[i];
    if (value) keywords.set(name, value);
  }
  refuseSurplus(order.length, args, context);
  const listed = oneByOne(args, context);
  if (listed) {
    keywords.clear();
    for (const [name, value] of args.keywords) keywords.set(name, value);
  }
  const layers = listed ?? keywords.get("layers");
  keywords.delete("layers");
  initialiseBase(model, { ...args, positional: [], positionalSpans: [], keywords }, context);
  update(state, { initArguments: args, model: emptyStack() }, context);
  const stack = stackStateOf(state);
  if (layers && layers.kind !== "none") addAll(state, layers, args, context);
  else if (args.rest && stack) update(stack, { unknown: args.rest.reason, certain: 0 }, context);
  recordModel(model, context);
  return NONE;
});

function addAll(state: LayerState, layers: Value, args: Arguments, context: Context): void {
  const span = args.keywordSpans.get("layers") ?? args.positionalSpans[0] ?? args.site;
  const single = context.keras === 2 && isLayerInstance(layers);
  const items = single ? [layers] : context.iterate(layers);
  const stack = stackStateOf(state);
  if (!items) {
    const given = layers.kind === "list" ? layers.why : layers.kind === "unknown" ? layers.reason : undefined;
    if (isLayerInstance(layers)) {
      context.report({
        code: "not-a-list",
        severity: "error",
        span,
        facts: { given: layers.class.name },
        kerasSays: `TypeError: '${layers.class.name}' object is not iterable`,
        remedies: [{ kind: "wrapText", span, before: "[", after: "]", preferred: true }],
      });
    }
    const why = isLayerInstance(layers)
      ? ({ code: "already-reported" } as const)
      : (given ?? { code: "not-supported", detail: "layers of a Sequential" });
    if (stack) update(stack, { unknown: why, top: unknown(why), certain: stack.layers.length }, context);
    return;
  }
  for (const [item, value] of items.entries())
    push(state, { value, span: isLayerInstance(value) ? value.constructed : span, item, args }, context);
  rebuild(state, args, context);
}

const add = onModel((_, state, args, context) => {
  const value = argument(args, 0, "layer");
  if (!value) return { kind: "none", ofCall: "add" };
  push(state, { value, span: spanOfArgument(args, 0, "layer"), args }, context);
  rebuild(state, args, context);
  return { kind: "none", ofCall: "add" };
});

const sequentialBuild = onModel((model, state, args, context) => {
  const given = argument(args, 0, "input_shape");
  if (!given || given.kind === "none") {
    // Keras leaves the stack as it is and only marks it.
    if (context.keras === 3) update(state.build, { built: true }, context);
    return NONE;
  }
  const shape = shapeFromValue(given, context);
  // Keras 2 gives up where a layer refuses a scalar, and then takes an empty shape for none (`if input_shape and …`).
  if (context.keras === 2 && shape?.ranked && shape.dims.length === 0) return NONE;
  if (shape && refusedAgain(state, shape, args, context)) return NONE;
  if (shape?.ranked) buildFor(state, shape, undefined, args, context);
  else if (!shape) {
    const tensors = mapShapes(given, placeholder, context);
    applyLayer(model, argumentsOf(args.site, [tensors]), context, HIDDEN);
  }
  return NONE;
});

/** `keras.Sequential`. */
export const sequentialClass = libraryClass("keras.Sequential", [modelClass], {
  methods: {
    __init__: sequentialInit,
    build: sequentialBuild,
    add,
    pop: onModel((_, state, _args, context) => popLayer(state, context)),
  },
  initialise: initialiser(sequentialBehaviour, undefined, modelHooks),
});
