/** What transformers of matrices have in common: one row for each row, and as many columns as each of them decides. */
import {
  type EstimatorMethod,
  arrayGiven,
  dataOf,
  estimatorClass,
  fitTo,
  matrixOf,
  onFittedWidth,
  parameter,
  refusedMatrix,
  untold,
} from "./estimators";
import { suspectFittedAgain } from "./fitted-again";
import type { Dim } from "../../values/dimension";
import { type ClassValue, type ObjectValue, unknown } from "../../values/value";

/** One row for each row; `width` tells how wide it is for a matrix of so many rows and columns. */
export const mapping =
  (width: (self: ObjectValue, rows: Dim, columns: Dim) => Dim): EstimatorMethod =>
  (self, args, context) => {
    if (refusedMatrix(self, dataOf(args), args, context)) return unknown("already-reported");
    const matrix = matrixOf(dataOf(args), context);
    if (!matrix) return unknown("not-supported", "data that is no matrix");
    const [rows, columns] = matrix;
    return arrayGiven([rows, width(self, rows, columns)]);
  };

const fitting =
  (transform: EstimatorMethod): EstimatorMethod =>
  (self, args, context) => {
    suspectFittedAgain(self, args, context);
    fitTo(self, dataOf(args), context);
    return transform(self, args, context);
  };

/**
 * One that is fitted to matrices only, as all are but those of texts and labels; `fitTransform` where more is told of
 * the rows that it is fitted to than of others.
 */
export function ofMatrices(
  transform: EstimatorMethod,
  inverse: EstimatorMethod,
  positional: readonly string[] = [],
  fitTransform: EstimatorMethod = transform,
): (canonical: string) => ClassValue {
  const fit: EstimatorMethod = (self, args, context) => {
    if (!refusedMatrix(self, dataOf(args), args, context)) fitTo(self, dataOf(args), context);
    return self;
  };
  const methods = {
    fit,
    transform: onFittedWidth(transform, false),
    fit_transform: fitting(fitTransform),
    inverse_transform: onFittedWidth(inverse, true),
  };
  return (canonical) => estimatorClass(canonical, methods, positional);
}

/** Whether columns are added that tell what was missing. */
const isIndicating = (self: ObjectValue): boolean => parameter(self, "add_indicator") !== undefined;

/** As many columns as before. */
export const same = mapping((self, _, columns) =>
  isIndicating(self) ? untold("columns that tell what was missing") : columns,
);
