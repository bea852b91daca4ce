/** Columns of texts in the data of what computes with every column, after `check_array` of scikit-learn. */
import { tableOf } from "../pandas";
import { encoded, unreadInTable } from "../pandas/contents/unread-texts";
import { unreadElement } from "../tensor-functions";
import { reportNoNumber } from "../texts-as-numbers";
import type { Context } from "../../values/context";
import type { Arguments, ObjectValue, Value } from "../../values/value";

/** Those that read all columns as numbers; encoders, imputers and the like take texts. */
const OF_NUMBERS =
  /\.(StandardScaler|MinMaxScaler|RobustScaler|MaxAbsScaler|PCA|IncrementalPCA|KernelPCA|TruncatedSVD|NMF|FastICA|PolynomialFeatures|PowerTransformer|QuantileTransformer|Normalizer|VarianceThreshold|TSNE|Isomap)$/;

/** Refuses a matrix that holds a text which is no number. */
export function refusedTexts(
  self: ObjectValue,
  value: Value | undefined,
  args: Arguments,
  context: Context,
): boolean {
  if (!value || !OF_NUMBERS.test(self.class.canonical ?? "")) return false;
  const table = tableOf(value);
  const text = value.kind === "tensor" ? unreadElement(value, "float") : undefined;
  const unread = text === undefined ? unreadInTable(value, "float") : { text };
  if (!unread) return false;
  const span = args.positionalSpans[0] ?? args.keywordSpans.get("X") ?? args.site;
  const remedies = table ? [encoded(span, table)] : [{ kind: "encodeTexts", span, of: "columns" } as const];
  reportNoNumber(unread, { span, raisedBy: "scikit-learn", as: "float", remedies }, context);
  return true;
}
