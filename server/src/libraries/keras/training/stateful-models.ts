/** Models that keep a state with a row for each sample of a batch. */
import { layerStateOf } from "../engine/layer-state";
import { sublayersOf } from "../engine/weights/tracking";
import type { Context } from "../../../values/context";
import type { ObjectValue } from "../../../values/value";

/** Whether a layer inside keeps a state with a row for each sample of a batch. */
export function needsBatchLength(model: ObjectValue, seen = new Set<ObjectValue>()): boolean {
  if (seen.has(model)) return false;
  seen.add(model);
  return (
    layerStateOf(model)?.parsed?.stateful === true ||
    sublayersOf(model).layers.some((inner) => needsBatchLength(inner, seen))
  );
}

/** Where only we don't know how many rows there are, Keras may well have a batch of fixed length. */
export function withoutStatefulRefusals(context: Context): Context {
  const report: Context["report"] = (finding) => {
    if (finding.code !== "stateful-needs-batch-size") context.report(finding);
  };
  return Object.create(context, { report: { value: report } }) as Context;
}
