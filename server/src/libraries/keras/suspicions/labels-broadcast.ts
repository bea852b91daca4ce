/** Labels that a loss compares with several outputs each, because it broadcasts. */
import { className } from "../engine/layer-state";
import type { DataPart } from "../training/data/data-part";
import type { Loss } from "../training/losses/loss-names";
import { type Dims, broughtTogether, isElementWise } from "../training/losses/losses";
import type { Context } from "../../../values/context";
import { isOne } from "../../../values/dimensions/dimension";
import type { Remedy } from "../../../values/records/finding";
import { shapeOf } from "../../../values/dimensions/shape";
import type { ObjectValue } from "../../../values/value";

interface Compared {
  readonly loss: Loss;
  readonly target: Dims;
  readonly output: Dims;
  readonly labels: DataPart;
  readonly layers: readonly ObjectValue[];
}

/** Whether one number of either side stands for several of the other, beside the batch. */
function repeats(target: Dims, output: Dims): boolean {
  if (target.length !== output.length) return Math.abs(target.length - output.length) > 1;
  return target.some((dim, i) => {
    const other = output[i];
    if (i === 0 || other?.kind !== "known" || dim.kind !== "known") return false;
    return isOne(dim) !== isOne(other);
  });
}

function remedies({ target, output, layers }: Compared): readonly Remedy[] {
  const [last] = layers;
  if (!last || className(last) !== "Dense") return [];
  if (output.length > 2 && target.length <= 2)
    return [{ kind: "insertLayerBefore", call: last.constructed, layer: "Flatten()", preferred: true }];
  const wanted = target.at(-1);
  return target.length === output.length && wanted?.kind === "known"
    ? [
        {
          kind: "setArgument",
          call: last.constructed,
          name: "units",
          value: `${wanted.value}`,
          preferred: true,
        },
      ]
    : [];
}

/** Warns of labels and outputs that are no pairs. */
export function suspectBroadcast(compared: Compared, context: Context): void {
  const { loss, target, output, labels } = compared;
  const together = isElementWise(loss) ? broughtTogether(target, output) : undefined;
  if (!together || !repeats(together.target, together.output)) return;
  context.report({
    code: "labels-broadcast",
    severity: "warning",
    span: labels.span,
    facts: { loss: loss.shown, labels: shapeOf(target), outputs: shapeOf(output) },
    remedies: remedies(compared),
  });
}
