/** Last layers whose activation does not go with the loss of their model. */
import { type ModelSuspicion, activationOf, placeOf } from "./suspicion";
import { lookup } from "../../../values/names/lookup";
import { layerStateOf } from "../engine/layer-state";
import { widthArgument } from "../engine/shapes/widths";
import { lossOf } from "../training/losses/loss-names";
import { wantsProbabilities } from "../training/losses/losses";
import type { Dim } from "../../../values/dimensions/dimension";

/** Activations whose results are no probabilities. */
const OPEN = new Set(["linear", "relu", "elu", "selu", "leaky_relu", "softplus"]);

const isCategorical = (name: string): boolean => name.includes("categorical");

export const activationAndLoss: ModelSuspicion = ({ compiled, layers }, context) => {
  const [last] = layers;
  const loss = lossOf(compiled.loss);
  if (!last || !loss?.name || !wantsProbabilities(loss)) return;
  const width = widthArgument(last);
  const activation = activationOf(last);
  if (width === undefined || activation === undefined) return;
  const units = lookup(layerStateOf(last)?.parsed, width) as Dim | undefined;
  if (units?.kind !== "known") return;
  const span = placeOf(last, "activation");
  const change = (value: string) =>
    ({
      kind: "setArgument",
      call: last.constructed,
      name: "activation",
      value: `"${value}"`,
      preferred: true,
    }) as const;
  // One unit is compared with the labels, which tell whether there are more classes.
  if (isCategorical(loss.name) && units.value === 1) return;
  if (isCategorical(loss.name) && activation === "sigmoid") {
    context.report({
      code: "sigmoid-with-categorical-loss",
      severity: "warning",
      span,
      facts: { loss: loss.shown, units },
      remedies: [change("softmax")],
    });
    return;
  }
  if (!OPEN.has(activation)) return;
  const fitting = isCategorical(loss.name) ? "softmax" : "sigmoid";
  context.report({
    code: "no-probabilities",
    severity: "warning",
    span,
    facts: { loss: loss.shown, activation, fitting },
    remedies: [change(fitting)],
  });
};
