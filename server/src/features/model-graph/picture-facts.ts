/** The numbers of a layer's picture, for a view in which its computation is played with. */
import type { Picture } from "../../values/records/application";
import type { Dim } from "../../values/dimensions/dimension";

/** Lengths; null for one that is not known. */
export type Sizes = readonly (number | null)[];

/** The numbers of a picture; null where one is not known. */
export type PictureFacts =
  | {
      readonly kind: "window";
      readonly channels: "summed" | "separate";
      readonly input: Sizes;
      readonly window: Sizes;
      readonly output: Sizes;
      readonly strides: Sizes;
      readonly dilation: Sizes;
    }
  | {
      readonly kind: "spread";
      readonly input: Sizes;
      readonly window: Sizes;
      readonly output: Sizes;
      readonly strides: Sizes;
      readonly dilation: Sizes;
      /** What is cut off in front of each spatial axis. */
      readonly cut: Sizes;
    }
  | { readonly kind: "mix"; readonly input: Sizes; readonly output: Sizes }
  | {
      readonly kind: "rearrange";
      readonly input: Sizes;
      readonly output: Sizes;
      readonly axes: readonly number[] | null;
    }
  | {
      readonly kind: "frame";
      readonly input: Sizes;
      readonly output: Sizes;
      readonly border: "added" | "cut";
      /** What is added or cut in front of each spatial axis; null where that differs from sample to sample. */
      readonly before: Sizes | null;
    }
  | { readonly kind: "repeat"; readonly input: Sizes; readonly output: Sizes; readonly times: Sizes }
  | {
      readonly kind: "each-step";
      readonly layer: string;
      readonly steps: number | null;
      readonly input: Sizes;
      readonly output: Sizes;
    }
  | {
      readonly kind: "contract";
      readonly operands: readonly { readonly dims: Sizes; readonly summed: readonly number[] }[];
      readonly output: Sizes;
    }
  | {
      readonly kind: "join";
      readonly inputs: readonly Sizes[];
      readonly axis: number;
      readonly output: Sizes;
    }
  | {
      readonly kind: "element-wise";
      readonly inputs: readonly Sizes[];
      readonly sign: string;
      readonly output: Sizes;
    }
  | { readonly kind: "lookup"; readonly rows: number | null; readonly output: Sizes }
  | { readonly kind: "normalize"; readonly columns: Sizes; readonly along: "rows" | "columns" }
  | { readonly kind: "attention"; readonly query: Sizes; readonly key: Sizes }
  | {
      readonly kind: "recurrent";
      readonly input: Sizes;
      readonly output: Sizes;
      readonly units: number | null;
      readonly sequences: boolean;
    };

const size = (dim: Dim): number | null => (dim.kind === "known" ? dim.value : null);
const sizes = (dims: readonly Dim[]): Sizes => dims.map(size);

/** The numbers of a picture that can be played with; null for one that is only looked at. */
export function pictureFacts(picture: Picture): PictureFacts | null {
  switch (picture.kind) {
    case "window":
      return {
        kind: "window",
        channels: picture.channels,
        input: sizes(picture.input),
        window: sizes(picture.window),
        output: sizes(picture.output),
        strides: sizes(picture.strides),
        dilation: sizes(picture.dilation),
      };
    case "spread":
      return {
        kind: "spread",
        input: sizes(picture.input),
        window: sizes(picture.window),
        output: sizes(picture.output),
        strides: sizes(picture.strides),
        dilation: sizes(picture.dilation),
        cut: picture.cut ? sizes(picture.cut) : [null],
      };
    case "mix":
      return { kind: "mix", input: sizes(picture.input), output: sizes(picture.output) };
    case "rearrange":
      return {
        kind: "rearrange",
        input: sizes(picture.input),
        output: sizes(picture.output),
        axes: picture.axes ?? null,
      };
    case "frame":
      return {
        kind: "frame",
        input: sizes(picture.input),
        output: sizes(picture.output),
        border: picture.border,
        before: picture.ends ? picture.ends.map(([before]) => (before ? size(before) : null)) : null,
      };
    case "repeat":
      return {
        kind: "repeat",
        input: sizes(picture.input),
        output: sizes(picture.output),
        times: sizes(picture.times),
      };
    case "each-step":
      return {
        kind: "each-step",
        layer: picture.layer,
        steps: size(picture.steps),
        input: sizes(picture.input),
        output: sizes(picture.output),
      };
    case "contract":
      return {
        kind: "contract",
        operands: picture.operands.map(({ dims, summed }) => ({ dims: sizes(dims), summed })),
        output: sizes(picture.output),
      };
    case "join":
      return {
        kind: "join",
        inputs: picture.inputs.map(sizes),
        axis: picture.axis,
        output: sizes(picture.output),
      };
    case "element-wise":
      return {
        kind: "element-wise",
        inputs: picture.inputs.map(sizes),
        sign: picture.sign,
        output: sizes(picture.output),
      };
    case "lookup":
      return { kind: "lookup", rows: size(picture.rows), output: sizes(picture.output) };
    case "normalize":
      // Groups part the columns; those of one part have no index of their own in the input.
      return picture.groups
        ? null
        : { kind: "normalize", columns: sizes(picture.columns), along: picture.along };
    case "attention":
      return { kind: "attention", query: sizes(picture.query), key: sizes(picture.key) };
    case "recurrent":
      return {
        kind: "recurrent",
        input: sizes(picture.input),
        output: sizes(picture.output),
        units: size(picture.units),
        sequences: picture.sequences,
      };
    case "resample":
    case "mask":
      return null;
  }
}
