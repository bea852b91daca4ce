/** `sklearn.feature_selection`: some of the columns of a matrix, as many as are asked for. */
import type { EstimatorMethod } from "./estimator-method";
import {
  arrayGiven,
  dataOf,
  estimatorClass,
  fitTo,
  matrixOf,
  parameter,
  samplesOf,
  untold,
} from "./estimators";
import { compute } from "../../values/dimensions/arithmetic";
import { type Dim, known } from "../../values/dimensions/dimension";
import { type ObjectValue, type Value, intOf } from "../../values/value";

type Entry = readonly [string, () => Value];

/** How many columns are left of so many; `asked` is the parameter that says it, with what it is where nobody says it. */
interface Selection {
  readonly asked?: string;
  readonly fallback?: number;
  readonly positional?: readonly string[];
}

function widthOf(self: ObjectValue, columns: Dim, { asked, fallback }: Selection): Dim {
  const lost = untold("the columns that are selected");
  if (asked === undefined) return lost;
  const value = parameter(self, asked);
  if (!value) return fallback === undefined ? lost : compute("min", known(fallback), columns);
  if (value.kind === "str" && value.value === "all") return columns;
  return value.kind === "int" ? compute("min", value.dim, columns) : lost;
}

/** An attribute that keeps how many columns a selector left of what it was fitted to. */
const SELECTED = "columns selected";

const selects = (selection: Selection) => {
  const fitted = (
    self: ObjectValue,
    value: Value | undefined,
    context: Parameters<EstimatorMethod>[2],
  ): Dim => {
    fitTo(self, value, context);
    const columns = matrixOf(value, context)?.[1] ?? untold("the columns of data");
    const width = widthOf(self, columns, selection);
    context.heap.set(self.attributes, SELECTED, intOf(width));
    return width;
  };
  const chosen: EstimatorMethod = (self, args, context) => {
    const width = self.attributes.get(SELECTED);
    const count = width?.kind === "int" ? width.dim : untold("the columns that are selected");
    return arrayGiven([samplesOf(dataOf(args), context), count]);
  };
  return (canonical: string): Entry => [
    canonical,
    () =>
      estimatorClass(
        canonical,
        {
          fit: (self, args, context) => {
            fitted(self, dataOf(args), context);
            return self;
          },
          fit_transform: (self, args, context) => {
            fitted(self, dataOf(args), context);
            return chosen(self, args, context);
          },
          transform: chosen,
        },
        selection.positional,
      ),
  ];
};

const named = (name: string, selection: Selection): Entry =>
  selects(selection)(`sklearn.feature_selection.${name}`);

export const featureSelection: readonly Entry[] = [
  named("SelectKBest", { asked: "k", fallback: 10, positional: ["score_func"] }),
  named("RFE", { asked: "n_features_to_select", positional: ["estimator"] }),
  named("SequentialFeatureSelector", { asked: "n_features_to_select", positional: ["estimator"] }),
  // Which columns vary, matter or are best, only their numbers tell.
  named("VarianceThreshold", { positional: ["threshold"] }),
  named("SelectPercentile", { positional: ["score_func"] }),
  named("SelectFromModel", { positional: ["estimator"] }),
  named("RFECV", { positional: ["estimator"] }),
];
