/** The numbers of a sliding window: which input elements and weights make one element of the output. */
import { integerNamed, wordIn, argumentNamed } from "./argument-text";
import type { PictureFacts } from "../../../server/src/features/model-graph/picture-facts";
import { type Padding, zerosInFront } from "../../../server/src/libraries/keras/geometry/window";
import type { StatedArgument } from "../../../server/src/values/records/application";
import { known } from "../../../server/src/values/dimensions/dimension";

/** A window over one or two axes, every size known. */
export interface WindowNumbers {
  /** What becomes of a window: a weighted sum, a largest value, or an average. */
  readonly operation: "sum" | "max" | "average";
  readonly spatial: readonly number[];
  readonly channels: number;
  readonly kernel: readonly number[];
  readonly strides: readonly number[];
  readonly dilation: readonly number[];
  readonly places: readonly number[];
  readonly outputs: number;
  readonly padding: Padding;
  /** Input channels that one output channel reads. */
  readonly read: number;
  readonly groups: number;
  readonly separate: boolean;
}

/**
 * Numbers that one element of the output is computed of, all of them at every move of a slider: more than this are no
 * longer quick, and lengths of any size may stand in a program. The drawing that says it without numbers stays.
 */
export const MOST_TERMS = 100_000;

const allKnown = (sizes: readonly (number | null)[]): readonly number[] | undefined =>
  sizes.every((size) => size !== null) ? sizes : undefined;

/** Reads the numbers off what is told of a layer; undefined where one is not known or the layer sums in two steps. */
export function windowNumbers(
  layer: string,
  picture: PictureFacts,
  stated: readonly StatedArgument[],
): WindowNumbers | undefined {
  if (picture.kind !== "window" || layer.startsWith("Separable") || layer.endsWith("Transpose"))
    return undefined;
  const [input, window, output, strides, dilation] = [
    picture.input,
    picture.window,
    picture.output,
    picture.strides,
    picture.dilation,
  ].map(allKnown);
  if (!input || !window || !output || !strides || !dilation) return undefined;
  if (window.reduce((product, size) => product * size, 1) > MOST_TERMS) return undefined;
  const padding = wordIn(argumentNamed(stated, "padding") ?? "'valid'") ?? "valid";
  const separate = picture.channels === "separate";
  return {
    operation: /^(Global)?Max/.test(layer) ? "max" : /^(Global)?Average/.test(layer) ? "average" : "sum",
    spatial: input.slice(0, -1),
    channels: input.at(-1) ?? 0,
    kernel: window.slice(0, -1),
    strides,
    dilation: dilation.length === 0 ? strides.map(() => 1) : dilation,
    places: output.slice(0, -1),
    outputs: output.at(-1) ?? 0,
    padding: padding === "same" || padding === "causal" ? padding : "valid",
    read: separate ? 1 : (window.at(-1) ?? 1),
    groups: integerNamed(stated, "groups", 1),
    separate,
  };
}

/** An example's input at a place and channel: small numbers that differ from their neighbours. */
export function exampleInput(place: readonly number[], channel: number): number {
  const at = place.reduce((sum, index, axis) => sum + index * (axis === 0 ? 2 : 3), 0);
  return ((at + 5 * channel + (place[0] ?? 0) * channel) % 7) - 3;
}

/** An example's weight. */
export function exampleWeight(offset: readonly number[], channel: number, output: number): number {
  const at = offset.reduce((sum, index, axis) => sum + index * (axis === 0 ? 3 : 2), 0);
  return ((at + channel + 5 * output + (offset[0] ?? 0) * channel) % 5) - 2;
}

export interface Product {
  readonly offset: readonly number[];
  readonly place: readonly number[];
  readonly channel: number;
  /** False where the window hangs over the border: padding puts zeros there. */
  readonly inside: boolean;
  readonly value: number;
  readonly weight: number;
}

/** The first place that a window of an output place reads along an axis; negative where it hangs over. */
export function windowStart(numbers: WindowNumbers, axis: number, output: number): number {
  const [length, kernel, stride, dilation] = [
    numbers.spatial[axis] ?? 1,
    numbers.kernel[axis] ?? 1,
    numbers.strides[axis] ?? 1,
    numbers.dilation[axis] ?? 1,
  ];
  const zeros = zerosInFront(
    { length: known(length), kernel: known(kernel), stride: known(stride), dilation: known(dilation) },
    numbers.padding,
  );
  return output * stride - (zeros?.kind === "known" ? zeros.value : 0);
}

/** The input channels that an output channel reads. */
export function channelsRead(
  { channels, outputs, groups, read, separate }: WindowNumbers,
  output: number,
): readonly number[] {
  if (separate) return [Math.floor((output * channels) / Math.max(1, outputs))];
  const group = Math.floor((output * groups) / Math.max(1, outputs));
  return Array.from({ length: read }, (_, i) => group * read + i);
}

/** All indices of a grid, the last axis fastest. */
export function indices(sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>(
    (all, size) => all.flatMap((before) => Array.from({ length: size }, (_, i) => [...before, i])),
    [[]],
  );
}

/** Every product of one output element, in the order of the kernel. */
export function products(
  numbers: WindowNumbers,
  place: readonly number[],
  output: number,
): readonly Product[] {
  const starts = numbers.kernel.map((_, axis) => windowStart(numbers, axis, place[axis] ?? 0));
  return indices(numbers.kernel).flatMap((offset) =>
    channelsRead(numbers, output).map((channel, c): Product => {
      const at = offset.map((i, axis) => (starts[axis] ?? 0) + i * (numbers.dilation[axis] ?? 1));
      const inside = at.every((index, axis) => index >= 0 && index < (numbers.spatial[axis] ?? 0));
      // A depthwise kernel counts its own outputs of each channel; a grouped one counts channels within the group.
      const own = numbers.separate
        ? output % Math.max(1, Math.floor(numbers.outputs / numbers.channels))
        : output;
      const weight =
        numbers.operation === "sum" ? exampleWeight(offset, numbers.separate ? channel : c, own) : 1;
      return { offset, place: at, channel, inside, value: inside ? exampleInput(at, channel) : 0, weight };
    }),
  );
}

/** What the layer makes of the products; bias and activation are left out. */
export function elementOf({ operation }: WindowNumbers, all: readonly Product[]): number {
  if (operation === "sum") return all.reduce((sum, { value, weight }) => sum + value * weight, 0);
  const seen = all.filter(({ inside }) => inside).map(({ value }) => value);
  if (operation === "max") return Math.max(...seen);
  return seen.reduce((sum, value) => sum + value, 0) / Math.max(1, seen.length);
}
