/** Replaces height and width of an image's shape: what Resizing, CenterCrop and RandomCrop share. */
import type { DataFormat } from "../../../geometry/data-format";
import { type Explanation, type LayerInput, type Maybe, isUnknown } from "../../../layer-definition";
import { floorDivide, isLess, subtract } from "../../../../../values/dimensions/arithmetic";
import { type Dim, known as knownDim } from "../../../../../values/dimensions/dimension";
import type { Picture } from "../../../../../values/records/picture";
import { type Shape, shapeOf, unknownAxes } from "../../../../../values/dimensions/shape";

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

interface Size {
  readonly height: Dim;
  readonly width: Dim;
  readonly data_format: Maybe<DataFormat>;
}

/** The story of an image brought to `height` × `width`, by another grid or by being cut out. */
export function explainResized(
  a: Size,
  x: LayerInput,
  output: Shape,
  how: "scaled" | "cut-in-the-middle" | "cut-anywhere",
): Explanation {
  const images = imagesOf(a.data_format, x, output);
  const picture = images && pictureOf(images, how);
  return {
    axes: [
      { axis: "height", dim: a.height, because: { key: "image.height" } },
      { axis: "width", dim: a.width, because: { key: "image.width" } },
    ],
    ...(picture && { picture }),
  };
}

interface Images {
  readonly input: readonly Dim[];
  readonly output: readonly Dim[];
}

/** Height, width and channels of an image, or of each of a batch; nothing where the format is not known. */
function imagesOf(format: Maybe<DataFormat>, x: LayerInput, output: Shape): Images | undefined {
  if (!x.shape.ranked || !output.ranked || isUnknown(format)) return undefined;
  const image = (dims: readonly Dim[]): readonly Dim[] => {
    const own = dims.slice(-3);
    return format === "channels_first" ? [...own.slice(1), ...own.slice(0, 1)] : own;
  };
  return { input: image(x.dims), output: image(output.dims) };
}

/** What is smaller than asked for is scaled up first, and what is not known may be: neither is a mere cut. */
function pictureOf(images: Images, how: Parameters<typeof explainResized>[3]): Picture | undefined {
  if (how === "scaled") return { kind: "resample", ...images };
  const cuts = images.input.slice(0, 2).map((length, i) => {
    const target = images.output[i];
    return target && isLess(length, target) === false ? subtract(length, target) : undefined;
  });
  const known = cuts.flatMap((cut) => cut ?? []);
  if (known.length < 2) return undefined;
  if (how === "cut-anywhere") return { kind: "frame", border: "cut", ...images };
  const ends = known.map((cut) => {
    const before = floorDivide(cut, knownDim(2));
    return [before, subtract(cut, before)];
  });
  return { kind: "frame", border: "cut", ends, ...images };
}
