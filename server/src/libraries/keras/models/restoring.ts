/**
 * Layers of the program's own that Keras makes again from their configuration, as `cls(**config)`: after `get_config` and
 * `from_config` in `keras/src/ops/operation.py`.
 */
import { functionalStateOf } from "./functional-state";
import { refuseLacking, runFromConfig } from "./lacking-configuration";
import { stackStateOf } from "./stack-state";
import { hasUnseenBase, isUserCode, methodOf } from "../../callables/class-members";
import { layerStateOf } from "../engine/layer-state";
import { sublayersOf } from "../engine/weights/tracking";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import { type FunctionValue, NONE, type ObjectValue, type Value, argumentsOf } from "../../../values/value";

/** Layers of the program's own in a model, without those that one of them makes itself. */
function ownLayers(layer: ObjectValue, seen = new Set<ObjectValue>()): readonly ObjectValue[] {
  if (seen.has(layer)) return [];
  seen.add(layer);
  if (layer.class.canonical === undefined) return [layer];
  return sublayersOf(layer).layers.flatMap((inner) => ownLayers(inner, seen));
}

/** The keys of what `get_config` gives, as far as they are known; without a method of its own Keras makes the list. */
function configurationKeys(layer: ObjectValue, site: Span, context: Context): readonly string[] {
  const getConfig = methodOf(layer.class, "get_config");
  if (!isUserCode(getConfig)) return ["trainable", "dtype"];
  const config = context.aside(() =>
    context.silently(() => context.call({ ...getConfig, self: layer }, argumentsOf(site, []))),
  );
  if (config?.kind !== "dict") return [];
  const keys = [...(config.entries?.values() ?? [])].map(({ key }) => key);
  return keys.flatMap((key) => (key.kind === "str" && key.value !== undefined ? [key.value] : []));
}

const takesAny = ({ parameters = [] }: FunctionValue): boolean =>
  parameters.some((name) => name.startsWith("**"));

/** A layer whose constructor does not take what its configuration holds. */
interface Unrestorable {
  readonly layer: ObjectValue;
  readonly make: FunctionValue;
  /** The first key that it does not take. */
  readonly extra: string;
}

/** Whether a class is a model that says in `call` what it computes: no graph, and no stack of layers. */
function isCalledModel(object: ObjectValue): boolean {
  const state = layerStateOf(object);
  return (
    state !== undefined &&
    !hasUnseenBase(object.class) &&
    object.class.mro.some(({ canonical }) => canonical === "keras.Model") &&
    !functionalStateOf(state) &&
    !stackStateOf(state)
  );
}

/** Whether a model is one of Keras's, or one of the program's own that Keras makes again as a whole. */
const isMadeAgain = (model: ObjectValue): boolean =>
  model.class.canonical !== undefined || isCalledModel(model);

/** The layers of a model that can't be made again from their configuration. */
function unrestorable(model: ObjectValue, site: Span, context: Context): readonly Unrestorable[] {
  if (context.keras === 2 || !isMadeAgain(model)) return [];
  return ownLayers(model).flatMap((layer) => {
    const make = methodOf(layer.class, "__init__");
    if (!isUserCode(make) || !make.parameters || make.decorated !== undefined || takesAny(make)) return [];
    if (isUserCode(methodOf(layer.class, "from_config"))) return [];
    const { parameters } = make;
    const extra = configurationKeys(layer, site, context).find((key) => !parameters.includes(key));
    return extra === undefined ? [] : [{ layer, make, extra }];
  });
}

/** Lets a constructor take what it does not know, and hand it on. */
const handingOn = ({ definedAt }: FunctionValue): readonly Remedy[] =>
  definedAt ? [{ kind: "passKeywords", definedAt, preferred: true }] : [];

/** What lets all layers of a model be made again, one change for each class. */
export function restoringRemedies(model: ObjectValue, site: Span, context: Context): readonly Remedy[] {
  const makers = new Map(unrestorable(model, site, context).map(({ layer, make }) => [layer.class, make]));
  return [...makers.values()].flatMap(handingOn);
}

/** Refuses the first layer whose own configuration does not say how to make it again. */
function refuseConfigurations(model: ObjectValue, site: Span, says: string, context: Context): void {
  if (context.keras === 2 || !isMadeAgain(model)) return;
  for (const layer of ownLayers(model)) {
    if (refuseLacking(layer, site, says, context)) return;
    runFromConfig(layer, site, context);
  }
}

