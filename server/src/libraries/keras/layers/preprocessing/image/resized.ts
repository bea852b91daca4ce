/** Replaces height and width of an image's shape: what Resizing, CenterCrop and RandomCrop share. */
import type { DataFormat } from "../../../geometry/data-format";
import { type Explanation, type LayerInput, type Maybe, isUnknown } from "../../../layer-definition";
import type { Dim } from "../../../../../values/dimension";
import { type Shape, shapeOf, unknownAxes } from "../../../../../values/shape";

/** The shape with `height` and `width` at these two places; negative ones count from the end. */
export function resized(x: LayerInput, height: Dim, width: Dim, at: readonly [number, number]): Shape {
  if (!x.shape.ranked) return x.shape;
  const [row, column] = at.map((i) => (i < 0 ? i + x.dims.length : i));
  return shapeOf(x.dims.map((dim, i) => (i === row ? height : i === column ? width : dim)));
}

/** Where a batch of images (rank 4), or one image, has its height and width; undefined for an unknown format. */
export function imageAxes(format: Maybe<DataFormat>, rank: number): readonly [number, number] | undefined {
  if (isUnknown(format)) return undefined;
  const first = format === "channels_first" ? 1 : 0;
  return rank === 4 ? [first + 1, first + 2] : [first, first + 1];
}

/** All axes unknown where the format is. */
export function unknownImage(x: LayerInput, format: Maybe<DataFormat>): Shape {
  if (!x.shape.ranked) return x.shape;
  return unknownAxes(x.dims.length, isUnknown(format) ? format.reason : { code: "shape" });
}

/** The story of an image brought to `height` × `width`. */
export function explainResized(a: { height: Dim; width: Dim }, x: LayerInput, output: Shape): Explanation {
  return {
    axes: [
      { axis: "height", dim: a.height, because: { key: "image.height" } },
      { axis: "width", dim: a.width, because: { key: "image.width" } },
    ],
    picture: { kind: "rearrange", input: x.dims.slice(1), output: output.ranked ? output.dims.slice(1) : [] },
  };
}
