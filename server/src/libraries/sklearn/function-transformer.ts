/** `FunctionTransformer`, and what the program's own transformers inherit from `sklearn.base`. */
import type { EstimatorMethod } from "./estimator-method";
import { dataOf, estimatorClass, parameter } from "./estimators";
import { clone, getParams, setParams } from "./own-parameters";
import { receiver } from "../callables/arguments";
import { type Method, libraryClass } from "../library-class";
import { type Value, argumentsOf, float, libraryFunction, unknown } from "../../values/value";

/** What the function gives of the data; without one the data itself. */
const through =
  (name: "func" | "inverse_func"): EstimatorMethod =>
  (self, args, context) => {
    const [fn, data, more] = [parameter(self, name), dataOf(args), parameter(self, "kw_args")];
    if (!data || more) return unknown("data", "a FunctionTransformer");
    return fn ? context.call(fn, argumentsOf(args.site, [data])) : data;
  };

const functionTransformer = estimatorClass(
  "sklearn.preprocessing.FunctionTransformer",
  {
    fit: (self) => self,
    transform: through("func"),
    fit_transform: through("func"),
    inverse_transform: through("inverse_func"),
  },
  ["func", "inverse_func"],
);

/** `TransformerMixin.fit_transform(X, y=None)`: the program's own `fit`, and `transform` of what that gives. */
const fittedAndTransformed: Method = (args, context) => {
  const { self, rest } = receiver(args);
  const fit = self && context.attribute(self, "fit");
  const data = dataOf(rest);
  if (!fit || !data) return unknown("not-supported", "fit_transform");
  const target = rest.positional[1] ?? rest.keywords.get("y");
  const isTold = target !== undefined && target.kind !== "none";
  const fitted = context.call(fit, argumentsOf(args.site, isTold ? [data, target] : [data]));
  const transform = context.attribute(fitted, "transform");
  return transform
    ? context.call(transform, argumentsOf(args.site, [data]))
    : unknown("not-supported", "transform");
};

const same: Method = (args) => receiver(args).self ?? unknown("not-supported", "self");

/** The methods of each class of `sklearn.base` that programs derive theirs from. */
const BASES: Readonly<Record<string, Readonly<Record<string, Method>>>> = {
  BaseEstimator: { set_params: setParams, get_params: getParams },
  TransformerMixin: { fit_transform: fittedAndTransformed, set_output: same },
  ClassifierMixin: { score: () => float(undefined) },
  RegressorMixin: { score: () => float(undefined) },
  ClusterMixin: {},
  OneToOneFeatureMixin: {},
};

export const functionTransformers: readonly (readonly [string, () => Value])[] = [
  ["sklearn.preprocessing.FunctionTransformer", () => functionTransformer],
  ["sklearn.base.clone", () => libraryFunction("sklearn.base.clone", clone)],
  ...Object.entries(BASES).map(([name, methods]) => {
    const canonical = `sklearn.base.${name}`;
    const made = libraryClass(canonical, [], {
      openBase: { code: "not-modelled", detail: canonical },
      methods: { __init__: () => ({ kind: "none" }), ...methods },
    });
    return [canonical, () => made] as const;
  }),
];
