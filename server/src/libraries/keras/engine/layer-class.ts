/** The classes of layers as Python sees them: `Layer` itself, and one per definition. */
import { type Method, libraryClass, receiver } from "./class-values";
import { baseBehaviour } from "./base-behaviour";
import { initialiseDescribed } from "./construct-layer";
import { definitionBehaviour } from "./definition-behaviour";
import { layerClassMethods, layerMethods, wrapBuild } from "./layer-methods";
import { type Behaviour, isLayerInstance, newLayerState } from "./layer-state";
import type { LayerDefinition } from "../layer-definition";
import { type ClassValue, NONE } from "../../../values/value";

/** Makes the state of fresh instances of a class. */
export function initialiser(behaviour: Behaviour, definition?: LayerDefinition): ClassValue["initialise"] {
  return (instance, args, context) => {
    context.heap.write(instance, "native", newLayerState(behaviour, definition, args, context));
    wrapBuild(instance, context);
  };
}

/** `keras.Operation`, the base of layers and of graph operations. */
export const operationClass = libraryClass("keras.Operation", []);

/** `keras.layers.Layer`. */
export const layerClass = libraryClass("keras.layers.Layer", [operationClass], {
  methods: layerMethods,
  classMethods: layerClassMethods,
  initialise: initialiser(baseBehaviour),
});

const describedInit: Method = (args, context) => {
  const { self, rest } = receiver(args);
  if (self && isLayerInstance(self)) initialiseDescribed(self, rest, context);
  return NONE;
};

/** The class of a described layer. `bases` are other described classes where Keras subclasses them. */
export function describedClass(
  definition: LayerDefinition,
  bases: readonly ClassValue[] = [layerClass],
): ClassValue {
  return libraryClass(definition.names[0], bases, {
    methods: { __init__: describedInit },
    initialise: initialiser(definitionBehaviour, definition),
  });
}
