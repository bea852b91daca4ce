/** Functions of `tf.data.experimental` that make what `dataset.apply` calls; each does what methods of the dataset do. */
import type { Entry } from "../../callables/entries";
import { argument } from "../../callables/arguments";
import type { Context } from "../../../values/context";
import { type Arguments, type Value, argumentsOf, libraryFunction, unknown } from "../../../values/value";

/** A method of a dataset, with where each of its arguments stands among those of the function, by the name that both have. */
type Step = readonly [method: string, takes: Readonly<Record<string, number>>];

const FUNCTIONS: Readonly<Record<string, readonly Step[]>> = {
  shuffle_and_repeat: [
    ["shuffle", { buffer_size: 0, seed: 2 }],
    ["repeat", { count: 1 }],
  ],
  map_and_batch: [
    ["map", { map_func: 0 }],
    ["batch", { batch_size: 1, drop_remainder: 3 }],
  ],
  parallel_interleave: [["interleave", { map_func: 0 }]],
  enumerate_dataset: [["enumerate", { start: 0 }]],
  take_while: [["take_while", { predicate: 0 }]],
  unbatch: [["unbatch", {}]],
  ignore_errors: [["ignore_errors", {}]],
  snapshot: [["snapshot", {}]],
  copy_to_device: [["prefetch", {}]],
  prefetch_to_device: [["prefetch", {}]],
};

/** What the methods make of a dataset, one after the other. */
function throughSteps(dataset: Value, steps: readonly Step[], args: Arguments, context: Context): Value {
  let made = dataset;
  for (const [name, takes] of steps) {
    const method = context.attribute(made, name);
    if (!method) return unknown("not-supported", name);
    const given = Object.entries(takes).flatMap(([key, position]): [string, Value][] => {
      const value = argument(args, position, key);
      return value ? [[key, value]] : [];
    });
    made = context.call(method, argumentsOf(args.site, [], new Map(given)));
  }
  return made;
}

export const applicableEntries: readonly Entry[] = Object.entries(FUNCTIONS).map(([name, steps]): Entry => {
  const dotted = `tensorflow.data.experimental.${name}`;
  const make = libraryFunction(dotted, (args) => ({
    kind: "function",
    name: "_apply_fn",
    binding: "static",
    captured: [...args.positional, ...args.keywords.values()],
    call: ({ positional: [dataset] }, context) =>
      dataset ? throughSteps(dataset, steps, args, context) : unknown("not-supported", dotted),
  }));
  return [dotted, () => make];
});
