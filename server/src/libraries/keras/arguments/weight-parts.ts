/** What layers take for each of their weights, spelled after it: `kernel_initializer`, `bias_regularizer`. */
import { constraint, initializer, regularizer } from "./identifier";
import type { ArgumentSpec } from "../layer-definition";
import type { Value } from "../../../values/value";

type PartsOf<Weight extends string, Part extends string> = Readonly<
  Record<`${Weight}_${Part}`, ArgumentSpec<Value>>
>;

function partsOf<Weight extends string, Part extends string>(
  weights: readonly Weight[],
  part: Part,
  specOf: (weight: Weight) => ArgumentSpec<Value>,
): PartsOf<Weight, Part> {
  const entries = weights.map((weight) => [`${weight}_${part}`, specOf(weight)]);
  return Object.fromEntries(entries) as PartsOf<Weight, Part>;
}

/** The initializer of each weight, by the name of the one that Keras takes by itself. */
export function initializers<Weight extends string>(defaults: Readonly<Record<Weight, string>>) {
  return partsOf(Object.keys(defaults) as Weight[], "initializer", (w) => initializer(`'${defaults[w]}'`));
}

/** The regularizer of each weight, then the constraint of each. */
export function regularization<Weight extends string>(...weights: readonly Weight[]) {
  return {
    ...partsOf(weights, "regularizer", regularizer),
    ...partsOf(weights, "constraint", constraint),
  };
}

/** The same of a layer that can regularize what comes out of it too; Keras has that after the other regularizers. */
export function layerRegularization<Weight extends string>(...weights: readonly Weight[]) {
  return {
    ...partsOf(weights, "regularizer", regularizer),
    activity_regularizer: regularizer(),
    ...partsOf(weights, "constraint", constraint),
  };
}
