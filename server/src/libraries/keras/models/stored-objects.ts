/** `layers.serialize`, `layers.deserialize` and their like in `keras.saving`, after `keras/src/saving/serialization_lib.py`. */
import { argument } from "../engine/class-values";
import { isLayerInstance } from "../engine/layer-state";
import type { Context } from "../../../values/context";
import {
  type Arguments,
  type ClassValue,
  type DictValue,
  NONE,
  type Value,
  argumentsOf,
  dictOf,
  str,
  unknown,
} from "../../../values/value";

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
    ["build_config", unknown("data", "a stored object")],
  ]);
  return { ...stored, configurationOf: layer };
}

const entryOf = (dict: DictValue, name: string): Value | undefined => dict.entries?.get(`s:${name}`)?.value;

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
  return make && config ? context.call(make, argumentsOf(args.site, [config])) : lost;
}
