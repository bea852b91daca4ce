/** `pad_sequences`: lists of numbers as one array. */
import { fn } from "./entries";
import type { Entry } from "../../callables/entries";
import { argument, spanOfArgument } from "../../callables/arguments";
import { axisDim } from "../engine/shapes/shapes-as-values";
import { shapeOfValue } from "../engine/structure";
import { withValues } from "../../tensor-functions";
import { reportNoNumber } from "../../texts-as-numbers";
import { contentOfValues } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { type Dim, known, unknownDim } from "../../../values/dimensions/dimension";
import { knownInteger } from "../../../values/known-number";
import { knownText } from "../../../values/known-text";
import { reason } from "../../../values/records/reason";
import { type Shape, formatShape, shapeOf, unrankedShape } from "../../../values/dimensions/shape";
import {
  type Arguments,
  NONE,
  type TensorValue,
  type Value,
  argumentsOf,
  unknown,
} from "../../../values/value";

const array = (shape: Shape, dtype: string | undefined): TensorValue => ({
  kind: "tensor",
  flavour: "numpy",
  shape,
  dtype,
});

/** What some sequences are: how many, how long the longest is, and the shape of one step; undefined where unknown. */
interface Sequences {
  readonly count: Dim;
  readonly longest: Dim;
  readonly step: readonly Dim[] | undefined;
  /** Set where two of them certainly have steps of different shapes. */
  readonly clash?: StepClash;
  /** Set where nothing at all is known of what the sequences hold. */
  readonly areUntold?: boolean;
}

/** The shape of a step of the first sequence that isn't empty, and that of a later one at `position` (from 0). */
interface StepClash {
  readonly expected: Shape;
  readonly other: Shape;
  readonly position: number;
}

/** Whether a sequence has at least one step for certain; empty ones are passed over, whatever their steps are. */
const hasSteps = (shape: Shape): boolean =>
  shape.ranked && shape.dims[0]?.kind === "known" && shape.dims[0].value > 0;

/** Steps of which two certainly differ, as `pad_sequences` compares each with those of the first that has any. */
function clashOf(shapes: readonly Shape[]): StepClash | undefined {
  const first = shapes.find(hasSteps);
  if (!first?.ranked) return undefined;
  const expected = first.dims.slice(1);
  const position = shapes.findIndex(
    (shape) =>
      shape.ranked &&
      hasSteps(shape) &&
      (shape.dims.length !== first.dims.length ||
        expected.some((dim, i) => differ(dim, shape.dims[i + 1] ?? dim))),
  );
  const other = shapes[position];
  return other?.ranked
    ? { expected: shapeOf(expected), other: shapeOf(other.dims.slice(1)), position }
    : undefined;
}

const differ = (one: Dim, other: Dim): boolean =>
  one.kind === "known" && other.kind === "known" && one.value !== other.value;

/** Reports sequences whose steps don't go into one array. */
function refuseSteps({ expected, other, position }: StepClash, args: Arguments, context: Context): void {
  context.report({
    code: "stack-mismatch",
    severity: "error",
    span: spanOfArgument(args, 0, "sequences"),
    facts: { inputs: `${formatShape(expected)}, ${formatShape(other)}` },
    kerasSays: `ValueError: Shape of sample ${formatShape(other)} of sequence at position ${position} is different from expected shape ${formatShape(expected)}`,
    remedies: [],
  });
}

const longestOf = (): Dim => unknownDim(reason("data", "the longest sequence"));

/** One sequence as an array. */
function shapeOfSequence(value: Value, site: Arguments["site"], context: Context): Shape {
  if (value.kind === "tensor") return value.shape;
  if (value.kind !== "list" && value.kind !== "tuple") return shapeOfValue(value);
  // Tokens, as nearly always; of others that nothing is known of, at least how many there are.
  if (value.items?.every(({ kind }) => kind === "int" || kind === "unknown"))
    return shapeOf([known(value.items.length)]);
  return shapeOfValue(context.call(context.library("numpy.array"), argumentsOf(site, [value])));
}

const isUntold = (sequence: Value): boolean => {
  if (sequence.kind !== "list") return sequence.kind === "unknown";
  const { items, grown } = sequence;
  return items ? items.some(({ kind }) => kind === "unknown") : !grown;
};

/** The longest of lengths that are all known. */
function maximum(lengths: readonly (Dim | undefined)[]): Dim {
  const numbers = lengths.flatMap((dim) => (dim?.kind === "known" ? [dim.value] : []));
  return numbers.length === lengths.length && numbers.length > 0 ? known(Math.max(...numbers)) : longestOf();
}

function listed(items: readonly Value[], site: Arguments["site"], context: Context): Sequences {
  const shapes = items.map((item) => shapeOfSequence(item, site, context));
  const first = shapes.find(
    (shape, i) =>
      shape.ranked &&
      !(shape.dims[0]?.kind === "known" && shape.dims[0].value === 0) &&
      !isUntold(items[i] ?? NONE),
  );
  return {
    count: known(items.length),
    longest: maximum(shapes.map((shape) => (shape.ranked ? shape.dims[0] : undefined))),
    step: first?.ranked && shapes.every((shape) => shape.ranked) ? first.dims.slice(1) : undefined,
    clash: items.some(isUntold) ? undefined : clashOf(shapes),
    areUntold: items.some(isUntold),
  };
}

