/** The import of a name that a program uses and nothing in it binds. */
import type { AnalysedDocument } from "../document";
import { addToImport } from "./layer-reference";
import { insertedImport } from "./module-reference";
import type { TextEdit } from "./text-edit";
import { fromImports } from "../text/syntax-path";
import { firstModuleWith } from "../../libraries/module-names";
import { lookup } from "../../values/names/lookup";
import { wordSet, words } from "../../values/names/words";
import type { Span } from "../../values/records/span";

/** What programs call modules; all others are imported by their own names. */
const MODULES: Readonly<Record<string, string>> = {
  np: "numpy",
  pd: "pandas",
  plt: "matplotlib.pyplot",
  sns: "seaborn",
  tf: "tensorflow",
};

/** Modules that programs import under their own names. */
const PLAIN: ReadonlySet<string> = wordSet(
  "argparse collections copy csv cv2 datetime functools gc glob itertools json keras keras_tuner logging math numpy operator os " +
    "pandas pathlib pickle random re scipy seaborn shutil sklearn statistics string subprocess sys tempfile tensorflow time " +
    "warnings zipfile",
);

/** Modules whose names programs import one by one, those that are meant most often first. */
const HOMES = words(
  "keras.layers keras.models keras.optimizers keras.callbacks keras.losses keras.metrics keras.utils keras.regularizers " +
    "keras.initializers keras.constraints keras.applications keras.datasets keras.optimizers.schedules keras " +
    "sklearn.model_selection sklearn.preprocessing sklearn.metrics sklearn.linear_model sklearn.ensemble sklearn.svm " +
    "sklearn.neighbors sklearn.tree sklearn.naive_bayes sklearn.cluster sklearn.decomposition sklearn.pipeline sklearn.compose " +
    "sklearn.impute sklearn.datasets sklearn.utils.class_weight collections functools itertools copy datetime",
);

/** Whether a file reaches Keras through TensorFlow. */
const isThroughTensorFlow = (text: string): boolean =>
  /\btensorflow\.keras\b|\btf\.keras\b/.test(text) && !/^[ \t]*(?:from|import)[ \t]+keras\b/m.test(text);

/** The edits; undefined where no program commonly imports such a name. */
export function importName(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  if (span.file !== report.file) return undefined;
  const name = text.slice(span.start, span.end);
  const module = lookup(MODULES, name);
  if (module !== undefined)
    return [insertedImport(text, syntax(), `import ${module} as ${name}`, span.start)];
  if (PLAIN.has(name)) return [insertedImport(text, syntax(), `import ${name}`, span.start)];
  const home = firstModuleWith(name, HOMES);
  if (home === undefined) return undefined;
  const from =
    home.startsWith("keras") && isThroughTensorFlow(text) ? home.replace("keras", "tensorflow.keras") : home;
  const present = fromImports(syntax()).find(
    ({ node, base }) => node.module === from && !node.star && base + node.end <= span.start,
  );
  return present
    ? [addToImport(present.node, present.base, name)]
    : [insertedImport(text, syntax(), `from ${from} import ${name}`, span.start)];
}
