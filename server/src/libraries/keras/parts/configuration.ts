/** `keras.config`, `keras.backend`'s settings, mixed precision, random numbers, and the package's own odds and ends. */
import { fn, opaqueClass, opaqueClasses, silent } from "./entries";
import type { Entry } from "../../callables/entries";
import { tensorOfShape } from "./initializers";
import { inputSpecClass } from "./input-spec";
import { makeKerasVariable, makeTensorFlowVariable } from "../engine/weights/add-weight";
import { libraryClass } from "../../library-class";
import { argument } from "../../callables/arguments";
import { refusedDtype } from "../../tensor-functions/core/dtype-names";
import { DTYPE_POLICY } from "../engine/dtype-policy";
import { floatx, ofKerasFloats, setFloatx } from "../engine/floatx";
import { clearSession } from "../engine/naming";
import { UNSAFE } from "../models/custom-objects";
import { environmentVariable } from "../../builtins";
import { dtypeName } from "../../tensor-functions/core/dtype";
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import type { Span } from "../../../values/records/span";
import { NONE, TRUE, type Value, argumentsOf, bool, float, int, str, unknown } from "../../../values/value";

/** The backend that the program asks for; without that TensorFlow, unless the user's own settings name another. */
function backendOf(context: Context): Value {
  const own = context.keras === 3 ? environmentVariable("KERAS_BACKEND", context) : undefined;
  if (own) return own;
  if (context.keras === 3) context.restOnDefaults();
  return str("tensorflow");
}

const settings: readonly Entry[] = ["keras.config", "keras.backend"].flatMap((prefix): readonly Entry[] => [
  fn(`${prefix}.backend`, (_, context) => backendOf(context)),
  fn(`${prefix}.image_data_format`, (_, context) => dataFormat(context)),
  fn(`${prefix}.set_image_data_format`, (args, context) =>
    setDataFormat(argument(args, 0, "data_format"), context),
  ),
  fn(`${prefix}.floatx`, (_, context) => floatx(context)),
  fn(`${prefix}.set_floatx`, (args, context) => {
    setFloatx(argument(args, 0, "value"), context);
    return NONE;
  }),
  fn(`${prefix}.epsilon`, () => float(1e-7)),
  ...silent(prefix, "set_backend set_epsilon"),
]);

/** Where the channels are unless a layer says it. */
const dataFormat = (context: Context): Value =>
  context.settings.get("image_data_format") ?? str("channels_last");

function setDataFormat(format: Value | undefined, context: Context): Value {
  if (format) context.heap.set(context.settings, "image_data_format", format);
  return NONE;
}

/** `standardize_data_format(data_format)` of Keras 3, which layers of one's own take from `keras.src.backend`. */
function standardFormat(format: Value | undefined, context: Context): Value {
  if (!format || format.kind === "none") return dataFormat(context);
  const text = knownText(format)?.toLowerCase();
  return text === undefined ? unknown("not-supported", "standardize_data_format") : str(text);
}

const standardFormats: readonly Entry[] = ["keras.backend", "keras.backend.config"].map((prefix) =>
  fn(`${prefix}.standardize_data_format`, (args, context) =>
    standardFormat(argument(args, 0, "data_format"), context),
  ),
);

/** What each word of Keras 1 for the place of the channels has been called since. */
const ORDERINGS = [
  ["th", "channels_first"],
  ["tf", "channels_last"],
] as const;

function translated(value: Value | undefined, from: 0 | 1, what: string): Value {
  const found = value?.kind === "str" ? ORDERINGS.find((words) => words[from] === value.value) : undefined;
  return found ? str(found[1 - from]) : unknown("not-supported", what);
}

/** The names that Keras 1 had for the same setting, which its successor kept up to 2.2. */
const orderings: readonly Entry[] = ["keras.backend", "keras.backend.common"].flatMap((prefix) => [
  fn(`${prefix}.image_dim_ordering`, (_, context) =>
    translated(dataFormat(context), 1, "image_dim_ordering"),
  ),
  fn(`${prefix}.set_image_dim_ordering`, (args, context) =>
    setDataFormat(translated(argument(args, 0, "dim_ordering"), 0, "set_image_dim_ordering"), context),
  ),
]);

const unsafe = fn("keras.config.enable_unsafe_deserialization", (_, context) => {
  context.heap.set(context.settings, UNSAFE, TRUE);
  return NONE;
});

const isKerasTensor = fn("keras.backend.is_keras_tensor", (args) => {
  const [x] = args.positional;
  if (x?.kind === "unknown") return unknown(x.reason);
  return bool(x?.kind === "tensor" && x.flavour === "keras");
});

