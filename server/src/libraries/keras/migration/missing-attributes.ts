/** What TensorFlow's shapes and tensors have and those of Keras 3 have not, with what says the same. */
import { memberRemedies } from "./forms";
import { fullyDescribedType } from "../../builtins";
import { withoutNumbers } from "../../tensor-functions";
import type { Context } from "../../../values/context";
import { lookup } from "../../../values/names/lookup";
import type { MissingAttribute } from "../../../values/records/missing-attribute";
import type { Span } from "../../../values/records/span";
import type { TensorValue, Value } from "../../../values/value";

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

/** Methods of NumPy's arrays that Keras's symbolic tensors lack, as `hasattr` tells of Keras 3.15. */
const ofArrays: ReadonlySet<string> = new Set(
  "sum mean max min std var prod any all argmax argmin argsort cumsum cumprod repeat swapaxes clip round dot take astype diagonal trace copy ravel transpose T tolist item flatten".split(
    " ",
  ),
);

/** What says the same of methods whose function has another name. */
const otherwise: Readonly<Record<string, string>> = {
  astype: "keras.ops.cast(x, dtype)",
  T: "keras.ops.transpose(x)",
  flatten: "keras.layers.Flatten()(x)",
  tolist: "model.predict",
  item: "model.predict",
};

const insteadOfMethod = (name: string): string | undefined =>
  ofArrays.has(name) ? (lookup(otherwise, name) ?? `keras.ops.${name}(x)`) : undefined;

/** `x.numpy()`, which only tensors with numbers have. */
function ofPlaceholder(
  value: TensorValue,
  attribute: string,
  site: Span,
  context: Context,
): MissingAttribute<"needs-numbers"> | undefined {
  if (attribute !== "numpy" || context.keras !== 3) return undefined;
  const tensor = withoutNumbers(value, context);
  if (tensor === undefined) return undefined;
  return {
    message: `'${tensor === "KerasTensor" ? tensor : "SymbolicTensor"}' object has no attribute 'numpy'`,
    code: "needs-numbers",
    facts: { operation: "numpy()", tensor, shape: value.shape, instead: "keras.ops" },
    isProven: true,
    onPlaceholders: true,
    remedies: [
      {
        kind: "rewriteCall",
        target: site,
        name: "numpy",
        form: { parameters: [], call: "{self}" },
        preferred: true,
      },
    ],
  };
}

/** Says that a tensor of Keras 3, or a part of a shape, has no such attribute; undefined where it has, or may have. */
export function missingAttribute(
  value: Value,
  attribute: string,
  site: Span,
  context: Context,
): MissingAttribute<"no-such-attribute" | "needs-numbers" | "unknown-attribute"> | undefined {
  if (value.kind === "tensor") {
    const placeholder = ofPlaceholder(value, attribute, site, context);
    if (placeholder) return placeholder;
    const instead = lookup(ofTensors, attribute) ?? insteadOfMethod(attribute);
    if (value.flavour !== "keras" || context.keras === 2 || instead === undefined) return undefined;
    return {
      message: `'KerasTensor' object has no attribute '${attribute}'`,
      code: "no-such-attribute",
      facts: { type: "KerasTensor", attribute, instead },
      isProven: withoutNumbers(value, context) !== undefined,
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
