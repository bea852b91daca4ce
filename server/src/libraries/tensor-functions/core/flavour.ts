/** Whose a tensor is that an operation makes: a symbolic one of Keras, one of the backend, or an array of NumPy. */
import type { TensorValue } from "../../../values/value";
import type { Library } from "./definition";

/**
 * Functions of NumPy that make an array of whatever they are given. Others give a table for a table: pandas answers
 * `np.log(table)` and `np.sum(table)` itself.
 */
const MAKERS: ReadonlySet<string> = new Set(
  "array asarray zeros ones empty full arange linspace eye concatenate stack vstack hstack column_stack".split(
    " ",
  ),
);

/** Functions and methods that make an array of one array. */
const CHANGERS: ReadonlySet<string> = new Set(
  "reshape astype ravel transpose squeeze copy expand_dims repeat round clip swapaxes".split(" "),
);

/** A tensor as the function gives it that `label` is, of these tensors among its arguments. */
export function ofMaker(tensor: TensorValue, label: string, inputs: readonly TensorValue[]): TensorValue {
  const [first, ...others] = inputs;
  const isChanged = CHANGERS.has(label) && first?.isArray === true && others.length === 0;
  return isChanged || MAKERS.has(label) ? { ...tensor, isArray: true } : tensor;
}

export type Flavour = TensorValue["flavour"];

/** The flavour of what `library` makes of `inputs`. */
export function resultFlavour(inputs: Iterable<TensorValue>, library: Library): Flavour {
  let onlyArrays = true;
  for (const { flavour } of inputs) {
    if (flavour === "keras") return "keras";
    if (flavour !== "numpy") onlyArrays = false;
  }
  return library === "numpy" || (library === "einops" && onlyArrays) ? "numpy" : "eager";
}

/** Whether it certainly is a tensor of the backend; of others that are "eager" some may be arrays. */
export const isOfBackend = (tensor: TensorValue): boolean =>
  tensor.flavour === "eager" && (tensor.isOfBackend ?? tensor.variable !== undefined);

/** What an operation makes is the backend's where something that it is given certainly is. */
export const madeByBackend = (inputs: readonly TensorValue[]): true | undefined =>
  inputs.some(isOfBackend) || undefined;
