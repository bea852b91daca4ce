/** What NumPy's arrays have and TensorFlow's tensors lack: people reshape a tensor as if it were an array. */
import { hasNumpyBehavior } from "./numpy-behavior";
import { memberRemedies } from "../keras/migration/forms";
import { backendOf } from "../keras/engine/backend";
import type { Context } from "../../values/context";
import type { CallForm } from "../../values/records/call-form";
import type { MissingAttribute } from "../../values/records/missing-attribute";
import { lookup } from "../../values/names/lookup";
import type { NotIterable } from "../../values/records/not-iterable";
import type { Span } from "../../values/records/span";
import type { TensorValue, Value } from "../../values/value";

/** What says the same with TensorFlow, and how it is written; forms are tried in order. */
interface Instead {
  readonly says: string;
  readonly forms: readonly CallForm[];
}

const reduction = (name: string): Instead => ({
  says: `tf.${name}(x, …)`,
  forms: [
    {
      parameters: ["axis", "dtype", "out", "keepdims"],
      call: `@tf.${name}({self}[[, axis={axis}]][[, keepdims={keepdims}]])`,
      when: { absent: ["dtype", "out"] },
    },
  ],
});

/** One for each number of lengths or axes that are given one by one: `x.reshape(2, 3)`; tensors have few axes. */
const spread = (name: string): readonly CallForm[] =>
  [["a"], ["a", "b"], ["a", "b", "c"], ["a", "b", "c", "d"]].map((parameters) => ({
    parameters,
    call: `@tf.${name}({self}, [${parameters.map((each) => `{${each}}`).join(", ")}])`,
    ...(parameters.length === 1 ? { when: { matches: { a: "-?\\d+" } } } : {}),
  }));

/** The same with the lengths or axes in one. */
const whole = (name: string): CallForm => ({
  parameters: ["a"],
  call: `@tf.${name}({self}, {a})`,
  when: { matches: { a: "[([].*" } },
});

const same = (name: string): Instead => ({
  says: `tf.${name}(x)`,
  forms: [{ parameters: [], call: `@tf.${name}({self})` }],
});

const onNumbers = (name: string): Instead => ({
  says: `x.numpy().${name}`,
  forms: [{ callee: `{self}.numpy().${name}` }],
});

/**
 * Names that tensors, variables and placeholders of TensorFlow lack, as `hasattr` tells of 2.15 and 2.21. `size` is none of
 * them here: the word is an argument, a column and a length as well, and who reads it reads more than a tensor.
 */
const ofArrays: Readonly<Record<string, Instead>> = {
  reshape: { says: "tf.reshape(x, …)", forms: [whole("reshape"), ...spread("reshape")] },
  transpose: {
    says: "tf.transpose(x, …)",
    forms: [{ parameters: [], call: "@tf.transpose({self})" }, whole("transpose"), ...spread("transpose")],
  },
  T: { says: "tf.transpose(x)", forms: [{ callee: "@tf.transpose({self})" }] },
  flatten: { says: "tf.reshape(x, [-1])", forms: [{ parameters: [], call: "@tf.reshape({self}, [-1])" }] },
  ravel: { says: "tf.reshape(x, [-1])", forms: [{ parameters: [], call: "@tf.reshape({self}, [-1])" }] },
  astype: { says: "tf.cast(x, …)", forms: [{ parameters: ["dtype"], call: "@tf.cast({self}, {dtype})" }] },
  clip: {
    says: "tf.clip_by_value(x, …)",
    forms: [{ parameters: ["min", "max"], call: "@tf.clip_by_value({self}, {min}, {max})" }],
  },
  squeeze: {
    says: "tf.squeeze(x)",
    forms: [{ parameters: ["axis"], call: "@tf.squeeze({self}[[, axis={axis}]])" }],
  },
  repeat: {
    says: "tf.repeat(x, …)",
    forms: [{ parameters: ["repeats", "axis"], call: "@tf.repeat({self}, {repeats}[[, axis={axis}]])" }],
  },
  copy: same("identity"),
  sum: reduction("reduce_sum"),
  mean: reduction("reduce_mean"),
  max: reduction("reduce_max"),
  min: reduction("reduce_min"),
  prod: reduction("reduce_prod"),
  any: reduction("reduce_any"),
  all: reduction("reduce_all"),
  std: reduction("math.reduce_std"),
  var: reduction("math.reduce_variance"),
  argmax: {
    says: "tf.argmax(x, …)",
    forms: [{ parameters: ["axis"], call: "@tf.argmax({self}, axis={axis})" }],
  },
  argmin: {
    says: "tf.argmin(x, …)",
    forms: [{ parameters: ["axis"], call: "@tf.argmin({self}, axis={axis})" }],
  },
  cumsum: {
    says: "tf.cumsum(x, …)",
    forms: [{ parameters: ["axis"], call: "@tf.cumsum({self}, axis={axis})" }],
  },
  item: onNumbers("item"),
  tolist: onNumbers("tolist"),
};

