/** One element of the output of a layer that slides no window: what it reads, and what becomes of that. */
import { argumentNamed } from "./argument-text";
import { MOST_TERMS, indices } from "./window";
import type { PictureFacts, Sizes } from "../../../server/src/features/model-graph/picture-facts";
import type { StatedArgument } from "../../../server/src/values/records/application";

/** The numbers that are read: of the inputs, by their order, and of the layer's first weight. */
export interface Numbers {
  readonly input: (which: number, place: readonly number[]) => number;
  readonly weight: (place: readonly number[]) => number;
}

/** A number that is read, and what it is multiplied by. */
export interface Term {
  readonly reads: string;
  readonly value: number;
  readonly by?: { readonly reads: string; readonly value: number };
}

export interface OutputElement {
  /** `x₁[3, 0] + x₂[0, 0]`. */
  readonly equals: string;
  readonly terms: readonly Term[];
  /** Bias and activation are left out; undefined where an inner layer makes it. */
  readonly value?: number;
}

/** The output's lengths without the batch, and its elements by their place. */
export interface Elements {
  readonly output: readonly number[];
  readonly at: (place: readonly number[], numbers: Numbers) => OutputElement;
}

type Of<K extends PictureFacts["kind"]> = Extract<PictureFacts, { kind: K }>;

const known = (sizes: Sizes): readonly number[] | undefined =>
  sizes.every((size) => size !== null) ? sizes : undefined;
const indexed = (name: string, place: readonly number[]): string => `${name}[${place.join(", ")}]`;
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";
/** `x₁`, as the hover writes it; `x` where there is only one. */
const inputName = (which: number, of: number): string =>
  of === 1 ? "x" : `x${String(which + 1).replace(/\d/g, (digit) => LOWERED[Number(digit)] ?? digit)}`;
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const summed = (terms: readonly Term[]): number =>
  total(terms.map(({ value, by }) => value * (by?.value ?? 1)));

/** Transposed convolutions: every place of the input whose window covers the place of the output adds to it. */
function spread(picture: Of<"spread">): Elements | undefined {
  const [input, window, output, strides, dilation, cut] = [
    picture.input,
    picture.window,
    picture.output,
    picture.strides,
    picture.dilation,
    picture.cut,
  ].map(known);
  if (!input || !window || !output || !strides || !dilation || !cut) return undefined;
  const [spatial, channels, kernel] = [input.slice(0, -1), input.at(-1) ?? 0, window.slice(0, -1)];
  if (kernel.reduce((product, size) => product * size, channels) > MOST_TERMS) return undefined;
  return {
    output,
    at: (place, numbers) => {
      const filter = place.at(-1) ?? 0;
      const terms = indices(kernel).flatMap((offset): readonly Term[] => {
        const from = spatial.map(
          (_, i) =>
            ((place[i] ?? 0) + (cut[i] ?? 0) - (offset[i] ?? 0) * (dilation[i] ?? 1)) / (strides[i] ?? 1),
        );
        const isRead = from.every((at, i) => Number.isInteger(at) && at >= 0 && at < (spatial[i] ?? 0));
        if (!isRead) return [];
        return Array.from({ length: channels }, (_, c): Term => {
          const [read, weight] = [
            [...from, c],
            [...offset, filter, c],
          ];
          return {
            reads: indexed("x", read),
            value: numbers.input(0, read),
            by: { reads: indexed("W", weight), value: numbers.weight(weight) },
          };
        });
      });
      return { equals: "Σ x · W", terms, value: summed(terms) };
    },
  };
}

const COMBINE: Readonly<Record<string, (values: readonly number[]) => number>> = {
  "+": total,
  "−": ([first = 0, ...rest]) => first - total(rest),
  "·": (values) => values.reduce((product, value) => product * value, 1),
  max: (values) => Math.max(...values),
  min: (values) => Math.min(...values),
};

