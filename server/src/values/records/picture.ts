/** What a layer's picture shows: the numbers of its computation, for whoever draws them. */
import type { Dim } from "../dimensions/dimension";

/** What is drawn; one renderer per kind. Sizes leave the batch out where nothing else is said. */
export type Picture =
  /** A window over `input` (…spatial, channels) makes one cell of `output`; sizes per spatial axis. */
  | {
      readonly kind: "window";
      readonly input: readonly Dim[];
      readonly window: readonly Dim[];
      readonly output: readonly Dim[];
      /** Whether the window covers all channels (convolution) or one at a time (depthwise, pooling). */
      readonly channels: "summed" | "separate";
      readonly strides: readonly Dim[];
      readonly dilation: readonly Dim[];
    }
  /** One place of `input` (…spatial, channels) is spread over a window of the output; windows `strides` apart are added. */
  | {
      readonly kind: "spread";
      readonly input: readonly Dim[];
      readonly window: readonly Dim[];
      readonly output: readonly Dim[];
      readonly strides: readonly Dim[];
      readonly dilation: readonly Dim[];
      /** What is cut off in front of each spatial axis; missing where that is not known. */
      readonly cut?: readonly Dim[];
    }
  /** The last axis is mixed: every output unit reads all input features. */
  | { readonly kind: "mix"; readonly input: readonly Dim[]; readonly output: readonly Dim[] }
  /** Elements are only rearranged: in the same order, or with the axes exchanged (`axes` from 1, as Permute has them). */
  | {
      readonly kind: "rearrange";
      readonly input: readonly Dim[];
      readonly output: readonly Dim[];
      readonly axes?: readonly number[];
    }
  /** One lies within the other: padding puts a border around the input, cropping leaves what lies inside of one. */
  | {
      readonly kind: "frame";
      /** Spatial axes, then the channels, as for windows. */
      readonly input: readonly Dim[];
      readonly output: readonly Dim[];
      readonly border: "added" | "cut";
      /** What is added or cut before and after each spatial axis; missing where it differs from sample to sample. */
      readonly ends?: readonly (readonly Dim[])[];
    }
  /** Every place is repeated, so many `times` along each spatial axis. */
  | {
      readonly kind: "repeat";
      readonly input: readonly Dim[];
      readonly output: readonly Dim[];
      readonly times: readonly Dim[];
    }
  /** The same image is read off on a grid of other places, `times` as many along each axis where that is what is asked for. */
  | {
      readonly kind: "resample";
      readonly input: readonly Dim[];
      readonly output: readonly Dim[];
      readonly times?: readonly Dim[];
    }
  /** The same layer makes `output` of each of so many `steps` of `input`. */
  | {
      readonly kind: "each-step";
      readonly layer: string;
      readonly steps: Dim;
      readonly input: readonly Dim[];
      readonly output: readonly Dim[];
    }
  /** Products are summed along the axes that both operands have and the output has no more. */
  | {
      readonly kind: "contract";
      readonly operands: readonly [ContractedOperand, ContractedOperand];
      readonly output: readonly Dim[];
    }
  /** Tensors are joined along `axis`, which counts without the batch as they have none here. */
  | {
      readonly kind: "join";
      readonly inputs: readonly (readonly Dim[])[];
      readonly axis: number;
      readonly output: readonly Dim[];
    }
  /** Elements at the same place become one, by `sign`; an axis of length 1 is stretched. */
  | {
      readonly kind: "element-wise";
      readonly inputs: readonly (readonly Dim[])[];
      readonly sign: string;
      readonly output: readonly Dim[];
    }
  /** Each number of `input` chooses a row of a table of `rows` × `columns`. */
  | {
      readonly kind: "lookup";
      readonly input: readonly Dim[];
      readonly rows: Dim;
      readonly columns: Dim;
      readonly output: readonly Dim[];
    }
  /**
   * Mean and variance, of all rows for each column or of all columns for each row; `groups` where the columns are
   * parted. The batch is among the rows.
   */
  | {
      readonly kind: "normalize";
      readonly rows: readonly Dim[];
      readonly columns: readonly Dim[];
      readonly along: "rows" | "columns";
      readonly groups?: Dim;
    }
  /** Steps of the query are held against those of the key; the scores weigh the steps of the value. */
  | {
      readonly kind: "attention";
      readonly query: readonly Dim[];
      readonly key: readonly Dim[];
      readonly value: readonly Dim[];
      readonly output: readonly Dim[];
      /** Missing where there is one. */
      readonly heads?: Dim;
    }
  /** Steps that are marked to be skipped. */
  | { readonly kind: "mask"; readonly input: readonly Dim[]; readonly skipped: string }
  /** A state steps along time. */
  | {
      readonly kind: "recurrent";
      readonly input: readonly Dim[];
      readonly output: readonly Dim[];
      readonly units: Dim;
      readonly sequences: boolean;
      /** Set where a second state of as many units steps from the last step to the first. */
      readonly isBidirectional?: boolean;
    };

/** One side of a product, the batch left out where there is one. */
export interface ContractedOperand {
  readonly dims: readonly Dim[];
  /** Places in `dims` of the axes that are summed over. */
  readonly summed: readonly number[];
}
