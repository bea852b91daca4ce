/** Whose a tensor is that an operation makes: a symbolic one of Keras, one of the backend, or an array of NumPy. */
import type { TensorValue } from "../../../values/value";
import type { Library } from "./definition";

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
