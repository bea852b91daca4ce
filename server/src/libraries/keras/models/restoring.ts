/**
 * Layers of the program's own that Keras makes again from their configuration, as `cls(**config)`: after `get_config` and
 * `from_config` in `keras/src/ops/operation.py`.
 */
import { isUserCode, methodOf } from "../engine/class-values";
import { sublayersOf } from "../engine/tracking";
import type { Context } from "../../../values/context";
import type { Span } from "../../../values/span";
import { type FunctionValue, type ObjectValue, argumentsOf } from "../../../values/value";

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

/** Refuses a layer whose constructor does not take what its configuration holds, where a model is made again. */
export function refuseUnrestorable(model: ObjectValue, site: Span, says: string, context: Context): void {
  if (context.keras === 2 || model.class.canonical === undefined) return;
  for (const layer of ownLayers(model)) {
    const make = methodOf(layer.class, "__init__");
    if (!isUserCode(make) || !make.parameters || make.decorated !== undefined || takesAny(make)) continue;
    if (isUserCode(methodOf(layer.class, "from_config"))) continue;
    const { parameters, definedAt } = make;
    const extra = configurationKeys(layer, site, context).find((key) => !parameters.includes(key));
    if (extra === undefined) continue;
    context.report({
      code: "layer-not-restored",
      severity: "error",
      span: site,
      facts: { layer: layer.class.name, argument: extra },
      kerasSays: says,
      related: definedAt && [{ span: definedAt, message: "problem.defined.place" }],
      remedies: definedAt && [{ kind: "passKeywords", definedAt, preferred: true }],
    });
    return;
  }
}
