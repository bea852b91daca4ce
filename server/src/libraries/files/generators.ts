/** NumPy's random generators: objects whose methods draw as the module's functions do. */
import { type Entry, fn } from "../callables/entries";
import { receiver } from "../callables/arguments";
import { type Method, libraryClass } from "../library-class";
import { allElements, arrayValues, setElements, tensorOf, withValues } from "../tensor-functions";
import { dimensionOfScalar } from "../tensor-functions/core/scalars";
import { contentOfPlaces, inAnyOrder } from "../../values/contents/column-content";
import { shapeOf } from "../../values/dimensions/shape";
import { type Arguments, NONE, type ObjectValue, type TensorValue, unknown } from "../../values/value";

/** A method that draws as `numpy.random.NAME` does. */
const drawing =
  (name: string): Method =>
  (args, context) =>
    context.call(context.library(`numpy.random.${name}`), receiver(args).rest);

/** Numbers below `x` in some order, or the rows of `x`. */
const permutation: Method = (args, context) => {
  const [x] = receiver(args).rest.positional;
  if (!x) return unknown("not-supported", "permutation");
  const isNumber = x.kind === "int" || (x.kind === "tensor" && x.shape.ranked && x.shape.dims.length === 0);
  const count = isNumber ? dimensionOfScalar(x) : undefined;
  if (isNumber && !count) return unknown("data", "permutation");
  if (count)
    return withValues(
      { kind: "tensor", flavour: "numpy", shape: shapeOf([count]), dtype: "int64", drawn: true },
      count.kind === "known" ? { all: contentOfPlaces(count.value) } : undefined,
    );
  const tensor = tensorOf(x, context);
  if (!tensor) return unknown("data", "permutation");
  const made: TensorValue = { kind: "tensor", flavour: "numpy", shape: tensor.shape, dtype: tensor.dtype };
  const { columns } = arrayValues(tensor) ?? {};
  const all = allElements(tensor);
  return withValues(made, {
    all: all && inAnyOrder(all),
    columns: columns?.map((column) => column && inAnyOrder(column)),
  });
};

/** The same written to `out`, where there is one. */
const permuted: Method = (args, context) => {
  const made = permutation(args, context);
  const out = args.keywords.get("out");
  if (out?.kind !== "tensor") return made;
  setElements(out, undefined, NONE, context);
  return out;
};

const shared =
  "normal uniform laplace gumbel beta gamma binomial lognormal poisson exponential standard_t geometric rayleigh chisquare standard_normal multivariate_normal dirichlet multinomial".split(
    " ",
  );

const generatorClass = libraryClass("numpy.random.Generator", [], {
  openBase: { code: "not-modelled", detail: "numpy.random.Generator" },
  methods: {
    ...Object.fromEntries(shared.map((name) => [name, drawing(name)])),
    choice: drawing("Generator.choice"),
    random: drawing("random"),
    random_sample: drawing("random"),
    integers: drawing("randint"),
    randint: drawing("randint"),
    rand: drawing("rand"),
    randn: drawing("randn"),
    permutation,
    permuted,
    shuffle: drawing("shuffle"),
    seed: () => NONE,
  },
});

const generator = (args: Arguments): ObjectValue => ({
  kind: "object",
  class: generatorClass,
  attributes: new Map(),
  constructed: args.site,
});

export const generatorEntries: readonly Entry[] = [
  fn("numpy.random.default_rng", generator),
  fn("numpy.random.RandomState", generator),
  fn("numpy.random.permutation", (args, context) =>
    permutation(
      {
        ...args,
        positional: [NONE, ...args.positional],
        positionalSpans: [undefined, ...args.positionalSpans],
      },
      context,
    ),
  ),
];
