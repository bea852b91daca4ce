/** Dtypes and constants of numpy and TensorFlow, and what is only data until the program runs. */
import { libraryClass } from "../library-class";
import { NONE, type Value, float, libraryFunction, str } from "../../values/value";

type Entry = readonly [string, () => Value];

const dtypes =
  "float16 float32 float64 int8 int16 int32 int64 uint8 uint16 uint32 uint64 bool string complex64 complex128 half double bfloat16 bool_ float_ int_".split(
    " ",
  );

/** A dtype is used as a value (`dtype=np.float32`) and as a conversion (`np.float32(3)`), which keeps the number. */
/** `np.int64(5)`, which is no `int` of Python's; anything else is as good as the number. */
const scalarOf = (library: string, name: string, value: Value): Value =>
  library === "numpy" && /^u?int/.test(name) && value.kind === "int" ? { ...value, ofNumPy: true } : value;

const dtypeEntries: readonly Entry[] = ["numpy", "tensorflow"].flatMap((library) =>
  dtypes.map((name): Entry => [
    `${library}.${name}`,
    () =>
      libraryClass(`${library}.${name}`, [], {
        construct: (args) => scalarOf(library, name, args.positional[0] ?? NONE),
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
  ...["number", "integer", "floating", "object_", "str_", "datetime64", "timedelta64"].map((name): Entry => [
    `numpy.${name}`,
    () => libraryClass(`numpy.${name}`),
  ]),
  ["numpy.generic", () => libraryClass("numpy.generic")],
  ["tensorflow.Tensor", () => libraryClass("tensorflow.Tensor")],
  ["keras.KerasTensor", () => libraryClass("keras.KerasTensor")],
  ["numpy.__version__", () => str(undefined)],
];

/** Calls that decide no shape and give nothing. */
const effects =
  "numpy.random.seed tensorflow.random.set_seed tensorflow.set_random_seed tensorflow.debugging.set_log_device_placement numpy.set_printoptions tensorflow.config.list_physical_devices tensorflow.config.experimental.list_physical_devices tensorflow.config.experimental.set_memory_growth tensorflow.get_logger tensorflow.print numpy.testing.assert_allclose".split(
    " ",
  );

/** `tf.function` and its like give their function back, with and without arguments of their own. */
const decorators = ["tensorflow.function", "tensorflow.autograph.experimental.do_not_convert"];

function passThrough(name: string): Value {
  const traced = name === "tensorflow.function" ? true : undefined;
  const through = (fn: Value | undefined): Value =>
    fn?.kind === "function" ? { ...fn, traced } : (fn ?? NONE);
  return libraryFunction(name, ({ positional: [fn] }) =>
    fn?.kind === "function"
      ? through(fn)
      : libraryFunction(name, ({ positional: [inner] }) => through(inner)),
  );
}

export const constantEntries: readonly Entry[] = [
  ...dtypeEntries,
  ...constants,
  ...effects.map((name): Entry => [name, () => libraryFunction(name, () => NONE)]),
  ...decorators.map((name): Entry => [name, () => passThrough(name)]),
];