/** Add, Multiply and their like: the same place of every input; an axis of 1 is stretched. */
function elementWise(picture: Of<"element-wise">, layer: string): Elements | undefined {
  const output = known(picture.output);
  const inputs = picture.inputs.map(known).filter((sizes) => sizes !== undefined);
  const combine = COMBINE[picture.sign];
  if (!output || !combine || inputs.length < picture.inputs.length) return undefined;
  return {
    output,
    at: (place, numbers) => {
      const terms = inputs.map((sizes, which): Term => {
        // Missing axes stand in front, as in NumPy.
        const own = place.slice(place.length - sizes.length);
        const read = sizes.map((size, axis) => (size === 1 ? 0 : (own[axis] ?? 0)));
        return {
          reads: indexed(inputName(which, inputs.length), read),
          value: numbers.input(which, read),
        };
      });
      const reads = terms.map((term) => term.reads);
      const all = combine(terms.map(({ value }) => value));
      const isAverage = layer === "Average";
      const joined =
        picture.sign in { max: 1, min: 1 }
          ? `${picture.sign}(${reads.join(", ")})`
          : reads.join(` ${picture.sign} `);
      return {
        equals: isAverage ? `(${joined}) / ${terms.length}` : joined,
        terms,
        value: isAverage ? all / terms.length : all,
      };
    },
  };
}

/** Embedding: the number that is read is the row. */
function lookup(picture: Of<"lookup">): Elements | undefined {
  const output = known(picture.output);
  if (!output || picture.rows === null) return undefined;
  return {
    output,
    at: (place, numbers) => {
      const read = place.slice(0, -1);
      const row = numbers.input(0, read);
      const entry = [row, place.at(-1) ?? 0];
      return {
        equals: indexed("E", entry),
        terms: [{ reads: indexed("x", read), value: row }],
        value: numbers.weight(entry),
      };
    },
  };
}

/** Elements that only move: the place that is read, or undefined for one that is filled with zero. */
function moved(
  output: Sizes,
  from: (place: readonly number[]) => readonly number[] | undefined,
): Elements | undefined {
  const lengths = known(output);
  if (!lengths) return undefined;
  return {
    output: lengths,
    at: (place, numbers) => {
      const read = from(place);
      if (!read) return { equals: "0", terms: [], value: 0 };
      const [reads, value] = [indexed("x", read), numbers.input(0, read)];
      return { equals: reads, terms: [{ reads, value }], value };
    },
  };
}

/** Padding and cropping: the same places, so many further on. */
function frame({ input, output, border, before }: Of<"frame">): Elements | undefined {
  const [lengths, ends] = [known(input), before && known(before)];
  if (!lengths || !ends) return undefined;
  return moved(output, (place) => {
    const read = place.map((at, axis) => at + (border === "added" ? -1 : 1) * (ends[axis] ?? 0));
    return read.every((at, axis) => at >= 0 && at < (lengths[axis] ?? 0)) ? read : undefined;
  });
}

/** Upsampling and RepeatVector, whose output has the repeated axis in front. */
function repeat({ input, output, times }: Of<"repeat">): Elements | undefined {
  const counts = known(times);
  if (!counts) return undefined;
  if (output.length > input.length)
    return moved(output, (place) => place.slice(output.length - input.length));
  return moved(output, (place) => place.map((at, axis) => Math.floor(at / (counts[axis] ?? 1))));
}

/** TimeDistributed: one step at a time, all of it. */
function eachStep({ layer, steps, input, output }: Of<"each-step">): Elements | undefined {
  if (steps === null) return undefined;
  const rest = input.map(() => ", :").join("");
  const made = output.map(() => ", :").join("");
  return {
    output: [steps],
    at: ([t = 0]) => ({ equals: `y[${t}${made}] = ${layer}(x[${t}${rest}])`, terms: [] }),
  };
}

