/** `TargetEncoder`: each category becomes the mean of what is to be predicted; of more than two classes one for each of them. */
import { labelContent, differentValues } from "./categories";
import { dataOf, matrixOf, parameter } from "./estimators";
import { learnWidth } from "./learnt-width";
import { asLearnt, ofMatrices, same } from "./matrix-transformers";
import { multiply } from "../../values/dimensions/arithmetic";
import type { Context } from "../../values/context";
import { known } from "../../values/dimensions/dimension";
import { knownText } from "../../values/known-text";
import type { Arguments, ObjectValue, Value } from "../../values/value";

/** How many columns each column becomes; undefined where it is not known what kind of target there is. */
function columnsOfEach(self: ObjectValue, target: Value | undefined, context: Context): number | undefined {
  const asked = parameter(self, "target_type");
  const type = asked ? knownText(asked) : "auto";
  if (type === "binary" || type === "continuous") return 1;
  const count = differentValues(target, context);
  if (count === undefined || count <= 2) return count && 1;
  if (type === "multiclass") return count;
  // Real numbers that are all whole ones are classes, others are not.
  const dtype = labelContent(target, context)?.dtype;
  return type === "auto" && /^(u?int\d+|string)$/.test(dtype ?? "") ? count : undefined;
}

function learn(self: ObjectValue, args: Arguments, context: Context): void {
  const target = args.positional[1] ?? args.keywords.get("y");
  const columns = matrixOf(dataOf(args), context)?.[1];
  const each = columnsOfEach(self, target, context);
  learnWidth(self, columns && each !== undefined ? multiply(columns, known(each)) : undefined, context);
}

export const encodesByTarget = ofMatrices(asLearnt, same, undefined, asLearnt, learn);
