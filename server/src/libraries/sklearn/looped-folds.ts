/** `for train, test in KFold(5)`: folds are made by `split`, of the rows that it is given. */
import { withoutIteration } from "../without-items";
import type { NotIterable } from "../../values/records/not-iterable";
import type { Span } from "../../values/records/span";
import type { Value } from "../../values/value";

const SPLITTERS: readonly string[] = (
  "KFold StratifiedKFold RepeatedKFold RepeatedStratifiedKFold GroupKFold StratifiedGroupKFold TimeSeriesSplit " +
  "ShuffleSplit StratifiedShuffleSplit GroupShuffleSplit LeaveOneOut LeaveOneGroupOut"
)
  .split(" ")
  .map((name) => `sklearn.model_selection.${name}`);

/** What is raised where a loop goes through folds that nobody has split anything into. */
export const looped = (value: Value, site: Span): NotIterable<"nothing-to-iterate"> | undefined =>
  value.kind === "object"
    ? withoutIteration(value, SPLITTERS, () => [{ kind: "splitData", span: site }])
    : undefined;
