/** `FeatureUnion`: what several transformers make of the same columns, side by side. */
import type { EstimatorMethod } from "./estimator-method";
import { keepingWidth, widthOf, isText, madeOf } from "./column-transformer";
import { arrayGiven, dataOf, estimatorClass, parameter, samplesOf, untold } from "./estimators";
import { sum } from "../../values/dimensions/arithmetic";
import {
  type FunctionValue,
  type Value,
  argumentsOf,
  libraryFunction,
  list,
  tuple,
  unknown,
} from "../../values/value";

const WHAT = "the columns of a FeatureUnion";

const besideOneAnother: EstimatorMethod = (self, args, context) => {
  const table = dataOf(args);
  const parts = parameter(self, "transformer_list");
  const items = parts && context.iterate(parts);
  if (!table || !items) return unknown("not-supported", "a FeatureUnion");
  const target = args.positional[1] ?? args.keywords.get("y");
  const widths = items.flatMap((item) => {
    const [, step] = item.kind === "tuple" ? item.items : [];
    if (isText(step, "drop")) return [];
    const made = madeOf(step, table, target, args, context);
    return [made && widthOf(made, context)];
  });
  const isTold = widths.every((width) => width !== undefined);
  return arrayGiven([samplesOf(table, context), isTold ? sum(widths) : untold(WHAT)]);
};

const featureUnion = estimatorClass("sklearn.pipeline.FeatureUnion", keepingWidth(besideOneAnother, WHAT), [
  "transformer_list",
]);

/** `make_union(transformer, …)`: the same without names. */
const make: FunctionValue = libraryFunction("sklearn.pipeline.make_union", (args, context) => {
  if (args.rest) return unknown(args.rest.reason);
  const parts = args.positional.map((step) => tuple([unknown("not-supported", "a name"), step]));
  return context.call(featureUnion, argumentsOf(args.site, [list(parts)]));
});

export const featureUnions: readonly (readonly [string, () => Value])[] = [
  ["sklearn.pipeline.FeatureUnion", () => featureUnion],
  ["sklearn.pipeline.make_union", () => make],
];
