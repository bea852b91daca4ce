/** UnitNormalization: every vector to length 1. After `keras/src/layers/normalization/unit_normalization.py`. */
import { normalizedIndex } from "./several-axes";
import { axesArgument } from "../../arguments";
import { defineLayer, isUnknown } from "../../layer-definition";
import { axisExists } from "./one-axis";
import { isKerasBefore } from "../../release";
import { formatShape } from "../../../../values/dimensions/shape";

export const unitNormalization = defineLayer({
  names: ["keras.layers.UnitNormalization"],
  summary: "Divides every vector along `axis` by its length, so that it has length 1.",
  isBuiltAtInit: true,
  args: {
    axis: axesArgument(
      (given) =>
        `TypeError: Invalid value for \`axis\` argument: expected an int or a list/tuple of ints. Received: axis=${given}`,
    ),
  },
  input: { kind: "tensor" },
  isElementwise: true,
  checks: [
    (a, x, { context }) => {
      // Keras 3.6 began to look.
      if (isUnknown(a.axis) || isKerasBefore(context, "3.6")) return undefined;
      const { axes, sequence } = a.axis;
      const given = sequence ? `[${axes.join(", ")}]` : String(axes[0] ?? "");
      const says = `ValueError: Axis ${given} is out of bounds for input shape ${formatShape(x.shape)}.`;
      return axes.map((axis) => axisExists(axis, x, says, given)).find((outside) => outside !== undefined);
    },
  ],
  mask: "passes",
  output: (_, x) => x.shape,
  explain: (a, x) => {
    const at = normalizedIndex(a.axis, x);
    if (!at) return {};
    const squares = at.isLast
      ? "Σ k x[…, k]²"
      : `${at.names.map((index) => `Σ ${index}`).join(" ")} x[${at.place}]²`;
    return { element: `y[${at.place}] = x[${at.place}] / √(${squares})` };
  },
});
