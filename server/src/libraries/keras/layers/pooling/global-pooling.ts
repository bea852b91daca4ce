/** Pooling over all places at once, after `keras/src/layers/pooling/base_global_pooling.py`. */
import { flag } from "../../arguments";
import {
  type Explanation,
  type InputRequirement,
  type LayerInput,
  type Parsed,
  isUnknown,
} from "../../layer-definition";
import { dataFormat, joinSpatial, splitSpatial } from "../../geometry/data-format";
import { placeNames } from "../../geometry/spatial-names";
import { formatDim, known } from "../../../../values/dimensions/dimension";
import { type Shape, shapeOf, unrankedShape } from "../../../../values/dimensions/shape";

/** The arguments, in Keras's order. */
export function globalPoolingArguments() {
  return { data_format: dataFormat(), keepdims: flag(false) };
}

/** The input; where a batch of vectors is given there is nothing left to pool. */
export const globalPoolingInput = (rank: number): InputRequirement => ({
  kind: "tensor",
  rank,
  needlessRank: 2,
});

export type GlobalPoolingArguments = Parsed<ReturnType<typeof globalPoolingArguments>>;

/** `(batch, channels)`, or with `keepdims` every spatial axis as 1. */
export function globalPoolingOutput(a: GlobalPoolingArguments, x: LayerInput): Shape {
  const parts = splitSpatial(x.dims, a.data_format);
  if (isUnknown(a.keepdims)) return unrankedShape(a.keepdims.reason);
  if (!a.keepdims) return shapeOf([parts.batch, parts.channels]);
  return joinSpatial({ ...parts, spatial: parts.spatial.map(() => known(1)) }, a.data_format);
}

/** The story: one number per channel, whatever the lengths. */
export function explainGlobalPooling(operation: "max" | "mean") {
  return (a: GlobalPoolingArguments, x: LayerInput, output: Shape): Explanation => {
    const { spatial, channels } = splitSpatial(x.dims, a.data_format);
    const places = placeNames(spatial.length);
    const last = isUnknown(a.data_format) || a.data_format === "channels_last";
    const bounds = spatial.map((dim, i) => `${places[i] ?? "i"}<${formatDim(dim)}`).join(", ");
    return {
      axes: [
        {
          axis: "features",
          dim: channels,
          because: { key: "pooling.global", facts: { places: spatial.map(formatDim).join(" × ") } },
        },
      ],
      element: `y[c] = ${operation} { x[${(last ? [...places, "c"] : ["c", ...places]).join(", ")}] : ${bounds} }`,
      picture: {
        kind: "window",
        input: [...spatial, channels],
        window: [...spatial, known(1)],
        output: output.ranked ? output.dims.slice(1) : [channels],
        channels: "separate",
        strides: spatial.map(() => known(1)),
        dilation: spatial.map(() => known(1)),
      },
      alternatives: [
        { message: { key: "pooling.alternative.flatten" }, remedy: replaceByFlatten },
        a.keepdims === true
          ? {
              message: { key: "pooling.alternative.dropdims" },
              remedy: { kind: "removeArgument", name: "keepdims" },
            }
          : {
              message: { key: "pooling.alternative.keepdims" },
              remedy: { kind: "setArgument", name: "keepdims", value: "True" },
            },
      ],
    };
  };
}

const replaceByFlatten = { kind: "replaceLayer", layer: "Flatten", set: {}, remove: ["keepdims"] } as const;
