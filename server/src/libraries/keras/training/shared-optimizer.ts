/** An optimizer that trained one model is given another: it knows only the variables that it was built for. */
import { gatherVariables } from "../engine/weights/counts";
import { isLayerInstance, layerStateOf } from "../engine/layer-state";
import { tellForeign } from "./foreign-optimizer";
import { compiledOf, spanOfArgument } from "./losses/compiled";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import type { ObjectValue } from "../../../values/value";

/** An attribute of the optimizer that keeps the model whose variables it was built for. */
const BUILT_FOR = "_built_for";

/** Whether two models are certain to share no variable. */
function areApart(one: ObjectValue, other: ObjectValue): boolean {
  const [a, b] = [gatherVariables(one), gatherVariables(other)];
  const isKnown = !a.unknown && !b.unknown && a.variables.length > 0 && b.variables.length > 0;
  return isKnown && a.variables.every((variable) => !b.variables.includes(variable));
}

/** A copy of the optimizer for the model, where `compile` is given it. */
function ownOptimizer(model: ObjectValue): readonly Remedy[] {
  const args = compiledOf(model)?.args;
  if (!args) return [];
  const span = spanOfArgument(args, 0, "optimizer");
  const after = ".from_config({it}.get_config())";
  return [{ kind: "wrapText", span, before: "", after, preferred: true }];
}

/** Refuses the optimizer of a model that trains, where it trained another model before; else notes that it trains this one. */
export function refuseForeignOptimizer(model: ObjectValue, site: Span, context: Context): void {
  const optimizer = model.attributes.get("optimizer");
  if (context.keras === 2 || context.openWorld || optimizer?.kind !== "object") return;
  if (!/^keras\.optimizers\.\w+$/.test(optimizer.class.canonical ?? "")) return;
  if (layerStateOf(model)?.build.built !== true) return;
  const before = optimizer.attributes.get(BUILT_FOR);
  if (before === undefined) {
    context.heap.set(optimizer.attributes, BUILT_FOR, model);
    return;
  }
  if (before === model || !isLayerInstance(before) || !areApart(before, model)) return;
  tellForeign(optimizer, site, ownOptimizer(model), context);
}
