/** The class `tf.data.Dataset` with its methods, and what makes datasets anew. */
import { type DatasetState, datasetOf, iterateDataset } from "./dataset";
import { heldToMethod } from "./method-arguments";
import { type Source, sources } from "./sources";
import { uncountedBy } from "./uncounted";
import { regroupings } from "./regrouped";
import { keepsElements, keepsLeading, keepsOrder, transformations } from "./transformations";
import { receiver } from "../../callables/arguments";
import { mapLeaves } from "../../keras/engine/structure";
import { type Method, libraryClass } from "../../library-class";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import { unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import { type ObjectValue, type Value, int, intOf, unknown } from "../../../values/value";

/** A dataset object. */
export function makeDataset(state: DatasetState, site: Span): ObjectValue {
  return {
    kind: "object",
    class: datasetClass,
    attributes: new Map([["element_spec", state.element]]),
    native: state,
    constructed: site,
  };
}

/** The datasets among arguments, also in a tuple, a list or a dict of them. */
const datasetsIn = (values: readonly Value[]): readonly DatasetState[] =>
  values.flatMap((value) => {
    const items =
      value.kind === "tuple"
        ? value.items
        : value.kind === "list"
          ? (value.items ?? [])
          : value.kind === "dict"
            ? [...(value.entries?.values() ?? [])].map((entry) => entry.value)
            : [value];
    return items.flatMap((item) => datasetOf(item) ?? []);
  });

const isState = (result: DatasetState | Value): result is DatasetState => "type" in result;

/** What a source or a method gives, as a value. */
export function datasetOrValue(result: DatasetState | Value, site: Span): Value {
  return isState(result) ? makeDataset(result, site) : result;
}

const onDataset =
  (run: (dataset: DatasetState, self: ObjectValue, ...rest: Parameters<Method>) => Value): Method =>
  (args, context) => {
    const { self, rest } = receiver(args);
    const dataset = datasetOf(self);
    return dataset && self?.kind === "object"
      ? run(dataset, self, rest, context)
      : unknown("not-supported", "a method of no dataset");
  };

const transforming = Object.entries({ ...transformations, ...regroupings }).map(
  ([name, transform]): [string, Method] => [
    name,
    onDataset((dataset, self, args, context) => {
      // Keras's `opaque` iterables and the like come as unknowns; a dataset that is not seen has no state at all.
      const made = transform(dataset, heldToMethod(name, args, context), context, self);
      if (!isState(made)) return made;
      const wholes = keepsElements.has(name) ? made.wholes : undefined;
      const lastRows = keepsOrder.has(name) ? made.lastRows : undefined;
      const uncounted = uncountedBy(name, { dataset, made, others: datasetsIn(args.positional) });
      // A method that says itself what is refused may say that nothing is.
      const refusal = "refusal" in made ? made.refusal : dataset.refusal;
      const leading = keepsLeading.has(name) ? made.leading : undefined;
      return datasetOrValue({ ...made, wholes, lastRows, uncounted, refusal, leading }, args.site);
    }),
  ],
);

const numpyArrays = (element: Value): Value =>
  mapLeaves(element, (leaf) => (leaf.kind === "tensor" ? { ...leaf, flavour: "numpy" } : leaf));

const lengthOf = onDataset(({ count, uncounted }, _self, args, context) => {
  const isEndless = count === "endless";
  if (!isEndless && uncounted !== "certainly") return intOf(count);
  if (isEndless && uncounted) return unknown("not-supported", "the length of an endless dataset");
  const words = isEndless ? "The dataset is infinite" : "The dataset length is unknown";
  context.report({
    code: "refused-value",
    severity: "error",
    span: args.site,
    facts: { call: "len(dataset)", exception: "TypeError", words },
    kerasSays: `TypeError: ${words}.`,
    raisedBy: "TensorFlow",
    remedies: isEndless ? [] : [countedOneByOne(args.site)],
  });
  return unknown("already-reported");
});

/** `len(dataset)` as the elements that come. */
const countedOneByOne = (target: Span): Remedy => ({
  kind: "rewriteCall",
  target,
  name: "len",
  form: { parameters: ["dataset"], call: "sum(1 for _ in {dataset})" },
});

/** How many elements a dataset has, as a tensor without axes; -1 where it never ends. */
export const cardinalityOf = ({ count, uncounted }: DatasetState): Value => ({
  kind: "tensor",
  flavour: "eager",
  shape: shapeOf([]),
  dtype: "int64",
  content: [
    count === "endless"
      ? int(-1)
      : uncounted
        ? intOf(unknownDim(reason("data", "the cardinality of a dataset")))
        : intOf(count),
  ],
});

const fromSource =
  (name: string, source: Source): Method =>
  (args, context) => {
    const made = source(heldToMethod(name, args, context), context);
    const uncounted = isState(made)
      ? uncountedBy(name, { made, others: datasetsIn(args.positional) })
      : undefined;
    return datasetOrValue(isState(made) && uncounted ? { ...made, uncounted } : made, args.site);
  };

/** `tf.data.Dataset`. */
export const datasetClass = libraryClass("tensorflow.data.Dataset", [], {
  methods: {
    ...Object.fromEntries(transforming),
    __iter__: onDataset((dataset) => iterateDataset(dataset)),
    get_single_element: onDataset(({ first, refusal }) => (refusal ? unknown("already-reported") : first)),
    __len__: lengthOf,
    cardinality: onDataset(cardinalityOf),
    as_numpy_iterator: onDataset((dataset) =>
      iterateDataset({
        ...dataset,
        element: numpyArrays(dataset.element),
        first: numpyArrays(dataset.first),
      }),
    ),
  },
  classMethods: Object.fromEntries(
    Object.entries(sources).map(([name, source]): [string, Method] => [
      name,
      (args, context) => fromSource(name, source)(receiver(args).rest, context),
    ]),
  ),
});