/** Dot: what stays of the first input, then of the second; products along the axes that go. */
function contract({ operands, output }: Of<"contract">): Elements | undefined {
  const [left, right] = operands.map(({ dims, summed: axes }) => {
    const lengths = known(dims);
    const [axis, ...more] = axes;
    return lengths && axis !== undefined && more.length === 0 ? { lengths, axis } : undefined;
  });
  const lengths = known(output);
  if (!left || !right || !lengths || (left.lengths[left.axis] ?? 0) > MOST_TERMS) return undefined;
  return {
    output: lengths,
    at: (place, numbers) => {
      const kept = left.lengths.length - 1;
      const terms = Array.from({ length: left.lengths[left.axis] ?? 0 }, (_, k): Term => {
        const first = place.slice(0, kept).toSpliced(left.axis, 0, k);
        const second = place.slice(kept, kept + right.lengths.length - 1).toSpliced(right.axis, 0, k);
        return {
          reads: indexed(inputName(0, 2), first),
          value: numbers.input(0, first),
          by: { reads: indexed(inputName(1, 2), second), value: numbers.input(1, second) },
        };
      });
      return { equals: `Σ ${inputName(0, 2)} · ${inputName(1, 2)}`, terms, value: summed(terms) };
    },
  };
}

/** Attention: the scores of one step of the query, and the shares of the value's steps that they become. */
function attention({ query, key }: Of<"attention">): Elements | undefined {
  const [steps] = query;
  const [others] = key;
  // Images have more axes of steps, which one slider does not tell apart.
  if (!steps || !others || others > MOST_TERMS || query.length !== 2) return undefined;
  return {
    output: [steps],
    at: ([i = 0], numbers) => {
      const scores = Array.from({ length: others }, (_, j) => numbers.weight([i, j]));
      const largest = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - largest));
      const all = total(powers);
      const terms = scores.map((value, j): Term => ({
        reads: indexed("s", [i, j]),
        value,
        by: { reads: indexed("a", [i, j]), value: (powers[j] ?? 0) / all },
      }));
      return { equals: `y[${i}] = Σ a[${i}, j] · v[j]`, terms };
    },
  };
}

/** LayerNormalization over the last axis: mean and variance of the numbers of one position. */
function normalize(picture: Of<"normalize">, epsilon: number): Elements | undefined {
  const [length, ...more] = picture.columns;
  if (picture.along !== "columns" || !length || length > MOST_TERMS || more.length > 0) return undefined;
  return {
    output: [length],
    at: ([c = 0], numbers) => {
      const terms = Array.from({ length }, (_, i): Term => ({
        reads: indexed("x", [i]),
        value: numbers.input(0, [i]),
      }));
      const mean = summed(terms) / length;
      const variance = total(terms.map(({ value }) => (value - mean) ** 2)) / length;
      const value = ((terms[c]?.value ?? 0) - mean) / Math.sqrt(variance + epsilon);
      return {
        equals: `(x[${c}] − ${rounded(mean)}) / √(${rounded(variance)} + ε)`,
        terms,
        value,
      };
    },
  };
}

/** Three digits: the numbers of an example. */
export const rounded = (value: number): string => String(Math.round(value * 1000) / 1000);

/** The elements of a layer's output; undefined where a number is not known, or the picture says all there is. */
export function elementsOf(
  layer: string,
  picture: PictureFacts,
  stated: readonly StatedArgument[],
): Elements | undefined {
  // Pictures have the channels last; the elements of these layers are named as Keras has them.
  if (argumentNamed(stated, "data_format") === "'channels_first'") return undefined;
  switch (picture.kind) {
    case "spread":
      return spread(picture);
    case "element-wise":
      return elementWise(picture, layer);
    case "lookup":
      return lookup(picture);
    case "frame":
      return frame(picture);
    case "repeat":
      return repeat(picture);
    case "each-step":
      return eachStep(picture);
    case "contract":
      // An einsum may give its axes in any order.
      return layer === "Dot" && argumentNamed(stated, "normalize") !== "True" ? contract(picture) : undefined;
    case "attention":
      return attention(picture);
    case "normalize":
      return layer === "LayerNormalization" && argumentNamed(stated, "rms_scaling") !== "True"
        ? normalize(picture, Number(argumentNamed(stated, "epsilon") ?? 0.001))
        : undefined;
    case "rearrange": {
      const { axes } = picture;
      if (!axes) return undefined;
      return moved(picture.output, (place) =>
        picture.input.map((_, axis) => place[axes.indexOf(axis + 1)] ?? 0),
      );
    }
    case "window":
    case "mix":
    case "join":
    case "recurrent":
      return undefined;
  }
}
