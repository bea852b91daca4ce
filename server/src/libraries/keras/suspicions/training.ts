/** Training that goes on with other weights than it was prepared for, and validation on the data that is trained on. */
import { countsOf, gatherVariables } from "../engine/weights/counts";
import { layerStateOf } from "../engine/layer-state";
import { leavesOf } from "../engine/structure";
import type { DataPart } from "../training/data/data-part";
import type { Context } from "../../../values/context";
import { sameDim } from "../../../values/dimensions/dimension";
import type { Span } from "../../../values/records/span";
import { NONE, type ObjectValue, type Value, intOf } from "../../../values/value";

/** An attribute that keeps how many parameters the first training after `compile` trains. */
const TRAINED = "_trained_parameters";

/** From `compile` on training is prepared anew. */
export function forgetTrained(model: ObjectValue, context: Context): void {
  if (model.attributes.has(TRAINED)) context.heap.set(model.attributes, TRAINED, NONE);
}

/** Warns where layers were frozen or unfrozen since training was prepared. */
export function suspectTrained(model: ObjectValue, site: Span, context: Context): void {
  const state = layerStateOf(model);
  if (state?.build.built !== true) return;
  const gathered = gatherVariables(model);
  if (gathered.unknown) return;
  const now = countsOf(gathered, state).trainable;
  const kept = model.attributes.get(TRAINED);
  if (kept === undefined || kept.kind === "none") {
    context.heap.set(model.attributes, TRAINED, intOf(now));
    return;
  }
  if (kept.kind !== "int" || sameDim(kept.dim, now) !== false) return;
  context.report({
    code: "trainable-changed",
    severity: "warning",
    span: site,
    facts: { before: kept.dim, now },
  });
}

/** Warns where every array of the validation data is one that is trained on. */
export function suspectValidation(
  training: readonly DataPart[],
  validation: readonly DataPart[],
  context: Context,
): void {
  const [first] = validation;
  const trained = new Set(training.flatMap(({ value }) => leavesOf(value)));
  const validated = validation.flatMap(({ value }) => leavesOf(value));
  if (!first || validated.length === 0) return;
  // What an element of a data set is like, its parts share: `take` and `skip` leave it as it is.
  const isArray = (leaf: Value): boolean => leaf.kind === "tensor" && leaf.flavour === "numpy";
  if (!validated.every((leaf) => isArray(leaf) && trained.has(leaf))) return;
  context.report({ code: "validation-is-training", severity: "warning", span: first.span, facts: {} });
}
