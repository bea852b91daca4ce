/** `tf.random.Generator`: objects whose methods draw as the functions of `tf.random` do. */
import { receiver } from "../callables/arguments";
import { type Entry, fn } from "../callables/entries";
import { type Method, libraryClass } from "../library-class";
import { dimensionOfScalar } from "../tensor-functions/core/scalars";
import { known } from "../../values/dimensions/dimension";
import { shapeOf } from "../../values/dimensions/shape";
import { type Arguments, type ClassValue, type ObjectValue, NONE, unknown } from "../../values/value";

const drawing =
  (name: string): Method =>
  (args, context) =>
    context.call(context.library(`tensorflow.random.${name}`), receiver(args).rest);

/** `generator.make_seeds(count)`: two numbers for each function without a state that wants a seed. */
const seeds: Method = ({ positional: [, count], keywords }) => {
  const given = count ?? keywords.get("count");
  const dim = given ? dimensionOfScalar(given) : known(1);
  return dim
    ? { kind: "tensor", flavour: "eager", shape: shapeOf([known(2), dim]), dtype: "int64" }
    : unknown("data", "seeds");
};

const generatorClass: ClassValue = libraryClass("tensorflow.random.Generator", [], {
  openBase: { code: "not-modelled", detail: "tensorflow.random.Generator" },
  methods: {
    normal: drawing("normal"),
    uniform: drawing("uniform"),
    truncated_normal: drawing("truncated_normal"),
    make_seeds: seeds,
    reset: () => NONE,
    reset_from_seed: () => NONE,
  },
  classMethods: {
    from_seed: (args) => generator(args),
    from_state: (args) => generator(args),
    from_non_deterministic_state: (args) => generator(args),
  },
});

const generator = ({ site }: Arguments): ObjectValue => ({
  kind: "object",
  class: generatorClass,
  attributes: new Map(),
  constructed: site,
});

export const generatorEntries: readonly Entry[] = [
  ["tensorflow.random.Generator", () => generatorClass],
  ["tensorflow.random.experimental.Generator", () => generatorClass],
  fn("tensorflow.random.get_global_generator", generator),
  fn("tensorflow.random.experimental.get_global_generator", generator),
];
