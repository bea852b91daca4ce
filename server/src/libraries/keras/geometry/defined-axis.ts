/** Refuses weights along an axis whose length is left open: no variable can be made for it. */
import { type Contradiction, type LayerInput, contradiction } from "../layer-definition";
import { type Dim, formatDim } from "../../../values/dimensions/dimension";
import type { Remedy } from "../../../values/records/finding";
import { type Shape, formatShape, shapeOf } from "../../../values/dimensions/shape";

/**
 * The contradiction where a weight of `shape` has an open axis, `undefined-features`, or a negative one, after `standardize_shape` and
 * `Variable.__init__` in `keras/src/backend/common/variables.py`. `path` is the variable's, as Keras prints it.
 */
export function definedWeight(
  shape: readonly Dim[],
  path: () => string,
  x: LayerInput,
  output: Shape,
): Contradiction | undefined {
  const listed = `(${shape.map(formatDim).join(", ")})`;
  const negative = shape.find((dim) => dim.kind === "known" && dim.value < 0);
  if (negative)
    return contradiction(
      "negative-length",
      "call",
      { given: negative },
      {
        kerasSays: `ValueError: Cannot convert '${listed}' to a shape. Negative dimensions are not allowed.`,
        output,
        during: "build",
      },
    );
  if (!shape.some((dim) => dim.kind === "open")) return undefined;
  return contradiction(
    "undefined-features",
    "input",
    { input: x.shape, weight: listed },
    {
      kerasSays: `ValueError: Shapes used to initialize variables must be fully-defined (no \`None\` dimensions). Received: shape=${formatShape(shapeOf(shape))} for variable path='${path()}'`,
      remedies: poolInsteadOfFlatten(x),
      output,
      during: "build",
    },
  );
}

/** `Flatten` of an open axis is the usual cause; pooling over the axis gives a fixed width for any length. */
function poolInsteadOfFlatten(x: LayerInput): readonly Remedy[] {
  const flatten = x.tensor.producer?.node.layer;
  const flattened = x.tensor.producer?.node.inputs[0]?.shape;
  if (flatten?.class.canonical !== "keras.layers.Flatten" || !flattened?.ranked) return [];
  const rank = flattened.dims.length - 2;
  if (rank < 1 || rank > 3) return [];
  return ["Average", "Max"].map((kind) => ({
    kind: "replaceLayer",
    call: flatten.constructed,
    layer: `Global${kind}Pooling${rank}D`,
    set: {},
    remove: [],
    preferred: kind === "Average",
  }));
}
