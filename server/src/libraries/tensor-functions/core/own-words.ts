/** What NumPy and the backends themselves say of what they refuse; the rules carry Keras's words. */
import type { Library } from "./definition";
import type { RefusalDetails } from "./stops";
import type { ProblemCode } from "../../../messages/problem-codes";
import type { Context } from "../../../values/context";
import { formatDim, isOne, sameDim } from "../../../values/dimensions/dimension";
import type { Fact } from "../../../values/records/finding";
import type { Raiser } from "../../../values/records/raiser";
import { lookup } from "../../../values/names/lookup";
import { type RankedShape, formatShape } from "../../../values/dimensions/shape";
import type { TensorValue } from "../../../values/value";

/** A fact as NumPy prints it: `(48,48,3)`. */
function compact(fact: Fact | undefined): string {
  if (fact === undefined) return "?";
  if (typeof fact !== "object") return `${fact}`;
  return "ranked" in fact ? formatShape(fact).replaceAll(", ", ",") : formatDim(fact);
}

/** What is asked of `reshape`: a free axis in front NumPy leaves out, and calls one behind another a new axis. */
function targetPrinted(fact: Fact | undefined): string {
  if (!isRanked(fact)) return compact(fact);
  const printed = fact.dims.map((dim) =>
    dim.kind === "known" && dim.value < 0 ? "newaxis" : formatDim(dim),
  );
  while (printed[0] === "newaxis") printed.shift();
  return `(${printed.join(",")}${printed.length === 1 && fact.dims.length === 1 ? "," : ""})`;
}

/** Facts stand in braces, and in order where there is more than one. */
const ofNumPy: Readonly<Partial<Record<ProblemCode, string>>> = {
  "axes-not-a-permutation": "ValueError: axes don't match array",
  "axis-out-of-range": "AxisError: axis {axis} is out of bounds for array of dimension {rank}",
  "concatenate-mismatch":
    "ValueError: all the input array dimensions except for the concatenation axis must match exactly",
  "negative-length": "ValueError: negative dimensions are not allowed",
  "reshape-size": "ValueError: cannot reshape array of size {size} into shape {target}",
  "shapes-do-not-broadcast":
    "ValueError: operands could not be broadcast together with shapes {first} {second}",
  "split-not-even": "ValueError: array split does not result in an equal division",
  "squeeze-not-one": "ValueError: cannot select an axis to squeeze out which has size not equal to one",
  "two-free-axes": "ValueError: can only specify one unknown dimension",
  "stack-mismatch": "ValueError: all input arrays must have the same shape",
};

/**
 * What is said of tensors to join whose other axes differ: by NumPy of arrays that have not all as many axes as the
 * first (undefined where they have), else by Keras.
 */
export function joinedWords(library: Library, tensors: readonly TensorValue[]): string | undefined {
  if (library !== "numpy")
    return "ValueError: Every value in `xs` must have the same shape except on the `axis` dim.";
  const ranks = tensors.map(({ shape }) => (shape.ranked ? shape.dims.length : 0));
  const at = ranks.findIndex((rank) => rank !== ranks[0]);
  return at < 0
    ? undefined
    : `ValueError: all the input arrays must have same number of dimensions, but the array at index 0 has ${ranks[0] ?? 0} dimension(s) and the array at index ${at} has ${ranks[at] ?? 0} dimension(s)`;
}

/** Two shapes that were to be broadcast together and no others, as `where` has. */
function pairOf({
  first,
  second,
  inputs,
}: Readonly<Record<string, Fact>>): readonly [RankedShape, RankedShape] | undefined {
  if (!isRanked(first) || !isRanked(second)) return undefined;
  return inputs === `${formatShape(first)}, ${formatShape(second)}` ? [first, second] : undefined;
}

const isRanked = (fact: Fact | undefined): fact is RankedShape =>
  typeof fact === "object" && "ranked" in fact && fact.ranked;

const areKnown = ({ dims }: RankedShape): boolean => dims.every(({ kind }) => kind === "known");

/** What TensorFlow says behind the name of its kernel, as long as the operation runs when it is met. */
function ofTensorFlow(first: RankedShape, second: RankedShape): string {
  const listed = ({ dims }: RankedShape): string => `[${dims.map(formatDim).join(",")}]`;
  return `InvalidArgumentError: Incompatible shapes: ${listed(first)} vs. ${listed(second)}`;
}

/** PyTorch names the last axis that does not fit, by its place in the longer shape (aten/src/ATen/ExpandUtils.cpp). */
function ofPyTorch({ dims: a }: RankedShape, { dims: b }: RankedShape): string | undefined {
  for (let back = 1; back <= Math.min(a.length, b.length); back += 1) {
    const [one, other] = [a.at(-back), b.at(-back)];
    if (!one || !other || isOne(one) || isOne(other) || sameDim(one, other) === true) continue;
    const axis = Math.max(a.length, b.length) - back;
    return `RuntimeError: The size of tensor a (${formatDim(one)}) must match the size of tensor b (${formatDim(other)}) at non-singleton dimension ${axis}`;
  }
  return undefined;
}

/**
 * What is said where the program runs: the words that the rules carry are Keras's. TensorFlow has other words inside a
 * function than outside, so that there are few of it here, and none of what it refuses there; nor are there of a number
 * that is not known, nor of JAX, whose words name the operation.
 */
export function ownWords(
  { code, facts, says }: RefusalDetails,
  raisedBy: Raiser | undefined,
  context: Context,
): string | undefined {
  const given: Readonly<Record<string, Fact>> = facts;
  if (raisedBy === "NumPy") {
    if (code === "ragged-rows" || code === "float-as-place") return says;
    // Of more than two shapes NumPy names those that it has made meanwhile.
    if (code === "shapes-do-not-broadcast" && !pairOf(given)) return "ValueError";
    if (code === "concatenate-mismatch" && says !== undefined) return says;
    const filled = lookup(ofNumPy, code)?.replace(/\{(\w+)\}/g, (_, name: string) =>
      name === "target" ? targetPrinted(lookup(given, name)) : compact(lookup(given, name)),
    );
    return filled?.includes("?") === true ? filled.slice(0, filled.indexOf(":")) : filled;
  }
  if (raisedBy !== "TensorFlow" && raisedBy !== "JAX" && raisedBy !== "PyTorch") return says;
  if (raisedBy === "TensorFlow" && code === "ragged-rows") return says;
  const pair = code === "shapes-do-not-broadcast" && context.isEager ? pairOf(given) : undefined;
  if (!pair?.every(areKnown)) return undefined;
  if (raisedBy === "TensorFlow") return ofTensorFlow(...pair);
  return raisedBy === "PyTorch" ? ofPyTorch(...pair) : undefined;
}
