/** Training without any loss: `compile` names none and no layer adds one, after `compute_loss` of `keras/src/trainers/trainer.py`. */
import type { Compiled } from "./compiled";
import { likelyLoss } from "./likely-loss";
import { hasUnseenBase } from "../../../callables/class-members";
import { ADDS_LOSS } from "../../engine/weights/added-losses";
import { layerStateOf } from "../../engine/layer-state";
import { sublayersOf } from "../../engine/weights/tracking";
import { functionalStateOf } from "../../models/functional-state";
import { stackStateOf } from "../../models/stack-state";
import type { Context } from "../../../../values/context";
import type { Span } from "../../../../values/records/span";
import { type Arguments, ESCAPED, type ObjectValue, type Value } from "../../../../values/value";

/** Layers of Keras's that add a loss whatever they are given. */
const ADDING: ReadonlySet<string> = new Set(["keras.layers.ActivityRegularization"]);

/** The arguments of no layer of Keras's reach that far before its regularizers. */
const MOST_POSITIONAL = 4;

/** Whether a layer was given a regularizer, or may have been. */
function mayRegularize({ positional, keywords, rest, spread }: Arguments): boolean {
  return (
    rest !== undefined ||
    spread === true ||
    positional.length > MOST_POSITIONAL ||
    [...keywords].some(([name, value]) => name.endsWith("regularizer") && value.kind !== "none")
  );
}

/** Whether a layer, or one inside, adds a loss of its own, as far as can be seen. */
function mayAddLoss(layer: ObjectValue, seen = new Set<ObjectValue>()): boolean {
  if (seen.has(layer)) return false;
  seen.add(layer);
  const state = layerStateOf(layer);
  if (!state || hasUnseenBase(layer.class) || layer.attributes.has(ESCAPED)) return true;
  if (ADDING.has(layer.class.canonical ?? "") || mayRegularize(state.initArguments)) return true;
  const inner = sublayersOf(layer);
  if (functionalStateOf(state)?.graph.incomplete || stackStateOf(state)?.unknown) return true;
  return inner.unknown !== undefined || inner.layers.some((one) => mayAddLoss(one, seen));
}

/** Whether a model certainly has no loss beside those that it was compiled with. */
export const addsNoLoss = (model: ObjectValue, { settings }: Context): boolean =>
  !settings.has(ADDS_LOSS) && !mayAddLoss(model);

/** Whether there is no loss to compute; reports it. */
export function refusedNoLoss(
  model: ObjectValue,
  { loss, args }: Compiled,
  labels: Value | undefined,
  site: Span,
  context: Context,
): boolean {
  if (loss !== undefined && loss.kind !== "none") return false;
  if (context.keras === 2 || context.openWorld || args.rest || args.spread) return false;
  if (!addsNoLoss(model, context)) return false;
  context.report({
    code: "no-loss",
    severity: "error",
    span: site,
    facts: {},
    kerasSays: "ValueError: No loss to compute. Provide a `loss` argument in `compile()`.",
    remedies: labels
      ? [
          {
            kind: "setArgument",
            call: args.site,
            name: "loss",
            value: `"${likelyLoss(model, labels)}"`,
            isAbsent: loss === undefined,
            preferred: true,
          },
        ]
      : [],
  });
  return true;
}
