/** Whether a layer is built, as `layer.built` and `summary()` tell it. */
import { type LayerState, shownName } from "../engine/layer-state";
import { isCertainlyUnbuilt } from "../engine/weights/counts";
import type { Context, KerasVersion } from "../../../values/context";
import { type Arguments, NONE, type ObjectValue, type Value } from "../../../values/value";

/** Undefined where only one of two paths built it. */
export function isBuilt(
  { class: type }: ObjectValue,
  state: LayerState,
  keras: KerasVersion,
): boolean | undefined {
  if (state.build.built !== false || keras !== 3) return state.build.built;
  if (state.definition?.isBuiltAtInit !== true) return false;
  const [name] = state.definition.names;
  const described = type.mro.findIndex(({ canonical }) => canonical === name);
  // A class of the program's own with a `build` is built by its first call.
  return described >= 0 && !type.mro.slice(0, described).some(({ attributes }) => attributes.has("build"));
}

/** `summary()`, which binds nothing. Keras 2 refuses a model without weights, where Keras 3 prints it as unbuilt. */
export function printSummary(
  model: ObjectValue,
  state: LayerState,
  { site }: Arguments,
  context: Context,
): Value {
  if (context.keras === 2 && isCertainlyUnbuilt(model, state, context))
    context.report({
      code: "not-built",
      severity: "error",
      span: site,
      facts: { layer: shownName(model) },
      kerasSays:
        "ValueError: This model has not yet been built. Build the model first by calling `build()` or by calling the model on a batch of data.",
    });
  return NONE;
}
