/** Whole numbers of NumPy, which are no `int`s of Python where Keras 3 asks for one. */
import { type Contradiction, type RemedyDraft, contradiction } from "../layer-definition";
import { printed } from "./python-text";
import { type RankedShape, formatShape } from "../../../values/dimensions/shape";
import type { TensorValue, Value } from "../../../values/value";

/** What NumPy's reductions and elements of arrays are: numbers, and no `int`s of Python. */
export function isNumPyScalar(value: Value): boolean {
  if (value.kind === "int") return value.ofNumPy !== undefined;
  return (
    value.kind === "tensor" &&
    value.flavour === "numpy" &&
    value.shape.ranked &&
    value.shape.dims.length === 0
  );
}

/** The number as messages write it, where it is known. */
export const numberText = (value: Value): string => (value.kind === "int" ? printed(value) : "…");

/** `int(…)` round what is given; older releases took the number as it is. */
const asPythonInteger = (name: string): RemedyDraft => ({
  kind: "rewriteArguments",
  changes: [{ remove: [name], set: { [name]: `int({${name}})` } }],
  preferred: true,
  isSafe: true,
});

/** A number of NumPy that is refused because it is no `int`. */
export const noPythonInteger = (name: string, value: Value, kerasSays: string): Contradiction =>
  contradiction(
    "wrong-argument-type",
    name,
    { argument: name, expected: "a Python int", given: `np.int64(${numberText(value)})` },
    { kerasSays, remedies: [asPythonInteger(name)] },
  );

/** Whether it is an array of NumPy that certainly has several elements: one of a single number passes in some places. */
const isOfSeveral = (value: Value): value is TensorValue & { readonly shape: RankedShape } =>
  value.kind === "tensor" &&
  value.flavour === "numpy" &&
  value.shape.ranked &&
  value.shape.dims.length > 0 &&
  value.shape.dims.every((dim) => dim.kind === "known" && dim.value > 0) &&
  value.shape.dims.some((dim) => dim.kind === "known" && dim.value > 1);

/** How many there are, in place of all of them. */
const countOf = (name: string): RemedyDraft => ({
  kind: "rewriteArguments",
  changes: [{ remove: [name], set: { [name]: `len({${name}})` } }],
  preferred: true,
});

/** An array where one number is taken; undefined for anything else, and where it may hold only one. */
export function arrayForNumber(name: string, value: Value): Contradiction | undefined {
  if (!isOfSeveral(value)) return undefined;
  const facts = { argument: name, expected: "an integer", given: `an array ${formatShape(value.shape)}` };
  return contradiction("wrong-argument-type", name, facts, {
    kerasSays: "ValueError: …",
    remedies: [countOf(name)],
  });
}
