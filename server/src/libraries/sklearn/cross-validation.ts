/** `cross_val_predict` and its like: estimators that are fitted to parts of the data and tell something of the rest. */
import { arrayGiven, samplesOf, untold } from "./estimators";
import { refusedLengths } from "./metrics";
import { refusedEstimator } from "./no-estimator";
import { argument, spanOfArgument } from "../callables/arguments";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimensions/dimension";
import { knownText } from "../../values/known-text";
import {
  type Arguments,
  type ObjectValue,
  type Value,
  argumentsOf,
  dictOf,
  libraryFunction,
  list,
  unknown,
} from "../../values/value";
import { wholeEntries } from "../../values/whole-entries";

type Entry = readonly [string, () => Value];

/** Folds where nobody says how many. */
const FOLDS = 5;

/** How many folds there are: a number, or what a splitter says. */
function foldsOf(args: Arguments, context: Context): Dim {
  const cv = argument(args, Infinity, "cv");
  if (!cv || cv.kind === "none") return known(FOLDS);
  if (cv.kind === "int") return cv.dim;
  const asked = cv.kind === "object" ? context.attribute(cv, "get_n_splits") : undefined;
  const count = asked && context.call(asked, argumentsOf(args.site, []));
  return count?.kind === "int" ? count.dim : untold("the number of folds");
}

/** An estimator of its own with the same parameters, as `clone` makes one for each part. */
const copied = (estimator: ObjectValue): ObjectValue => ({
  ...estimator,
  attributes: new Map(estimator.attributes),
});

/** What an estimator that was fitted to all of the data tells of it: a row for each sample, as from the folds together. */
function predictions(args: Arguments, context: Context): Value {
  const [estimator, data, labels] = [
    argument(args, 0, "estimator"),
    argument(args, 1, "X"),
    argument(args, 2, "y"),
  ];
  const given = argument(args, Infinity, "method");
  const method = given ? knownText(given) : "predict";
  if (estimator?.kind !== "object" || !data || method === undefined || args.rest)
    return unknown("data", "predictions of folds");
  const own = copied(estimator);
  const run = (name: string, values: readonly Value[]): Value => {
    const bound = context.attribute(own, name);
    return bound
      ? context.call(bound, argumentsOf(args.site, values))
      : unknown("data", "predictions of folds");
  };
  return context.silently(() => {
    run("fit", labels ? [data, labels] : [data]);
    return run(method, [data]);
  });
}

/** One number for each fold. */
const scores = (args: Arguments, context: Context): Value => arrayGiven([foldsOf(args, context)], "float64");

/** Numbers of folds by name. */
function allScores(args: Arguments, context: Context): Value {
  const scoring = argument(args, Infinity, "scoring");
  const isOne = !scoring || scoring.kind === "none" || scoring.kind === "str";
  const more = ["return_train_score", "return_estimator", "return_indices"].some((name) =>
    args.keywords.has(name),
  );
  if (!isOne || more) return unknown("data", "scores of folds");
  const times = arrayGiven([foldsOf(args, context)], "float64");
  return dictOf(["fit_time", "score_time", "test_score"].map((name) => [name, times]));
}

/** Each way to choose one value of each list, the last name turning fastest; names stand in the order of the alphabet. */
function choices(grid: Value | undefined, context: Context): Value {
  const lost = unknown("data", "a grid of parameters");
  const entries = grid?.kind === "dict" ? wholeEntries(grid) : undefined;
  if (!entries) return lost;
  const axes = [...entries.values()].map(({ key, value }) => ({
    name: knownText(key) ?? "",
    values: context.iterate(value),
  }));
  const size = axes.reduce((product, { values }) => product * (values?.length ?? NaN), 1);
  if (!(size <= MOST_CHOICES) || axes.some(({ name }) => name === "")) return lost;
  const sorted = axes.sort((a, b) => (a.name < b.name ? -1 : 1));
  let rows: (readonly [string, Value])[][] = [[]];
  for (const { name, values } of sorted)
    rows = rows.flatMap((row) => (values ?? []).map((value) => [...row, [name, value] as const]));
  return list(rows.map(dictOf));
}

/** Choices that are told one by one: people train a network for each, so there are few. */
const MOST_CHOICES = 200;

/** Whether features and labels are of another number of samples each, after `indexable`. */
function differ(name: string, args: Arguments, context: Context): boolean {
  if (!name.startsWith("cross_val") || args.rest) return false;
  const given = ["X", "y"].flatMap((parameter, i) => {
    const value = argument(args, i + 1, parameter);
    return value && value.kind !== "none"
      ? [{ rows: samplesOf(value, context), span: spanOfArgument(args, i + 1, parameter) }]
      : [];
  });
  return refusedLengths(name, given, context);
}

const functions: Readonly<Record<string, (args: Arguments, context: Context) => Value>> = {
  cross_val_predict: predictions,
  cross_val_score: scores,
  cross_validate: allScores,
  ParameterGrid: (args, context) => choices(argument(args, 0, "param_grid"), context),
};

export const crossValidation: readonly Entry[] = Object.entries(functions).map(([name, call]): Entry => {
  const canonical = `sklearn.model_selection.${name}`;
  const run = (args: Arguments, context: Context): Value =>
    refusedEstimator(name, args, context) || differ(name, args, context)
      ? unknown("already-reported")
      : call(args, context);
  return [canonical, () => libraryFunction(canonical, run)];
});
