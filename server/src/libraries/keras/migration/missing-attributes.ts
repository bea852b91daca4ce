/** What TensorFlow's shapes and tensors have and those of Keras 3 have not, with what says the same. */
import { memberRemedies } from "./forms";
import { fullyDescribedType } from "../../builtins";
import type { Context } from "../../../values/context";
import { lookup } from "../../../values/lookup";
import type { MissingAttribute } from "../../../values/missing-attribute";
import type { Span } from "../../../values/span";
import type { GraphNode, TensorValue, Value } from "../../../values/value";

/** Shapes of Keras 3 are tuples of numbers and None. */
const ofShapes: Readonly<Record<string, string>> = {
  as_list: "list(x.shape)",
  ndims: "len(x.shape)",
  rank: "len(x.shape)",
  dims: "x.shape",
  num_elements: "math.prod(x.shape)",
  is_fully_defined: "None not in x.shape",
};

const ofTensors: Readonly<Record<string, string>> = {
  get_shape: "x.shape",
  _keras_shape: "x.shape",
  set_shape: "keras.ops.reshape(x, …)",
};

/** Whether a tensor certainly is symbolic: all that it is computed from leads to `keras.Input`. */
function isSymbolic({ flavour, producer }: TensorValue, seen: Set<GraphNode>): boolean {
  if (flavour !== "keras" || !producer) return false;
  const { node } = producer;
  if (seen.has(node)) return true;
  seen.add(node);
  return node.incomplete === undefined && node.inputs.every((input) => isSymbolic(input, seen));
}

/** Says that a tensor of Keras 3, or a part of a shape, has no such attribute; undefined where it has, or may have. */
export function missingAttribute(
  value: Value,
  attribute: string,
  site: Span,
  context: Context,
): MissingAttribute<"no-such-attribute"> | undefined {
  if (value.kind === "tensor") {
    const instead = lookup(ofTensors, attribute);
    if (value.flavour !== "keras" || context.keras === 2 || instead === undefined) return undefined;
    return {
      message: `'KerasTensor' object has no attribute '${attribute}'`,
      code: "no-such-attribute",
      facts: { type: "KerasTensor", attribute, instead },
      isProven: isSymbolic(value, new Set()),
      remedies: memberRemedies("keras.KerasTensor", attribute, site),
    };
  }
  const instead = lookup(ofShapes, attribute);
  const type = instead === undefined ? undefined : fullyDescribedType(value);
  if (instead === undefined || type === undefined) return undefined;
  return {
    message: `'${type}' object has no attribute '${attribute}'`,
    code: "no-such-attribute",
    facts: { type: `A ${type}`, attribute, instead },
    isProven: true,
    remedies: memberRemedies(value.kind, attribute, site),
  };
}
