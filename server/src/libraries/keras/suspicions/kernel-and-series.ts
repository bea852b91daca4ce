/** Convolutions along a series that is shorter than the kernel, which padding hides. */
import { type LayerSuspicion, placeOf } from "./suspicion";
import { className } from "../engine/layer-state";
import { known } from "../../../values/dimensions/dimension";

const LAYERS = new Set(["Conv1D", "SeparableConv1D"]);

const numberOf = (fact: unknown): number | undefined => {
  const dim = Array.isArray(fact) ? (fact as readonly unknown[])[0] : fact;
  if (typeof dim !== "object" || dim === null || !("kind" in dim) || dim.kind !== "known") return undefined;
  return "value" in dim && typeof dim.value === "number" ? dim.value : undefined;
};

export const kernelAndSeries: LayerSuspicion = ({ layer, state, input }, context) => {
  const name = className(layer);
  const padding = state.parsed?.padding;
  if (!LAYERS.has(name) || (padding !== "same" && padding !== "causal")) return;
  if (!input.shape.ranked || input.shape.dims.length !== 3 || state.parsed?.data_format !== "channels_last")
    return;
  const [steps, features] = input.shape.dims.slice(1);
  const kernel = numberOf(state.parsed.kernel_size);
  if (steps?.kind !== "known" || features?.kind !== "known" || kernel === undefined) return;
  // With `same` every weight meets the series somewhere as long as the kernel is less than twice as long.
  if (kernel < 2 * steps.value) return;
  const isSwapped = steps.value === 1 && features.value > 1;
  const span = placeOf(layer, "kernel_size");
  if (isSwapped)
    context.report({
      code: "convolution-over-one-step",
      severity: "warning",
      span,
      facts: { layer: name, steps, kernel: known(kernel), input: input.shape },
    });
  else
    context.report({
      code: "kernel-exceeds-series",
      severity: "warning",
      span,
      facts: { layer: name, kernel: known(kernel), steps, padding },
      remedies: [
        {
          kind: "setArgument",
          call: layer.constructed,
          name: "kernel_size",
          value: `${steps.value}`,
          preferred: true,
        },
      ],
    });
};