/** Refuses such a layer where a model is made again. */
export function refuseUnrestorable(model: ObjectValue, site: Span, says: string, context: Context): void {
  const [first] = unrestorable(model, site, context);
  if (!first) {
    refuseConfigurations(model, site, says, context);
    return;
  }
  const { layer, make, extra } = first;
  context.report({
    code: "layer-not-restored",
    severity: "error",
    span: site,
    facts: { layer: layer.class.name, argument: extra },
    kerasSays: says,
    related: make.definedAt && [{ span: make.definedAt, message: "problem.defined.place" }],
    remedies: handingOn(make),
  });
}

/** Whether no file holds an argument unless the layer says how: `__new__` of an operation keeps numbers, texts and truth values. */
function isNoPlainData(value: Value): boolean {
  if (value.kind === "list" || value.kind === "tuple") return (value.items ?? []).some(isNoPlainData);
  // Some numbers of NumPy's are floats of Python's as well.
  if (value.kind === "tensor") return value.shape.ranked && value.shape.dims.length > 0;
  return ["object", "function", "class"].includes(value.kind);
}

/** The methods by which a layer is saved, and made again where it holds objects, of parameters that it keeps under their names. */
function configMethods(parameters: readonly string[], objects: ReadonlySet<string>): readonly string[] {
  const saved = parameters.map((name) =>
    objects.has(name)
      ? `        "${name}": keras.saving.serialize_keras_object(self.${name}),`
      : `        "${name}": self.${name},`,
  );
  const made = [...objects].map(
    (name) => `    config["${name}"] = keras.saving.deserialize_keras_object(config["${name}"])`,
  );
  const again = ["", "@classmethod", "def from_config(cls, config):", ...made, "    return cls(**config)"];
  return [
    "def get_config(self):",
    "    return {",
    "        **super().get_config(),",
    ...saved,
    "    }",
    ...(made.length > 0 ? again : []),
  ];
}

/** The parameters of a constructor that every call gives. */
const requiredOf = ({ parameters = [], optional = [] }: FunctionValue): readonly string[] =>
  parameters.slice(1).filter((name) => !name.startsWith("*") && !optional.includes(name));

/** Writes down what a layer was made with, which its constructor then takes beside the name and the dtype. */
function savable(make: FunctionValue, definedAt: Span, lines: readonly string[]): Remedy {
  const written: Remedy = { kind: "addMethod", definedAt, name: "get_config", lines };
  return takesAny(make) ? written : { kind: "together", remedies: [written, ...handingOn(make)] };
}

/** Refuses a layer without a `get_config` whose arguments Keras can't write down by itself, where its model is saved or cloned. */
export function refuseUnsavable(model: ObjectValue, site: Span, context: Context): boolean {
  if (context.keras === 2 || !isMadeAgain(model)) return false;
  for (const layer of ownLayers(model)) {
    const make = methodOf(layer.class, "__init__");
    const given = layer.arguments;
    if (!isUserCode(make) || !make.parameters || !given || isUserCode(methodOf(layer.class, "get_config")))
      continue;
    const names = make.parameters.slice(1).filter((name) => !name.startsWith("*"));
    const valueOf = (name: string, i: number): Value | undefined =>
      given.positional[i] ?? given.keywords.get(name);
    const objects = new Set(names.filter((name, i) => isNoPlainData(valueOf(name, i) ?? NONE)));
    // `Model.__new__` hands on no arguments, so that a model keeps none of them, of whatever kind.
    const [first] = isCalledModel(layer) && !make.decorated ? requiredOf(make) : objects;
    if (first === undefined) continue;
    const { definedAt } = make;
    const isKept = names.every((name) => layer.attributes.has(name));
    context.report({
      code: "layer-without-config",
      severity: "error",
      span: site,
      facts: { layer: layer.class.name, argument: first },
      kerasSays: `NotImplementedError: Object ${layer.class.name} was created by passing`,
      related: definedAt && [{ span: definedAt, message: "problem.defined.place" }],
      remedies: definedAt && isKept ? [savable(make, definedAt, configMethods(names, objects))] : [],
    });
    return true;
  }
  return false;
}
