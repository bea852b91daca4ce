/** What a split in the proportion of classes refuses of them, after `StratifiedShuffleSplit._iter_indices`. */
import { labelContent } from "./categories";
import { countsOf } from "../../values/contents/column-content";
import type { Context } from "../../values/context";
import { tensorOf } from "../tensor-functions";
import { vector } from "./metrics";
import type { Arguments } from "../../values/value";

/** Refuses a class that stands once only. */
export function refusedClasses({ keywords, keywordSpans, site }: Arguments, context: Context): boolean {
  const stratify = keywords.get("stratify");
  const content = stratify && stratify.kind !== "none" ? labelContent(stratify, context) : undefined;
  const counts = content?.missing === 0 ? countsOf(content) : undefined;
  const tensor = stratify && tensorOf(stratify, context);
  if (!stratify || !counts || !tensor || !vector(tensor)) return false;
  const rare = [...counts].filter(([, count]) => count === 1).map(([value]) => value);
  const [value, ...more] = rare;
  if (value === undefined) return false;
  const isOfNumbers = /^(u?int|float|bool)/.test(content?.dtype ?? "");
  const named = isOfNumbers ? value : `'${value}'`;
  context.report({
    code: "class-of-one-sample",
    severity: "error",
    span: keywordSpans.get("stratify") ?? site,
    facts: { value: named },
    raisedBy: "scikit-learn",
    kerasSays: `ValueError: The least populated classes in y have only 1 member, which is too few. The minimum number of groups for any class cannot be less than 2. Classes with too few members are: [${more.length > 0 ? "…" : named}]`,
    remedies: [{ kind: "removeArgument", call: site, name: "stratify" }],
  });
  return true;
}
