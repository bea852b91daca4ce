/** What NumPy itself says of what it refuses; the rules carry Keras's words. */
import type { RefusalDetails } from "./stops";
import type { ProblemCode } from "../../../messages/problem-codes";
import { formatDim } from "../../../values/dimension";
import type { Fact, Raiser } from "../../../values/finding";
import { lookup } from "../../../values/lookup";
import { formatShape } from "../../../values/shape";

/** A fact as NumPy prints it: `(48,48,3)`. */
function compact(fact: Fact | undefined): string {
  if (fact === undefined) return "?";
  if (typeof fact !== "object") return `${fact}`;
  return "ranked" in fact ? formatShape(fact).replaceAll(", ", ",") : formatDim(fact);
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
 * What is said where the program runs. TensorFlow has other words inside a function than outside, so that there are
 * none of it here; nor are there of a number that is not known.
 */
export function ownWords(
  { code, facts, says }: RefusalDetails,
  raisedBy: Raiser | undefined,
): string | undefined {
  const speaksAsKeras = raisedBy === "NumPy" || raisedBy === "TensorFlow";
  if (!speaksAsKeras || code === "ragged-rows") return says;
  const words = raisedBy === "NumPy" ? lookup(ofNumPy, code) : undefined;
  const given: Readonly<Record<string, Fact>> = facts;
  const filled = words?.replace(/\{(\w+)\}/g, (_, name: string) => compact(lookup(given, name)));
  return filled?.includes("?") === true ? filled.slice(0, filled.indexOf(":")) : filled;
}
