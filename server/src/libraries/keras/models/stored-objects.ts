/** `layers.serialize`, `layers.deserialize` and their like in `keras.saving`, after `keras/src/saving/serialization_lib.py`. */
import { argument } from "../engine/class-values";
import { isLayerInstance, layerStateOf } from "../engine/layer-state";
import type { Context } from "../../../values/context";
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
} from "../../../values/value";

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

/** A layer or model as a dict of its class and configuration; of anything else what it holds is not known. */
export function serializeObject(args: Arguments, context: Context): Value {
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

/** `cls.from_config(config)` of the class and the configuration that a dict holds. */
export function deserializeObject(args: Arguments, context: Context): Value {
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