function arrayOf(tensor: TensorValue): Sequences | undefined {
  if (!tensor.shape.ranked) return undefined;
  const [count, longest, ...step] = tensor.shape.dims;
  if (!count) return undefined;
  // An array of objects holds sequences of numbers where `keras.datasets` made it; elsewhere they can be anything.
  const texts = tensor.dtype === "object" ? [] : undefined;
  return { count, longest: longest ?? longestOf(), step: longest ? step : texts };
}

function sequencesOf(value: Value, site: Arguments["site"], context: Context): Sequences | undefined {
  if (value.kind === "tensor") return arrayOf(value);
  if (value.kind === "list" && !value.items && value.grown) {
    const { each, count } = value.grown;
    const shape = shapeOfSequence(each, site, context);
    const step = shape.ranked ? shape.dims.slice(1) : undefined;
    return { count, longest: longestOf(), step, areUntold: isUntold(each) };
  }
  const items = value.kind === "unknown" ? undefined : context.iterate(value);
  return items && listed(items, site, context);
}

/** Numbers in sequences beyond which nobody asks which of them there are. */
const MOST_NUMBERS = 10_000;

/** The different numbers of sequences that are written out and not cut, with that of the padding; undefined otherwise. */
function paddedNumbers(
  value: Value,
  length: Dim | undefined,
  args: Arguments,
  context: Context,
): readonly number[] | undefined {
  const padding = argument(args, 5, "value");
  const fill = padding === undefined ? known(0) : padding.kind === "int" ? padding.dim : undefined;
  if (value.kind !== "list" || !value.items || length?.kind !== "known" || fill?.kind !== "known")
    return undefined;
  const numbers = new Set<number>([fill.value]);
  let count = 0;
  for (const row of value.items) {
    const items = row.kind === "list" || row.kind === "tuple" ? context.iterate(row) : undefined;
    count += items?.length ?? 0;
    if (!items || items.length > length.value || count > MOST_NUMBERS) return undefined;
    for (const item of items) {
      if (item.kind !== "int" || item.dim.kind !== "known") return undefined;
      numbers.add(item.dim.value);
    }
  }
  return [...numbers];
}

const WHOLE = /^\s*[-+]?\d+(_\d+)*\s*$/;

/** A text in sequences of up to `most` items, which are not cut, that is no whole number. */
function unreadToken(value: Value, most: number): string | undefined {
  const rows = value.kind === "list" || value.kind === "tuple" ? (value.items ?? []) : [];
  for (const row of rows) {
    const items = row.kind === "list" || row.kind === "tuple" ? (row.items ?? []) : [row];
    if (items.length > most) continue;
    for (const item of items) {
      const text = item.kind === "str" ? item.value : undefined;
      if (text !== undefined && !WHOLE.test(text)) return text;
    }
  }
  return undefined;
}

/**
 * `(number of sequences, maxlen, *shape of a step)`, where `maxlen` is the length of the longest unless it is given;
 * after `keras/src/utils/sequence_utils.py`. Sequences of which nothing is known are tokens where the array holds
 * whole numbers, as it does unless `dtype` says otherwise.
 */
function padSequences(args: Arguments, context: Context): Value {
  const value = argument(args, 0, "sequences");
  if (!value) return unknown("shape", "pad_sequences");
  const found = sequencesOf(value, args.site, context);
  const given = argument(args, 1, "maxlen");
  const length = given && given.kind !== "none" ? axisDim(given) : found?.longest;
  const dtype = argument(args, 2, "dtype");
  const text = knownText(dtype);
  const isInteger = dtype === undefined || text?.startsWith("int") === true;
  const isTold = found !== undefined && found.areUntold !== true;
  // What is filled up with several numbers has several at each step.
  const filling = argument(args, 5, "value")?.kind;
  const areRows = filling === "list" || filling === "tuple" || filling === "tensor";
  const step = found?.step ?? (isInteger && !isTold && !areRows ? [] : undefined);
  const why = reason("data", "what the sequences hold");
  const token = isInteger
    ? unreadToken(value, given && given.kind !== "none" ? (knownInteger(given) ?? 0) : Infinity)
    : undefined;
  if (token !== undefined) {
    reportNoNumber(
      { text: token },
      { span: spanOfArgument(args, 0, "sequences"), raisedBy: "NumPy", as: "int" },
      context,
    );
    return array(unrankedShape(reason("already-reported")), knownText(dtype));
  }
  if (found?.clash) {
    refuseSteps(found.clash, args, context);
    return array(unrankedShape(reason("already-reported")), knownText(dtype));
  }
  const made = dtype === undefined ? "int32" : text;
  if (!step) return array(unrankedShape(why), made);
  const count = found?.count ?? unknownDim(value.kind === "unknown" ? value.reason : why);
  const padded = array(shapeOf([count, length ?? longestOf(), ...step]), made);
  const numbers = dtype === undefined ? paddedNumbers(value, length, args, context) : undefined;
  return withValues(padded, numbers && { all: contentOfValues("int32", numbers.map(String)) });
}

/** Everything about sequences. */
export const sequenceEntries: readonly Entry[] = [
  fn("keras.utils.pad_sequences", padSequences),
  fn("keras.preprocessing.sequence.pad_sequences", padSequences),
];
