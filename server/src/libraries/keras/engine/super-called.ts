/** Layers and models of the program's own whose `__init__` forgot that of Keras, after `Layer._check_super_called`. */
import { hasUnseenBase, isUserCode, methodOf } from "./class-values";
import { type LayerState, update } from "./layer-state";
import type { Context } from "../../../values/context";
import { ESCAPED, type Arguments, type ObjectValue } from "../../../values/value";

/** Refuses the first call of a layer that certainly was made without `super().__init__()`. */
export function refuseUninitialised(
  layer: ObjectValue,
  state: LayerState,
  args: Arguments,
  context: Context,
): void {
  if (state.isInitialised || state.refused || state.uncertain || context.keras === 2) return;
  if (context.openWorld || layer.attributes.has(ESCAPED) || hasUnseenBase(layer.class)) return;
  const init = methodOf(layer.class, "__init__");
  // Something else may make the instance, or set it up.
  if (!isUserCode(init) || !init.definedAt || isUserCode(methodOf(layer.class, "__new__"))) return;
  context.report({
    code: "super-not-called",
    severity: "error",
    span: args.site,
    facts: { layer: layer.class.name },
    kerasSays: `RuntimeError: In layer '${layer.class.name}', you forgot to call \`super().__init__()\` as the first statement in the \`__init__()\` method. Go add it!`,
    remedies: [{ kind: "callSuper", definedAt: init.definedAt, preferred: true }],
  });
  update(state, { refused: true }, context);
}
