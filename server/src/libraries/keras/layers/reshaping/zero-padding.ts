/** ZeroPadding2D and ZeroPadding3D without their rank, after `keras/src/layers/reshaping/zero_padding2d.py` and `…3d.py`. */
import { margins } from "../../arguments";
import { type Contradiction, type LayerInput, type Parsed, contradiction } from "../../layer-definition";
import { resized } from "./spatial-resizing";
import { dataFormat, splitSpatial } from "../../geometry/data-format";
import { isLess, subtract, sum } from "../../../../values/dimensions/arithmetic";
import { known } from "../../../../values/dimensions/dimension";
import { type Shape, formatShape, unknownAxes } from "../../../../values/dimensions/shape";

const words = {
  2: "(symmetric_height_crop, symmetric_width_crop), or a tuple of 2 tuples of 2 ints ((top_crop, bottom_crop), (left_crop, right_crop)). Received: padding=",
  3: "(symmetric_dim1_pad, symmetric_dim2_pad, symmetric_dim3_pad), or a tuple of 3 tuples of 2 ints ((left_dim1_pad, right_dim1_pad), (left_dim2_pad, right_dim2_pad), (left_dim3_pad, right_dim2_pad)). Received: padding=",
} as const;

/** The arguments, in Keras's order. */
export function zeroPaddingArguments(rank: 2 | 3) {
  return {
    padding: margins({
      rank,
      default: 1,
      negative: "accepted",
      wrongLength: (given) =>
        rank === 2
          ? `ValueError: \`padding\` should have two elements. Received: padding=${given}.`
          : `ValueError: \`padding\` should have 3 elements. Received: ${given}.`,
      wrongType: (given) =>
        `ValueError: \`padding\` should be either an int, a tuple of ${rank} ints ${words[rank]}${given}.`,
    }),
    data_format: dataFormat(),
  };
}

export type ZeroPaddingArguments = Parsed<ReturnType<typeof zeroPaddingArguments>>;

/** Each spatial axis longer by what is added at both ends. */
export function zeroPaddingOutput(a: ZeroPaddingArguments, x: LayerInput): Shape {
  return resized(a.data_format, x, (length, i) => sum([length, ...(a.padding[i] ?? [])]));
}

/** A single negative integer passes, and may leave less than nothing. */
export function somethingRemains(a: ZeroPaddingArguments, x: LayerInput): Contradiction | undefined {
  const { spatial } = splitSpatial(x.dims, a.data_format);
  const axis = spatial.findIndex(
    (length, i) => isLess(sum([length, ...(a.padding[i] ?? [])]), known(0)) === true,
  );
  const length = spatial[axis];
  if (!length) return undefined;
  const cut = subtract(known(0), sum(a.padding[axis] ?? []));
  return contradiction(
    "crop-exceeds-input",
    "padding",
    { cut, length, input: x.shape },
    {
      kerasSays: `ValueError: Cannot convert '${formatShape(zeroPaddingOutput(a, x))}' to a shape. Negative dimensions are not allowed.`,
      output: unknownAxes(x.dims.length, { code: "already-reported" }),
    },
  );
}
