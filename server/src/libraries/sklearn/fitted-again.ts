/** A scaler that is fitted again on the part of the data that was kept for testing. */
import { dataOf, matrixOf, parameter } from "./estimators";
import { SCALERS } from "./scalers";
import { certainlyDiffer } from "../../values/dimensions/certainly-differ";
import type { Context } from "../../values/context";
import { isLess } from "../../values/dimensions/arithmetic";
import { isOne, sameDim } from "../../values/dimensions/dimension";
import { type Arguments, type ObjectValue, intOf } from "../../values/value";

/** An attribute that keeps the rows that a scaler was fitted on, until other data is scaled with what it learnt of them. */
const FITTED = "_fitted_rows";

/**
 * Notes that a scaler has scaled other data with what it learnt: the part to test on has had its turn, and who fits it
 * once more begins anew, as with the next fold or with all of the data at last.
 */
export function noteTransformed(self: ObjectValue, context: Context): void {
  if (self.attributes.has(FITTED)) context.heap.delete(self.attributes, FITTED);
}

/** Warns where a scaler is fitted again on as many columns of fewer rows, before it scaled any: a second part of the data. */
export function suspectFittedAgain(self: ObjectValue, args: Arguments, context: Context): void {
  const matrix = matrixOf(dataOf(args), context);
  if (!SCALERS.test(self.class.canonical ?? "") || !matrix) return;
  const [rows, columns] = matrix;
  const before = self.attributes.get(FITTED);
  const width = parameter(self, "n_features_in_");
  context.heap.set(self.attributes, FITTED, intOf(rows));
  if (before?.kind !== "int" || width?.kind !== "int" || sameDim(width.dim, columns) !== true) return;
  // One column may be any feature; a smaller second part is what is tested on.
  if (!certainlyDiffer(before.dim, rows) || isOne(columns)) return;
  if (isLess(before.dim, rows) === true) return;
  context.report({
    code: "scaler-fitted-again",
    severity: "warning",
    span: args.site,
    facts: { before: before.dim, now: rows },
  });
}
