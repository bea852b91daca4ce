/** The class `tf.data.Dataset` with its methods, and what makes datasets anew. */
import { type DatasetState, datasetOf, iterateDataset } from "./dataset";
import { type Source, sources } from "./sources";
import { keepsElements, keepsOrder, transformations } from "./transformations";
import { receiver } from "../../keras/engine/class-values";
import { mapLeaves } from "../../keras/engine/structure";
import { type Method, libraryClass } from "../../library-class";
import type { Span } from "../../../values/records/span";
import { type ObjectValue, type Value, intOf, unknown } from "../../../values/value";

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

const transforming = Object.entries(transformations).map(([name, transform]): [string, Method] => [
  name,
  onDataset((dataset, self, args, context) => {
    // Keras's `opaque` iterables and the like come as unknowns; a dataset that is not seen has no state at all.
    const made = transform(dataset, args, context, self);
    if (!isState(made)) return made;
    const wholes = keepsElements.has(name) ? made.wholes : undefined;
    const lastRows = keepsOrder.has(name) ? made.lastRows : undefined;
    return datasetOrValue({ ...made, wholes, lastRows, refusal: made.refusal ?? dataset.refusal }, args.site);
  }),
]);

const numpyArrays = (element: Value): Value =>
  mapLeaves(element, (leaf) => (leaf.kind === "tensor" ? { ...leaf, flavour: "numpy" } : leaf));

const cardinality = onDataset(({ count }) =>
  count === "endless" ? unknown("not-supported", "the length of an endless dataset") : intOf(count),
);

const fromSource =
  (source: Source): Method =>
  (args, context) =>
    datasetOrValue(source(args, context), args.site);

/** `tf.data.Dataset`. */
export const datasetClass = libraryClass("tensorflow.data.Dataset", [], {
  methods: {
    ...Object.fromEntries(transforming),
    __iter__: onDataset((dataset) => iterateDataset(dataset)),
    get_single_element: onDataset((dataset) => dataset.first),
    __len__: cardinality,
    cardinality,
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
      (args, context) => fromSource(source)(receiver(args).rest, context),
    ]),
  ),
});
