/** `layers.serialize`, `layers.deserialize` and their like in `keras.saving`, after `keras/src/saving/serialization_lib.py`. */
import { argument } from "../../../callables/arguments";
import { isLayerInstance, layerStateOf } from "../layer-state";
import { mapLeaves } from "../structure";
import { boundedWalk } from "../../../../values/bounds/bounded-walk";
import type { Context } from "../../../../values/context";
import {
  type Arguments,
  type ClassValue,
  type DictValue,
  NONE,
  type ObjectValue,
  type Value,
  argumentsOf,
  dictOf,
  str,
  unknown,
} from "../../../../values/value";

/** The shape that a layer was built for, of which Keras builds it again; None of one that is not built. */
function buildConfiguration(layer: ObjectValue): Value {
  const { built, inputShape } = layerStateOf(layer)?.build ?? {};
  if (built === false) return NONE;
  // The shapes of several arguments are written in another way.
  if (built !== true || inputShape?.kind !== "tuple") return unknown("data", "a stored object");
  return dictOf([["input_shape", inputShape]]);
}

/** Builds a layer for the shape that is written of it, so that other inputs no longer fit. */
function buildAgain(layer: Value, stored: DictValue, args: Arguments, context: Context): void {
  const written = entryOf(stored, "build_config");
  const shape = written?.kind === "dict" ? entryOf(written, "input_shape") : undefined;
  if (!shape || !isLayerInstance(layer) || layer.class.canonical === undefined) return;
  if (layerStateOf(layer)?.build.built !== false) return;
  const build = context.attribute(layer, "build");
  if (build) context.call(build, argumentsOf(args.site, [shape]));
}

function written(args: Arguments, context: Context): Value {
  const [layer] = [...args.positional, ...args.keywords.values()];
  if (!layer || !isLayerInstance(layer)) return unknown("data", "a stored object");
  const getConfig = context.attribute(layer, "get_config");
  if (!getConfig) return unknown("data", "a stored object");
  const stored = dictOf([
    ["module", str(undefined)],
    ["class_name", str(layer.class.name)],
    ["config", context.call(getConfig, argumentsOf(args.site, []))],
    ["registered_name", layer.class.canonical === undefined ? str(undefined) : NONE],
    ["build_config", buildConfiguration(layer)],
  ]);
  return { ...stored, configurationOf: layer };
}

/** A layer or model as a dict of its class and configuration; of anything else what it holds is not known. */
export const serializeObject = boundedWalk(written, (): Value => unknown("budget", "a stored object"));

/** What a configuration holds under a name. */
export const entryOf = (dict: DictValue, name: string): Value | undefined =>
  dict.entries?.get(`s:${name}`)?.value;

/** The class that a stored object names: that of the layer it was made of, one of `custom_objects`, or Keras's own. */
function classOf(stored: DictValue, args: Arguments, context: Context): ClassValue | undefined {
  const named = entryOf(stored, "class_name");
  if (named?.kind !== "str" || named.value === undefined) return undefined;
  const original = stored.configurationOf?.class;
  if (original?.name === named.value) return original;
  const custom = argument(args, 1, "custom_objects");
  const own = custom?.kind === "dict" ? entryOf(custom, named.value) : undefined;
  const module = entryOf(stored, "module");
  // Keras 3 finds its own classes by the module that is named beside them.
  const isTold = context.keras === 2 || (module?.kind === "str" && module.value === "keras.layers");
  const found = own ?? (isTold ? context.library(`keras.layers.${named.value}`) : undefined);
  return found?.kind === "class" ? found : undefined;
}

function made(args: Arguments, context: Context): Value {
  const stored = argument(args, 0, "config");
  const lost = unknown("data", "a stored object");
  if (stored?.kind !== "dict") return stored && isLayerInstance(stored) ? stored : lost;
  const type = classOf(stored, args, context);
  const config = entryOf(stored, "config");
  const make = type && context.attribute(type, "from_config");
  if (!make || !config) return lost;
  const layer = context.call(make, argumentsOf(args.site, [config]));
  buildAgain(layer, stored, args, context);
  return layer;
}

/** `cls.from_config(config)` of the class and the configuration that a dict holds. */
export const deserializeObject = boundedWalk(made, (): Value => unknown("budget", "a stored object"));

/** Layers in an argument of another one, each as the dict that is written of it. */
export const withStored = (value: Value, { site }: Arguments, context: Context): Value =>
  mapLeaves(value, (leaf) =>
    isLayerInstance(leaf) ? serializeObject(argumentsOf(site, [leaf]), context) : leaf,
  );

function restored(value: Value, args: Arguments, context: Context): Value {
  if (value.kind === "dict") return deserializeObject(argumentsOf(args.site, [value]), context);
  return (value.kind === "list" || value.kind === "tuple") && value.items
    ? { ...value, items: value.items.map((item) => withRestored(item, args, context)) }
    : value;
}

/** The same argument with the layers that those dicts make. */
export const withRestored = boundedWalk(restored, (): Value => unknown("budget", "a stored object"));
