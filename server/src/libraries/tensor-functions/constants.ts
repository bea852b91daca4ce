/** Dtypes and constants of numpy and TensorFlow, and what is only data until the program runs. */
import { libraryClass } from "../library-class";
import { RUNS_EAGERLY, tracedFunction } from "./traced-functions";
import type { Context } from "../../values/context";
import { castScalar } from "./core/scalars";
import { dtypeOfType } from "../../values/contents/dtype-codes";
import { elementOf } from "../../values/scalar-type";
import { reason } from "../../values/records/reason";
import {
  type Arguments,
  NONE,
  TRUE,
  type Value,
  float,
  libraryFunction,
  list,
  str,
} from "../../values/value";
import { words } from "../../values/names/words";

type Entry = readonly [string, () => Value];

const dtypes = words(
  "float16 float32 float64 int8 int16 int32 int64 uint8 uint16 uint32 uint64 bool string complex64 complex128 half double bfloat16 bool_ float_ int_",
);

/** `np.int64(5)` is a scalar of that dtype, `np.float32(array)` an array; anything else is as good as what it is given. */
function converted(library: string, name: string, args: Arguments, context: Context): Value {
  const [value = NONE] = args.positional;
  if (library !== "numpy") return value;
  if (value.kind === "int" || value.kind === "float") {
    const dtype = dtypeOfType(name);
    const cast = dtype === "bool" ? undefined : castScalar(value, dtype);
    return cast ? elementOf(cast, dtype) : value;
  }
  const isArray = value.kind === "tensor" && (!value.shape.ranked || value.shape.dims.length > 0);
  if (!isArray && value.kind !== "list" && value.kind !== "tuple") return value;
  const keywords = new Map([["dtype", str(name)]]);
  return context.call(context.library("numpy.asarray"), { ...args, positional: [value], keywords });
}

/** A dtype is used as a value (`dtype=np.float32`) and as a conversion (`np.float32(3)`), which keeps the number. */
const dtypeEntries: readonly Entry[] = ["numpy", "tensorflow"].flatMap((library) =>
  dtypes.map((name): Entry => [
    `${library}.${name}`,
    () =>
      libraryClass(`${library}.${name}`, [], {
        construct: (args, context) => converted(library, name, args, context),
        attributes: [["name", str(name)]],
      }),
  ]),
);

const constants: readonly Entry[] = [
  ["numpy.pi", () => float(Math.PI)],
  ["numpy.e", () => float(Math.E)],
  ["numpy.inf", () => float(Infinity)],
  ["numpy.nan", () => float(NaN)],
  ["numpy.newaxis", () => NONE],
  ["tensorflow.newaxis", () => NONE],
  ["numpy.ndarray", () => libraryClass("numpy.ndarray")],
  ...words(
    "generic number integer signedinteger unsignedinteger inexact floating complexfloating object_ str_ datetime64 timedelta64",
  ).map((name): Entry => [`numpy.${name}`, () => libraryClass(`numpy.${name}`)]),
  ...["Tensor", "SparseTensor"].map(
    (name) => [`tensorflow.${name}`, () => libraryClass(`tensorflow.${name}`)] as const,
  ),
  ["keras.KerasTensor", () => libraryClass("keras.KerasTensor")],
  // The modules answer these by the releases that are meant.
  ["numpy.__version__", () => str(undefined)],
  ["tensorflow.version.VERSION", () => str(undefined)],
];

/** Calls that decide no shape and give nothing. */
const effects = [
  "numpy.random.seed numpy.random.set_state numpy.set_printoptions",
  "tensorflow.random.set_seed tensorflow.set_random_seed tensorflow.print",
  "tensorflow.debugging.set_log_device_placement tensorflow.config.experimental.set_memory_growth",
  "tensorflow.debugging.enable_check_numerics tensorflow.debugging.disable_check_numerics",
  "tensorflow.debugging.disable_traceback_filtering tensorflow.debugging.enable_traceback_filtering",
].flatMap((row) => row.split(" "));

/** Assertions of which it is not followed where one fails; `families/assertions.ts` has the others. Each gives nothing. */
const assertions = [
  ...["debugging", "compat.v1"].flatMap((home) =>
    "near positive non_negative negative non_positive shapes type integer scalar same_float_dtype"
      .split(" ")
      .map((name) => `tensorflow.${home}.assert_${name}`),
  ),
  "tensorflow.debugging.assert_all_finite",
];

/** What the machine has: lists of which only running the program tells how long they are. */
const devices = ["config", "config.experimental"].flatMap((home) =>
  ["list_physical_devices", "list_logical_devices", "get_visible_devices"].map(
    (name) => `tensorflow.${home}.${name}`,
  ),
);

/** `tf.function` and its like give their function back, with and without arguments of their own. */
const decorators = ["tensorflow.function", "tensorflow.autograph.experimental.do_not_convert"];

function runEagerly({ positional: [wanted], keywords }: Arguments, context: Context): Value {
  const given = wanted ?? keywords.get("run_eagerly");
  if (!(given?.kind === "bool" && !given.value)) context.heap.set(context.settings, RUNS_EAGERLY, TRUE);
  return NONE;
}

function passThrough(name: string): Value {
  const isTraced = name === "tensorflow.function";
  return libraryFunction(name, (args, context) => {
    const [fn, second] = args.positional;
    const stated = args.keywords.get("input_signature") ?? second;
    const signature = isTraced && stated ? context.iterate(stated) : undefined;
    const through = (given: Value | undefined): Value =>
      given?.kind === "function" && isTraced ? tracedFunction(given, signature) : (given ?? NONE);
    // Without a function it is a decorator that was given its options.
    if (fn && fn.kind !== "none") return through(fn);
    const decorator = libraryFunction(name, ({ positional: [inner] }) => through(inner));
    return { ...decorator, captured: signature ?? [] };
  });
}

export const constantEntries: readonly Entry[] = [
  ...dtypeEntries,
  ...constants,
  ...[...effects, ...assertions].map((name): Entry => [name, () => libraryFunction(name, () => NONE)]),
  ...devices.map((name): Entry => [
    name,
    () => libraryFunction(name, () => list(undefined, reason("data", "the devices of a machine"))),
  ]),
  ...["tensorflow.config.run_functions_eagerly", "tensorflow.config.experimental_run_functions_eagerly"].map(
    (name): Entry => [name, () => libraryFunction(name, runEagerly)],
  ),
  ...decorators.map((name): Entry => [name, () => passThrough(name)]),
];
