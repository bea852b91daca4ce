/** Layers, models and other objects of the program's own whose `__init__` forgot that of Keras, after `Layer._check_super_called`. */
import { hasUnseenBase, isUserCode, methodOf } from "../../../callables/class-members";
import { type LayerState, update } from "../layer-state";
import type { Context } from "../../../../values/context";
import type { Remedy } from "../../../../values/records/finding";
import { ESCAPED, type Arguments, type ObjectValue } from "../../../../values/value";

/** What calls the constructor above that an object's own one leaves out; undefined where something else may set it up. */
export function forgotten(object: ObjectValue, context: Context): readonly Remedy[] | undefined {
  if (context.keras === 2 || context.openWorld || object.attributes.has(ESCAPED)) return undefined;
  if (hasUnseenBase(object.class) || isUserCode(methodOf(object.class, "__new__"))) return undefined;
  const init = methodOf(object.class, "__init__");
  // What a decorator that nobody knows makes of it may call the one above.
  if (!isUserCode(init) || !init.definedAt || init.decorated) return undefined;
  return [{ kind: "callSuper", definedAt: init.definedAt, preferred: true }];
}

/** Refuses the first call of a layer that certainly was made without `super().__init__()`. */
export function refuseUninitialised(
  layer: ObjectValue,
  state: LayerState,
  args: Arguments,
  context: Context,
): void {
  if (state.isInitialised || state.refused || state.uncertain) return;
  const remedies = forgotten(layer, context);
  if (!remedies) return;
  context.report({
    code: "super-not-called",
    severity: "error",
    span: args.site,
    facts: { layer: layer.class.name },
    kerasSays: `RuntimeError: In layer '${layer.class.name}', you forgot to call \`super().__init__()\` as the first statement in the \`__init__()\` method. Go add it!`,
    remedies,
  });
  update(state, { refused: true }, context);
}
