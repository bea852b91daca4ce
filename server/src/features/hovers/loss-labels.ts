/** The labels that a loss wants of a model with a given output, in words. */
import { say } from "../text/wording";
import type { Language } from "../../messages/catalogue";
import { type Shape, formatShape, shapeOf } from "../../values/dimensions/shape";

const ONE_HOT: ReadonlySet<string> = new Set(["categorical_crossentropy", "categorical_focal_crossentropy"]);
const SPARSE = "sparse_categorical_crossentropy";

/** `one-hot labels (None, 10)`; undefined where the output's rank is not known. */
export function labelsText(loss: string, output: Shape | undefined, language?: Language): string | undefined {
  if (!output?.ranked) return undefined;
  const { dims } = output;
  if (loss !== SPARSE) {
    const key = ONE_HOT.has(loss) ? "labels.oneHot" : "labels.alike";
    return say(key, { shape: formatShape(output) }, language);
  }
  const classes = dims.at(-1);
  const shape = formatShape(shapeOf(dims.slice(0, -1)));
  return classes?.kind === "known"
    ? say("labels.integers", { shape, last: classes.value - 1 }, language)
    : say("labels.alike", { shape }, language);
}
