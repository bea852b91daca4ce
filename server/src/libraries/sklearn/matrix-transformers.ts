/** What transformers of matrices have in common: one row for each row, and as many columns as each of them decides. */
import type { EstimatorMethod } from "./estimator-method";
import {
  arrayGiven,
  dataOf,
  estimatorClass,
  fitTo,
  matrixOf,
  onFittedWidth,
  refusedMatrix,
} from "./estimators";
import { refusedTexts } from "./refused-texts";
import { noteTransformed, suspectFittedAgain } from "./fitted-again";
import { widthLearnt } from "./learnt-width";
import type { Context } from "../../values/context";
import type { Dim } from "../../values/dimensions/dimension";
import { type Arguments, type ClassValue, type ObjectValue, type Value, unknown } from "../../values/value";

/** One row for each row; `width` tells how wide it is for a matrix of so many rows and columns. */
export const mapping =
  (width: (self: ObjectValue, rows: Dim, columns: Dim) => Dim): EstimatorMethod =>
  (self, args, context) => {
    const matrix = matrixOf(dataOf(args), context);
    if (!matrix) return unknown("not-supported", "data that is no matrix");
    const [rows, columns] = matrix;
    return arrayGiven([rows, width(self, rows, columns)]);
  };

/** What an estimator learns of the rows that it is fitted to, beside how wide they are. */
type Learning = (self: ObjectValue, args: Arguments, context: Context) => void;

const fitting =
  (transform: EstimatorMethod, learn: Learning): EstimatorMethod =>
  (self, args, context) => {
    suspectFittedAgain(self, args, context);
    fitTo(self, dataOf(args), context);
    learn(self, args, context);
    return transform(self, args, context);
  };

const fitted =
  (transform: EstimatorMethod): EstimatorMethod =>
  (self, args, context) => {
    noteTransformed(self, context);
    return transform(self, args, context);
  };

const learnNothing: Learning = () => undefined;

/** Whether data is refused, and told so. */
type Refusal = (self: ObjectValue, data: Value | undefined, args: Arguments, context: Context) => boolean;

/**
 * One that is fitted to matrices only, as all are but those of texts and labels; `fitTransform` where more is told of
 * the rows that it is fitted to than of others.
 */
export function ofMatrices(
  transform: EstimatorMethod,
  inverse: EstimatorMethod,
  positional: readonly string[] = [],
  fitTransform: EstimatorMethod = transform,
  learn: Learning = learnNothing,
  isRefused: Refusal = refusedMatrix,
): (canonical: string) => ClassValue {
  const fit: EstimatorMethod = (self, args, context) => {
    if (isRefused(self, dataOf(args), args, context)) return self;
    fitTo(self, dataOf(args), context);
    learn(self, args, context);
    return self;
  };
  const checked =
    (method: EstimatorMethod): EstimatorMethod =>
    (self, args, context) =>
      isRefused(self, dataOf(args), args, context)
        ? unknown("already-reported")
        : method(self, args, context);
  const methods = {
    fit,
    transform: onFittedWidth(checked(fitted(transform)), false),
    fit_transform: checked(fitting(fitTransform, learn)),
    inverse_transform: onFittedWidth(checked(inverse), true),
  };
  return (canonical) => estimatorClass(canonical, methods, positional);
}

/** One that computes with every column, after `check_array` of scikit-learn: encoders and imputers take texts, scalers don't. */
export const ofNumbers = (
  ...[transform, inverse, positional, fitTransform, learn]: Parameters<typeof ofMatrices>
): ReturnType<typeof ofMatrices> =>
  ofMatrices(
    transform,
    inverse,
    positional,
    fitTransform,
    learn,
    (self, data, args, context) =>
      refusedMatrix(self, data, args, context) || refusedTexts(data, args, context),
  );

/** As many columns as before. */
export const same = mapping((_self, _rows, columns) => columns);

/** As many columns as it learnt to make. */
export const asLearnt = mapping((self) => widthLearnt(self));