/** `keras.random.beta(shape, …)` and its like; those that take data keep its shape. */
const random: readonly Entry[] = [
  ...["beta", "binomial", "gamma"].map((name) =>
    fn(`keras.random.${name}`, (args, context) => tensorOfShape(argument(args, 0, "shape"), context)),
  ),
  ...["dropout", "shuffle"].map((name) =>
    fn(`keras.random.${name}`, (args) => {
      const [x] = args.positional;
      return x?.kind === "tensor"
        ? { ...x, producer: undefined, content: undefined, values: undefined, mask: undefined }
        : unknown("shape", `keras.random.${name}`);
    }),
  ),
];

const variableClass = libraryClass("keras.Variable", [], { construct: makeKerasVariable });
const tensorFlowVariableClass = libraryClass("tensorflow.Variable", [], {
  construct: makeTensorFlowVariable,
});

/** A symbolic tensor that no layer made. */
const kerasTensorClass = libraryClass("keras.KerasTensor", [], {
  construct: (args, context) => {
    const tensor = tensorOfShape(argument(args, 0, "shape"), context);
    const given = argument(args, 1, "dtype");
    const dtype = given ? dtypeName(given) : ofKerasFloats("float32", context);
    return tensor.kind === "tensor" ? { ...tensor, flavour: "keras", dtype } : tensor;
  },
});

/** The policy in force, as an object that can be set again. */
function policyInForce(site: Span, context: Context): Value {
  const policy = context.settings.get(DTYPE_POLICY) ?? floatx(context);
  if (policy.kind !== "str") return policy;
  return context.call(context.library("keras.DTypePolicy"), argumentsOf(site, [policy]));
}

/** The program's dtype policy; one given as an object that is not seen into is unknown, and the layers float32 no more. */
const setters = ["keras.config.set_dtype_policy", "keras.mixed_precision.experimental.set_policy"];
const dtypePolicies: readonly Entry[] = [
  ...[...setters, "keras.mixed_precision.set_dtype_policy", "keras.mixed_precision.set_global_policy"].map(
    (name) =>
      fn(name, (args, context) => {
        const policy = argument(args, 0, "policy");
        refusedDtype(policy, "layer", args.positionalSpans[0] ?? args.site, context);
        if (policy) context.heap.set(context.settings, DTYPE_POLICY, policy);
        return NONE;
      }),
  ),
  ...["keras.config.dtype_policy", "keras.mixed_precision.global_policy"].map((name) =>
    fn(name, (args, context) => policyInForce(args.site, context)),
  ),
];

/** Things used in `with`: the block runs as if they were not there. */
const scopes = "name_scope device RematScope StatelessScope SymbolicScope";

export const configurationEntries: readonly Entry[] = [
  ...settings,
  ...standardFormats,
  ...orderings,
  isKerasTensor,
  unsafe,
  ...silent(
    "keras.config",
    "enable_traceback_filtering disable_traceback_filtering enable_interactive_logging disable_interactive_logging enable_flash_attention disable_flash_attention",
  ),
  ...dtypePolicies,
  fn("keras.backend.clear_session", (_, context) => {
    clearSession(context);
    return NONE;
  }),
  fn("keras.backend.get_uid", (args, context) => {
    const prefix = argument(args, 0, "prefix");
    return prefix?.kind === "str" && prefix.value !== undefined
      ? int(context.count(`uid:${prefix.value}`).number())
      : unknown("not-supported", "get_uid");
  }),
  ...silent("keras.backend", "set_learning_phase set_session reset_uids manual_variable_initialization"),
  fn("keras.backend.learning_phase", () => unknown("not-modelled", "keras.backend.learning_phase")),
  ...opaqueClasses("keras.mixed_precision", "DTypePolicy Policy"),
  ["keras.dtype_policies.DTypePolicy", () => opaqueClass("keras.mixed_precision.DTypePolicy")],
  ...opaqueClasses(
    "keras.dtype_policies",
    "QuantizedDTypePolicy QuantizedFloat8DTypePolicy GPTQDTypePolicy AWQDTypePolicy DTypePolicyMap",
  ),
  ...random,
  ["keras.random.SeedGenerator", () => opaqueClass("keras.random.SeedGenerator")],
  ["keras.Variable", () => variableClass],
  ["tensorflow.Variable", () => tensorFlowVariableClass],
  ["keras.KerasTensor", () => kerasTensorClass],
  ["keras.InputSpec", () => inputSpecClass],
  ["keras.layers.InputSpec", () => inputSpecClass],
  ["keras.DTypePolicy", () => opaqueClass("keras.mixed_precision.DTypePolicy")],
  ["keras.Quantizer", () => opaqueClass("keras.quantizers.Quantizer")],
  // What is computed anew for the gradients computes the same.
  fn("keras.remat", (args) => argument(args, 0, "f") ?? NONE),
  ...opaqueClasses("keras", scopes),
  ...opaqueClasses("keras.distribution", "DataParallel DeviceMesh LayoutMap ModelParallel TensorLayout"),
  ...opaqueClasses("keras.wrappers", "SKLearnClassifier SKLearnRegressor SKLearnTransformer"),
  fn("keras.version", () => str(undefined)),
];
