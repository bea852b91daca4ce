/** The library table of Keras: layers, models, and the parts around them. */
import { layerClass, describedClass } from "./engine/layer-class";
import { operationClass } from "./engine/operation-class";
import { inputFunction, inputLayerClass } from "./engine/applying/input-layer";
import { layerDefinitions, layerFunctions } from "./layers";
import { cloneModelFunction } from "./models/clone-model";
import { functionalClass, modelClass, sequentialClass } from "./models/model-class";
import { activationEntries } from "./parts/activations";
import { backendVariableEntries } from "./parts/backend-variables";
import { configurationEntries } from "./parts/configuration";
import { einopsLayerEntries } from "./parts/einops-layers";
import { datasetEntries } from "./parts/datasets";
import { fn } from "./parts/entries";
import type { Entry } from "../callables/entries";
import { initializerEntries } from "./parts/initializers";
import { internalEntries } from "./parts/internals";
import { optimizationEntries } from "./parts/optimization";
import { utilityEntries } from "./parts/utilities";
import { type LibraryTable, libraryTable } from "../library";
import type { ClassValue } from "../../values/value";

export { attributeOfLayer } from "./engine/members/layer-attributes";
export { isLayerInstance, layerName, layerStateOf } from "./engine/layer-state";
export { trackAttribute } from "./engine/weights/track-attribute";
export { structureUpTo } from "./models/model-structure";
export { applicationCost } from "./models/structure-node";
export { modelStateOf } from "./models/model-state";

const definitions = new Map(layerDefinitions.map((definition) => [definition.names[0], definition]));
const classes = new Map<string, ClassValue>();

/** The class of a described layer; made once, its base class first. */
function classOf(name: string): ClassValue {
  const made = classes.get(name);
  if (made) return made;
  const definition = definitions.get(name);
  if (!definition) return layerClass;
  const { base } = definition;
  const type = describedClass(definition, [base === undefined ? layerClass : classOf(base)]);
  classes.set(name, type);
  return type;
}

const layerEntries: readonly Entry[] = layerDefinitions.flatMap((definition) =>
  definition.names.map((name): Entry => [name, () => classOf(definition.names[0])]),
);

const coreEntries: readonly Entry[] = [
  ["keras.Operation", () => operationClass],
  ["keras.Layer", () => layerClass],
  ["keras.layers.Layer", () => layerClass],
  ["keras.Input", () => inputFunction],
  ["keras.layers.Input", () => inputFunction],
  ["keras.layers.InputLayer", () => inputLayerClass],
  ["keras.Model", () => modelClass],
  ["keras.models.Model", () => modelClass],
  ["keras.Functional", () => functionalClass],
  ["keras.models.Functional", () => functionalClass],
  ["keras.Sequential", () => sequentialClass],
  ["keras.models.Sequential", () => sequentialClass],
  fn("keras.models.clone_model", cloneModelFunction),
  ...layerFunctions.map((value): Entry => [value.canonical ?? value.name, () => value]),
];

/** Everything under `keras.`, except tensor functions (`keras.ops`) and what is read from source (`keras.applications`). */
export const kerasTable: LibraryTable = libraryTable([
  ...coreEntries,
  ...layerEntries,
  ...activationEntries,
  ...backendVariableEntries,
  ...configurationEntries,
  ...einopsLayerEntries,
  ...datasetEntries,
  ...initializerEntries,
  ...internalEntries,
  ...optimizationEntries,
  ...utilityEntries,
]);
