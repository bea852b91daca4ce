/** A scaler that is fitted again on the part of the data that was kept for testing. */
import { SCALERS, dataOf, matrixOf, parameter } from "./estimators";
import { certainlyDiffer } from "../../values/dimensions/certainly-differ";
import type { Context } from "../../values/context";
import { isOne, sameDim } from "../../values/dimensions/dimension";
import { type Arguments, type ObjectValue, intOf } from "../../values/value";

/** An attribute that keeps the rows that a scaler was fitted on. */
const FITTED = "_fitted_rows";

/** Warns where a scaler is fitted again on as many columns of other rows: a second part of the data. */
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
  context.report({
    code: "scaler-fitted-again",
    severity: "warning",
    span: args.site,
    facts: { before: before.dim, now: rows },
  });
}