/** Those that tensors have once they are to be like arrays (`np_math_ops.enable_numpy_methods_on_tensor`). */
const onceEnabled: ReadonlySet<string> = new Set(
  "T astype clip flatten max mean min ravel reshape tolist transpose".split(" "),
);

/** Of these names TensorFlow itself says how tensors get them; of all others Python names the class (`Tensor.__getattr__`). */
const announced: ReadonlySet<string> = new Set("T astype clip ravel reshape tolist transpose".split(" "));

/** Methods of arrays that distributions have as well, where they don't make one number of all elements. */
const ofDistributions: ReadonlySet<string> = new Set(["mean", "std", "var", "prod", "copy"]);

/** How Python calls the type; undefined where the value may be of another library, or of a type that has methods of its own. */
function typeName(tensor: TensorValue, context: Context): string | undefined {
  if (tensor.flavour !== "eager" || backendOf(context) !== "tensorflow") return undefined;
  if (tensor.variable !== undefined)
    return tensor.variable.type === "variable" && context.keras === 3 ? "Variable" : "ResourceVariable";
  if (tensor.placeholder !== undefined) return "SymbolicTensor";
  return tensor.isOfBackend ? "EagerTensor" : undefined;
}

/** What a layer makes of nothing that is known may be no tensor; a tensor of TensorFlow has no `mean()`. */
export const mayBeDistribution = ({ flavour, shape }: TensorValue, name: string): boolean =>
  flavour !== "numpy" && !shape.ranked && ofDistributions.has(name);

/** Whether a tensor of TensorFlow certainly lacks what arrays have. */
export function lacksArrayMethod(tensor: TensorValue, name: string, context: Context): boolean {
  if (lookup(ofArrays, name) === undefined || typeName(tensor, context) === undefined) return false;
  if (mayBeDistribution(tensor, name)) return false;
  return tensor.variable !== undefined || !hasNumpyBehavior(context) || !onceEnabled.has(name);
}

/** Says that no item of a tensor can be set: Keras and TensorFlow make other tensors instead. */
export function itemSet(value: Value, context: Context): NotIterable<"no-item-assignment"> | undefined {
  if (value.kind !== "tensor") return undefined;
  const isSymbolic = value.flavour === "keras" && context.keras === 3;
  const type = isSymbolic ? "KerasTensor" : typeName(value, context);
  if (type === undefined || type === "Variable") return undefined;
  const called = type === "EagerTensor" ? "tensorflow.python.framework.ops.EagerTensor" : type;
  return {
    exception: "TypeError",
    message: `'${called}' object does not support item assignment`,
    code: "no-item-assignment",
    facts: { type },
    onPlaceholders: true,
  };
}

/** Says that a tensor of TensorFlow has no such method. */
export function missingAttribute(
  value: Value,
  attribute: string,
  site: Span,
  context: Context,
): MissingAttribute<"array-method"> | undefined {
  if (value.kind !== "tensor" || !lacksArrayMethod(value, attribute, context)) return undefined;
  const instead = lookup(ofArrays, attribute);
  const type = typeName(value, context);
  if (!instead || type === undefined) return undefined;
  const isPlaceholder = value.placeholder !== undefined;
  const isAnnounced = announced.has(attribute) && value.variable === undefined;
  const called = type === "EagerTensor" ? "tensorflow.python.framework.ops.EagerTensor" : type;
  const message = isAnnounced
    ? `${type} object has no attribute '${attribute}'.`
    : `'${called}' object has no attribute '${attribute}'`;
  return {
    message,
    code: "array-method",
    isProven: true,
    onPlaceholders: true,
    ...(type === "Variable"
      ? ofVariables(attribute, site)
      : ofTensors(instead, attribute, site, isPlaceholder)),
  };
}

type Told = Pick<MissingAttribute<"array-method">, "facts" | "remedies">;

/** Keras's own variables are what `keras.ops` is for, and nothing that a program takes from TensorFlow. */
const ofVariables = (attribute: string, site: Span): Told => ({
  facts: { type: "keras.Variable", attribute, instead: "keras.ops" },
  remedies: memberRemedies("keras.KerasTensor", attribute, site),
});

function ofTensors(instead: Instead, attribute: string, site: Span, isPlaceholder: boolean): Told {
  const isOpen = isPlaceholder && instead.says.includes(".numpy()");
  return {
    facts: { type: "tf.Tensor", attribute, instead: isOpen ? "operations of tf" : instead.says },
    remedies: (isOpen ? [] : instead.forms).map((form) => ({
      kind: "rewriteCall",
      target: site,
      name: attribute,
      form,
      isSafe: false,
    })),
  };
}
