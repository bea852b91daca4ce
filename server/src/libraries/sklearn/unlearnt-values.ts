/** Values that an encoder is given and did not meet while it was fitted. */
import { parameter } from "./estimators";
import { spanOfArgument } from "../callables/arguments";
import type { ColumnContent } from "../../values/contents/column-content";
import type { Context } from "../../values/context";
import { knownText } from "../../values/known-text";
import { lookup } from "../../values/names/lookup";
import type { Arguments, ObjectValue, TensorValue } from "../../values/value";

const isNumber = (dtype: string | undefined): boolean => /^(u?int|float|bool)/.test(dtype ?? "");

/** The values of a column that are certainly not among those that were learnt; none where not all of them are known. */
function unlearnt(learnt: TensorValue | undefined, given: ColumnContent | undefined): readonly string[] {
  const known = learnt?.values?.all;
  const isLike = isNumber(known?.dtype) === isNumber(given?.dtype) && known?.dtype !== undefined;
  if (!known?.cells || !given?.values || given.missing !== 0 || !isLike || given.dtype === undefined)
    return [];
  const met = new Set(known.cells);
  return given.values.filter((value) => !met.has(value));
}

/** A value as scikit-learn names it: numbers by NumPy's words for them. */
const named = (value: string, dtype: string | undefined): string =>
  isNumber(dtype) ? `np.${dtype}(…)` : `'${value}'`;

/** What an encoder of features may be told to do with values that it has not met, as `handle_unknown`. */
const ELSE: Readonly<Record<string, string>> = {
  OneHotEncoder: '"ignore"',
  OrdinalEncoder: '"use_encoded_value", unknown_value=-1',
};

/** Refuses values of a table's columns that were not learnt, after `_transform` of sklearn/preprocessing/_encoders.py. */
export function refusedCategories(
  self: ObjectValue,
  learnt: readonly (TensorValue | undefined)[],
  columns: readonly (ColumnContent | undefined)[] | undefined,
  args: Arguments,
  context: Context,
): boolean {
  const asked = parameter(self, "handle_unknown");
  if (asked && knownText(asked) !== "error") return false;
  if (columns?.length !== learnt.length) return false;
  for (const [i, content] of columns.entries()) {
    const [value, ...more] = unlearnt(learnt[i], content);
    if (value === undefined) continue;
    const said = more.length > 0 ? "…" : named(value, content?.dtype);
    const otherwise = lookup(ELSE, self.class.name);
    context.report({
      code: "category-not-learnt",
      severity: "error",
      span: spanOfArgument(args, 0, "X"),
      facts: { estimator: self.class.name, value: isNumber(content?.dtype) ? value : `'${value}'` },
      raisedBy: "scikit-learn",
      kerasSays: `ValueError: Found unknown categories [${said}] in column ${i} during transform`,
      remedies:
        otherwise === undefined
          ? []
          : [{ kind: "setArgument", call: self.constructed, name: "handle_unknown", value: otherwise }],
    });
    return true;
  }
  return false;
}

/** Refuses labels that were not learnt, after `_encode` of sklearn/utils/_encode.py. */
export function refusedLabels(
  self: ObjectValue,
  learnt: TensorValue | undefined,
  labels: ColumnContent | undefined,
  args: Arguments,
  context: Context,
): boolean {
  const [value] = unlearnt(learnt, labels);
  if (value === undefined) return false;
  const isOfNumbers = isNumber(labels?.dtype);
  context.report({
    code: "category-not-learnt",
    severity: "error",
    span: spanOfArgument(args, 0, "y"),
    facts: { estimator: self.class.name, value: isOfNumbers ? value : `'${value}'` },
    raisedBy: "scikit-learn",
    kerasSays: `ValueError: y contains previously unseen labels: …`,
  });
  return true;
}
