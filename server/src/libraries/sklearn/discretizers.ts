/** `KBinsDiscretizer`: numbers sorted into bins, which become columns of their own or the numbers of the bins. */
import type { EstimatorMethod } from "./estimator-method";
import { contentOfColumns } from "./categories";
import { arrayGiven, dataOf, parameter, samplesOf, untold } from "./estimators";
import { learnWidth } from "./learnt-width";
import { asLearnt, ofNumbers, same } from "./matrix-transformers";
import { isNumeric } from "../pandas/contents/cells";
import { sparseMatrix } from "../sparse-matrices";
import type { ColumnContent } from "../../values/contents/column-content";
import type { Context } from "../../values/context";
import { known } from "../../values/dimensions/dimension";
import { knownInteger } from "../../values/known-number";
import { knownText } from "../../values/known-text";
import { type Arguments, type ClassValue, type ObjectValue, unknown } from "../../values/value";

/** How many bins each column is asked to have: five, one number for all, or one for each. */
function askedBins(self: ObjectValue, columns: number, context: Context): readonly number[] | undefined {
  const asked = parameter(self, "n_bins");
  const each = asked?.kind === "list" || asked?.kind === "tuple" ? context.iterate(asked) : undefined;
  if (each) {
    const counts = each.map(knownInteger);
    return counts.length === columns && counts.every((count) => count !== undefined) ? counts : undefined;
  }
  const count = asked ? knownInteger(asked) : 5;
  return count === undefined ? undefined : Array<number>(columns).fill(count);
}

/** Bins of equal width are all there where the numbers differ; of equal numbers there is one. */
const evenBins = (content: ColumnContent | undefined, asked: number): number | undefined =>
  content?.missing === 0 && content.values && isNumeric(content.dtype)
    ? content.values.length > 1
      ? asked
      : 1
    : undefined;

/** Bins by quantiles, which it makes unless it is told otherwise, fall together where many numbers are equal. */
function learnBins(self: ObjectValue, args: Arguments, context: Context): void {
  const columns = contentOfColumns(dataOf(args), context);
  const asked = columns && askedBins(self, columns.length, context);
  const isEven = knownText(parameter(self, "strategy")) === "uniform";
  const counts =
    isEven && asked ? columns.map((content, i) => evenBins(content, asked[i] ?? NaN)) : undefined;
  const isKnown = counts?.every((count) => count !== undefined) === true;
  learnWidth(self, isKnown ? known(counts.reduce((sum, count) => sum + count, 0)) : undefined, context);
}

const binned: EstimatorMethod = (self, args, context) => {
  const encode = parameter(self, "encode");
  const how = encode ? knownText(encode) : "onehot";
  if (how === "ordinal") return same(self, args, context);
  const made = how === undefined ? unknown("data", "bins") : asLearnt(self, args, context);
  return how === "onehot" && made.kind === "tensor" ? sparseMatrix(made, args) : made;
};

export const discretizes: (canonical: string) => ClassValue = ofNumbers(
  binned,
  (self, args, context) => {
    const width = parameter(self, "n_features_in_");
    const rows = samplesOf(dataOf(args), context);
    return arrayGiven([rows, width?.kind === "int" ? width.dim : untold("the columns of data")]);
  },
  ["n_bins"],
  binned,
  learnBins,
);
