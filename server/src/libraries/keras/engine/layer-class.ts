/** The classes of layers as Python sees them: `Layer` itself, and one per definition. */
import { type Method, libraryClass } from "../../library-class";
import { adapt } from "./weights/adapt";
import { receiver } from "../../callables/arguments";
import { baseBehaviour } from "./base-behaviour";
import { initialiseDescribed } from "./applying/construct-layer";
import { definitionBehaviour } from "./definition-behaviour";
import { attributeOfLayer } from "./members/layer-attributes";
import { layerHooks } from "./layer-hooks";
import { fromConfigOfLayers, layerClassMethods, layerMethods, wrapBuild } from "./members/layer-methods";
import { operationClass } from "./operation-class";
import { type Behaviour, isLayerInstance, layerStateOf, newLayerState } from "./layer-state";
import type { LayerDefinition, LayerMethod } from "../layer-definition";
import type { InstanceHooks } from "../../../values/native-state";
import type { Context } from "../../../values/context";
import {
  type ClassValue,
  NONE,
  type ObjectValue,
  type Value,
  argumentsOf,
  unknown,
} from "../../../values/value";

/** Makes the state of fresh instances of a class. */
export function initialiser(
  behaviour: Behaviour,
  definition?: LayerDefinition,
  hooks: InstanceHooks = layerHooks,
): ClassValue["initialise"] {
  return (instance, args, context) => {
    context.heap.write(instance, "native", newLayerState(behaviour, definition, args, hooks, context));
    wrapBuild(instance, context);
  };
}

/** `keras.layers.Layer`. */
export const layerClass = libraryClass("keras.layers.Layer", [operationClass], {
  methods: layerMethods,
  classMethods: layerClassMethods,
  initialise: initialiser(baseBehaviour),
});

/**
 * What the program assigned under the name of an argument before `super().__init__`, Keras assigns anew in there; what
 * the layer's own description assigned stays.
 */
function forgetAssigned(layer: ObjectValue, before: ReadonlyMap<string, Value>, context: Context): void {
  const names = layerStateOf(layer)?.definition?.args ?? {};
  for (const [name, value] of before) {
    if (!Object.hasOwn(names, name) || layer.attributes.get(name) !== value) continue;
    const assigned = attributeOfLayer(layer, name, context);
    if (assigned && assigned.kind !== "unknown") context.heap.delete(layer.attributes, name);
  }
}

const describedInit: Method = (args, context) => {
  const { self, rest } = receiver(args);
  if (!self || !isLayerInstance(self)) return NONE;
  const before = new Map(self.attributes);
  initialiseDescribed(self, rest, context);
  forgetAssigned(self, before, context);
  return NONE;
};

/** Methods of layers that read data before they are used; what they learn decides no shape that is not described. */
const adaptation: Readonly<Record<string, Method>> = {
  adapt,
  finalize_state: () => NONE,
  reset_state: () => NONE,
  update_state: () => NONE,
};

/** `convolution_op(inputs, kernel)`, which subclasses of convolutions call: the layer's own output, whatever the kernel. */
const convolution: Readonly<Record<string, Method>> = {
  convolution_op: (args, context) => {
    const { self, rest } = receiver(args);
    const state = self && layerStateOf(self);
    const [inputs] = rest.positional;
    if (!self || !state || !inputs || !isLayerInstance(self))
      return unknown("not-supported", "convolution_op");
    const given = argumentsOf(args.site, [inputs]);
    const call = { layer: self, state, args: given, shown: given, context, refuse: () => undefined };
    return state.behaviour.call(call).value;
  },
};

/** A method of a definition as Python calls it; on a layer whose constructor was refused it says nothing. */
const described =
  (run: LayerMethod<Readonly<Record<string, unknown>>>): Method =>
  (args, context) => {
    const { self, rest } = receiver(args);
    const state = self && layerStateOf(self);
    if (!self || !isLayerInstance(self) || !state?.parsed)
      return unknown(state?.refused ? "already-reported" : "not-supported", "a method of no layer");
    return run(state.parsed, { self, args: rest, context });
  };

function describedMethods({ args, methods }: LayerDefinition): Readonly<Record<string, Method>> {
  const reads = Object.hasOwn(args, "mean") || Object.hasOwn(args, "num_bins");
  const convolves = Object.hasOwn(args, "kernel_size") && Object.hasOwn(args, "dilation_rate");
  const own = Object.entries(methods ?? {}).map(([name, run]): [string, Method] => [name, described(run)]);
  return {
    __init__: describedInit,
    ...(reads ? adaptation : {}),
    ...(convolves ? convolution : {}),
    ...Object.fromEntries(own),
  };
}

/** The class of a described layer. `bases` are other described classes where Keras subclasses them. */
export function describedClass(
  definition: LayerDefinition,
  bases: readonly ClassValue[] = [layerClass],
): ClassValue {
  return libraryClass(definition.names[0], bases, {
    methods: describedMethods(definition),
    classMethods: definition.sublayers && { from_config: fromConfigOfLayers(definition) },
    initialise: initialiser(definitionBehaviour, definition),
  });
}
