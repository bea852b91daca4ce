/** Tensor functions that call other functions: `cond`, `map`, `vectorized_map`. */
import { type Value, argumentsOf, libraryFunction, unknown } from "../../values/value";

type Entry = readonly [string, () => Value];

/** `cond(pred, true_fn, false_fn)`: both give tensors of one shape, or the program fails. */
const cond = (name: string): Entry => [
  name,
  () =>
    libraryFunction(name, (args, context) => {
      const fn = args.positional[1] ?? args.keywords.get("true_fn");
      return fn ? context.call(fn, argumentsOf(args.site, [])) : unknown("not-supported", name);
    }),
];

export const callEntries: readonly Entry[] = ["keras.ops.cond", "tensorflow.cond"].map(cond);
