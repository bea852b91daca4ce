/** Cropping2D and Cropping3D without their rank, after `keras/src/layers/reshaping/cropping2d.py` and `…3d.py`. */
import { margins } from "../../arguments";
import { type Contradiction, type LayerInput, type Parsed, contradiction } from "../../layer-definition";
import { resized } from "./spatial-resizing";
import { dataFormat, splitSpatial } from "../../geometry/data-format";
import { isLess, subtract, sum } from "../../../../values/dimensions/arithmetic";
import { type Dim, formatDim, known } from "../../../../values/dimensions/dimension";
import { type Shape, formatShape, unknownAxes } from "../../../../values/dimensions/shape";

const words = {
  2: "(symmetric_height_crop, symmetric_width_crop), or a tuple of 2 tuples of 2 ints ((top_crop, bottom_crop), (left_crop, right_crop)). Received: cropping=",
  3: "(symmetric_dim1_crop, symmetric_dim2_crop, symmetric_dim3_crop), or a tuple of 3 tuples of 2 ints ((left_dim1_crop, right_dim1_crop), (left_dim2_crop, right_dim2_crop), (left_dim3_crop, right_dim2_crop)). Received: ",
} as const;

/** The arguments, in Keras's order. Cropping2D cuts nothing unless told to, Cropping3D one element at every end. */
export function croppingArguments(rank: 2 | 3) {
  return {
    cropping: margins({
      rank,
      default: rank === 2 ? 0 : 1,
      negative: "refused",
      wrongLength: (given) =>
        rank === 2
          ? `ValueError: \`cropping\` should have two elements. Received: cropping=${given}.`
          : `ValueError: \`cropping\` should have 3 elements. Received: ${given}.`,
      wrongType: (given) =>
        `ValueError: \`cropping\` should be either an int, a tuple of ${rank} ints ${words[rank]}${given}.`,
    }),
    data_format: dataFormat(),
  };
}

export type CroppingArguments = Parsed<ReturnType<typeof croppingArguments>>;

/** What is left of an axis. */
export function cropped(length: Dim, ends: readonly Dim[]): Dim {
  return ends.reduce(subtract, length);
}

/** Each spatial axis shorter by what is cut at both ends. */
export function croppingOutput(a: CroppingArguments, x: LayerInput): Shape {
  return resized(a.data_format, x, (length, i) => cropped(length, a.cropping[i] ?? []));
}

/** Refuses to cut everything: something must remain of every axis whose length is known. */
export function croppingChecks(a: CroppingArguments, x: LayerInput): Contradiction | undefined {
  const { spatial } = splitSpatial(x.dims, a.data_format);
  const axis = spatial.findIndex((length, i) => cutsAll(length, a.cropping[i] ?? []));
  const length = spatial[axis];
  if (!length) return undefined;
  const given = a.cropping.map((ends) => `(${ends.map(formatDim).join(", ")})`).join(", ");
  return cutsEverything(x, length, sum(a.cropping[axis] ?? []), {
    says: `ValueError: Values in \`cropping\` argument should be smaller than the corresponding spatial dimension of the input. Received: input_shape=${formatShape(x.shape)}, cropping=(${given})`,
  });
}

/** Whether nothing is proven to be left. */
export function cutsAll(length: Dim, ends: readonly Dim[]): boolean {
  return isLess(cropped(length, ends), known(1)) === true;
}

/** The contradiction of all cropping layers. */
export function cutsEverything(x: LayerInput, length: Dim, cut: Dim, words: { says: string }): Contradiction {
  return contradiction(
    "crop-exceeds-input",
    "cropping",
    { cut, length, input: x.shape },
    { kerasSays: words.says, output: unknownAxes(x.dims.length, { code: "already-reported" }) },
  );
}
