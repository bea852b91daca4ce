import type { TranslatedProblem } from "./catalogue";
import type { explanations } from "./explanations";
import type { ProblemCode } from "./problem-codes";
import type { ui } from "./ui";

/** One language's texts, under the same keys as the English ones. */
export interface Translation {
  readonly problems: Readonly<Record<ProblemCode, TranslatedProblem>>;
  readonly ui: Readonly<Record<keyof typeof ui, string>>;
  readonly explanations: Readonly<Record<keyof typeof explanations, string>>;
  /** The sentence on what a layer does, by its class in Keras; in English it stands in the layer's definition. */
  readonly layers: Readonly<Record<string, string>>;
}
