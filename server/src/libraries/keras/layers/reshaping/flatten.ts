/** Flatten: all axes but the batch in one. After `keras/src/layers/reshaping/flatten.py`. */
import { defineLayer } from "../../layer-definition";
import { dataFormat } from "../../geometry/data-format";
import { product } from "../../../../values/dimensions/arithmetic";
import { type Dim, known } from "../../../../values/dimensions/dimension";
import { shapeOf, unknownAxes, withRank } from "../../../../values/dimensions/shape";

/** The product of all axes but the batch; open as soon as one of them is. */
function flattened(dims: readonly Dim[]): Dim {
  const rest = dims.slice(1);
  return rest.length === 0 ? known(1) : product(rest);
}

export const flatten = defineLayer({
  names: ["keras.layers.Flatten"],
  summary: "Lays all axes but the batch end to end, as one vector.",
  args: { data_format: dataFormat() },
  input: { kind: "tensor", minRank: 1 },
  keepsDtype: true,
  output: (_, x) => {
    const [batch] = x.dims;
    if (!x.shape.ranked) return withRank(x.shape, 2);
    if (!batch) return unknownAxes(2, { code: "shape" });
    return shapeOf([batch, flattened(x.dims)]);
  },
  explain: (_, x, output) => ({
    axes: output.ranked
      ? output.dims.slice(1).map((dim) => ({ axis: "features", dim, because: { key: "flatten.features" } }))
      : [],
    picture: output.ranked
      ? { kind: "rearrange", input: x.dims.slice(1), output: output.dims.slice(1) }
      : undefined,
    alternatives: globalPoolingInstead(x.dims),
  }),
});

/** Global pooling keeps the width small and independent of the length. */
function globalPoolingInstead(dims: readonly Dim[]) {
  const rank = dims.length - 2;
  if (rank < 1 || rank > 3) return [];
  const kinds = [
    ["Average", "flatten.alternative.average"],
    ["Max", "flatten.alternative.max"],
  ] as const;
  return kinds.map(([kind, key]) => ({
    message: { key },
    remedy: {
      kind: "replaceLayer",
      layer: `Global${kind}Pooling${rank}D`,
      set: {},
      remove: [],
    } as const,
  }));
}
