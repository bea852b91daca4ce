/** How many columns an estimator makes, as it learns while it is fitted. */
import type { EstimatorMethod } from "./estimator-method";
import { untold } from "./estimators";
import type { Context } from "../../values/context";
import type { Dim } from "../../values/dimensions/dimension";
import { type Arguments, type ObjectValue, intOf, unknown } from "../../values/value";

/** The attribute that keeps the number; Python has none of this name. */
const WIDTH = "encoded columns";

/** Remembers the number; undefined where it is not known. */
export function learnWidth(self: ObjectValue, width: Dim | undefined, context: Context): void {
  context.heap.set(self.attributes, WIDTH, width ? intOf(width) : unknown("data", "the number of columns"));
}

export const hasLearntWidth = (self: ObjectValue): boolean => self.attributes.has(WIDTH);

/** The number that was learnt last. */
export function widthLearnt(self: ObjectValue): Dim {
  const width = self.attributes.get(WIDTH);
  return width?.kind === "int" ? width.dim : untold("the number of categories");
}

/** A method that learns first: `fit`, with what is done then. */
export const afterLearning =
  (learn: (self: ObjectValue, args: Arguments, context: Context) => unknown) =>
  (then: EstimatorMethod): EstimatorMethod =>
  (self, args, context) => {
    learn(self, args, context);
    return then(self, args, context);
  };
