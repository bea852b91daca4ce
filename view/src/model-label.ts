/** What a person calls a model. */
import type { ModelGraphFacts } from "../../server/src/features/model-graph/facts";

type Named = Pick<ModelGraphFacts, "name" | "variable" | "kind" | "key">;

/** Names that Keras counts where the program gives none: `functional`, `sequential_1`, and Keras 2's `model`. */
const COUNTED = /^(?:functional|sequential|model)(?:_\d+)?$/;

/** The program's name and the one that Keras was given; what Keras counted only tells apart models of one variable. */
export function modelLabel({ key, name, variable }: Named, all: readonly Named[]): string {
  if (variable === null || variable === name) return name;
  const isShared = all.some((other) => other.variable === variable && other.key !== key);
  return COUNTED.test(name) && !isShared ? variable : `${variable} · ${name}`;
}
