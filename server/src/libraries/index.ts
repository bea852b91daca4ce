/** All libraries as one: dotted names, brought to their canonical form, to values and modules. */
import { abslTable, flagsOf } from "./absl/flags";
import { annotationTable } from "./annotations";
import { builtinsTable } from "./builtins";
import { opaqueModules } from "./builtins/stdlib/opaque-modules";
import { filesTable } from "./files";
import { gymnasiumTable } from "./gymnasium";
import { marimoTable } from "./marimo/app";
import { jaxTable } from "./jax";
import { asOfJax, numpyNameOf } from "./jax/numpy";
import { searchPath } from "./builtins/stdlib/search-path";
import { kerasTable } from "./keras";
import type { LibraryTable } from "./library";
import { matplotlibTable } from "./matplotlib";
import { pandasTable } from "./pandas";
import { releaseOf, releaseOfModule } from "./releases";
import { sklearnTable } from "./sklearn";
import { sparseTable } from "./sparse-matrices";
import { tensorFunctionTable } from "./tensor-functions";
import { tensorflowTable } from "./tensorflow";
import { tensorflowDatasetsTable } from "./tensorflow-datasets";
import { tensorflowHubTable } from "./tensorflow-hub";
import { torchTable } from "./torch";
import { guarded } from "./value-rules/guarded";
import { isNumPyOfTensorFlow, onTensors } from "./tensorflow/experimental-numpy";
import type { Context, KerasVersion } from "../values/context";
import { type ModuleValue, type Value, str, unknown } from "../values/value";

export { MODULES_BY_HAND, settingOfModule } from "./builtins/stdlib/loaded-modules";
export { addedFolders, isSearchPathUsed } from "./builtins/stdlib/search-path";
export { pathNow } from "./builtins/stdlib/working-folder";

const tables: readonly LibraryTable[] = [
  kerasTable,
  tensorFunctionTable,
  tensorflowTable,
  tensorflowDatasetsTable,
  tensorflowHubTable,
  pandasTable,
  sklearnTable,
  matplotlibTable,
  jaxTable,
  torchTable,
  filesTable,
  abslTable,
  gymnasiumTable,
  marimoTable,
  sparseTable,
  builtinsTable,
  annotationTable,
];

/** What stands once in a program and is another one in each. */
const ofProgram: ReadonlyMap<string, (context: Context) => Value> = new Map([
  ["sys.path", searchPath],
  ["absl.flags.FLAGS", flagsOf],
]);

/** Prefixes under which the same thing is also reached; the longest counts, and what it stands for is the canonical one. */
const aliases: ReadonlyMap<string, string> = new Map([
  ["tensorflow.compat.v2.keras", "keras"],
  ["tensorflow.compat.v1.keras", "keras"],
  ["tensorflow.compat.v1.app", "absl"],
  ["tensorflow.compat.v1.flags", "absl.flags"],
  ["tensorflow.python.keras", "keras"],
  ["tensorflow.contrib.keras", "keras"],
  ["tensorflow.compat.v2", "tensorflow"],
  ["tensorflow.keras", "keras"],
  ["tensorflow.experimental.numpy", "numpy"],
  // TensorFlow's own names for the same modules of Keras.
  ...["optimizers", "initializers", "losses", "metrics"].map(
    (module) => [`tensorflow.${module}`, `keras.${module}`] as const,
  ),
  ["keras.api._v2.keras", "keras"],
  ["keras.utils.module_utils.tensorflow", "tensorflow"],
  ["keras.backend.convert_to_numpy", "keras.ops.convert_to_numpy"],
  ["keras.src.legacy.preprocessing", "keras.preprocessing"],
  // The package in which Keras 2 kept it.
  ["keras_preprocessing", "keras.preprocessing"],
  ["keras.src", "keras"],
  ["keras.api", "keras"],
  ["keras.engine", "keras.models"],
  ["keras.layers.core", "keras.layers"],
  ["keras.layers.layer", "keras.layers"],
  ...["functional", "sequential", "training"].map(
    (module) => [`keras.models.${module}`, "keras.models"] as const,
  ),
  ...["data_utils", "layer_utils"].map((module) => [`keras.utils.${module}`, "keras.utils"] as const),
  // Where Keras 2 kept its layers before it had one module for all; code still imports from there.
  ...[
    "embeddings",
    "convolutional",
    "recurrent",
    "normalization",
    "pooling",
    "merge",
    "advanced_activations",
    "wrappers",
    "noise",
    "local",
  ].map((family) => [`keras.layers.${family}`, "keras.layers"] as const),
  ["tf_keras", "keras"],
]);

/** `tensorflow.keras.layers.Dense` → `keras.layers.Dense`. */
export function canonicalName(dotted: string): string {
  for (let end = dotted.length; end > 0; end = dotted.lastIndexOf(".", end - 1)) {
    const meant = aliases.get(dotted.slice(0, end));
    if (meant !== undefined) return canonicalName(meant + dotted.slice(end));
  }
  return dotted;
}

const values = new Map<string, Value>();
/** All modules that are described; of these two nothing is but what they have no more. */
const modules = new Set<string>(["tensorflow.summary", "tensorflow.train"]);
for (const table of tables) {
  // Names of one module stand together, so that most prefixes are the one before.
  let last = "";
  for (const name of table.keys()) {
    const end = name.lastIndexOf(".");
    if (end === last.length && name.startsWith(last)) continue;
    last = name.slice(0, Math.max(0, end));
    for (let dot = end; dot > 0; dot = name.lastIndexOf(".", dot - 1)) {
      const prefix = name.slice(0, dot);
      if (modules.has(prefix)) break;
      modules.add(prefix);
    }
  }
}

/** The library value of a dotted name, made at its first use; undefined where no library describes it. */
export function libraryValue(dotted: string): Value | undefined {
  const isOfTensorFlow = isNumPyOfTensorFlow(dotted);
  const name = isOfTensorFlow ? dotted : canonicalName(dotted);
  const known = values.get(name);
  if (known !== undefined) return known;
  const value = isOfTensorFlow
    ? numpyOfTensorFlow(dotted)
    : (tables.find((table) => table.has(name))?.get(name)?.() ?? numpyOfJax(dotted));
  if (!value) return undefined;
  const own = guarded(name, value);
  values.set(name, own);
  return own;
}

function numpyOfTensorFlow(dotted: string): Value | undefined {
  const own = tensorflowTable.get(dotted);
  if (own) return own();
  const value = libraryValue(canonicalName(dotted));
  return value && onTensors(value);
}

function numpyOfJax(dotted: string): Value | undefined {
  const name = numpyNameOf(dotted);
  const value = name === undefined ? undefined : libraryValue(name);
  return name === undefined || !value ? undefined : asOfJax(name, value);
}

/** A Python built-in by its bare name. */
export function builtinValue(name: string): Value | undefined {
  return libraryValue(`builtins.${name}`);
}

/** Whether a dotted name is a module that the libraries describe (in part, or as one that decides no shapes). */
export function isLibraryModule(dotted: string): boolean {
  const name = canonicalName(dotted);
  const borrowed = numpyNameOf(name);
  if (opaqueModules.has(name) || (borrowed !== undefined && modules.has(borrowed))) return true;
  return modules.has(name) && !isDefined(name);
}

/** Modules that are described under their own name, by that: every import asks, and the tables never change. */
const definedModules = new Map<string, boolean>();

function isDefined(module: string): boolean {
  const before = definedModules.get(module);
  if (before !== undefined) return before;
  const defined = tables.some((table) => table.has(module));
  definedModules.set(module, defined);
  return defined;
}

/**
 * Parts of described packages that are plain Python over what is described, and so are read from their source
 * where it can be had, like a user's own code.
 */
const interpretedParts = [
  "keras.applications",
  "keras.layers.preprocessing.feature_space",
  "keras.utils.feature_space",
  "keras.utils.argument_validation",
];

/** Names that Keras exports from such parts elsewhere: the module that each release of Keras defines them in. */
const exportedFromParts: ReadonlyMap<string, Readonly<Record<KerasVersion, string>>> = new Map([
  [
    "keras.utils.FeatureSpace",
    { 2: "keras.src.utils.feature_space", 3: "keras.src.layers.preprocessing.feature_space" },
  ],
]);

/** Whether a dotted name belongs to a module that decides no shapes. */
export function isOpaque(dotted: string): boolean {
  return opaqueModules.has(dotted.split(".")[0] ?? dotted);
}

/** Whether a dotted name belongs to a package that is described here, and so is never read from source. */
export function isDescribed(dotted: string): boolean {
  const name = canonicalName(dotted);
  if (interpretedParts.some((part) => name === part || name.startsWith(`${part}.`))) return false;
  const root = name.split(".")[0] ?? name;
  return roots.has(root) || isOpaque(root);
}

const roots = new Set([...modules].map((name) => name.split(".")[0] ?? name));

/**
 * The module value of a library. Its interpreted parts come through `importSource`; what it does not describe else
 * is unknown.
 */
export function libraryModule(
  dotted: string,
  importSource: (dotted: string) => Value | undefined,
): ModuleValue {
  const canonical = canonicalName(dotted);
  /** Members that are the same for every program, so that a program that reads one a thousand times looks it up once. */
  const described = new Map<string, Value>();
  const member = (name: string, context: Context): Value => {
    if (name === "__version__" && !dotted.startsWith("tf_keras"))
      return str(releaseOfModule(canonical, context));
    const before = described.get(name);
    if (before) return before;
    const full = `${canonical}.${name}`;
    if (full === "tensorflow.version.VERSION") return str(releaseOf("tensorflow", context));
    const once = ofProgram.get(full);
    if (once) return once(context);
    const value =
      libraryValue(`${isNumPyOfTensorFlow(dotted) ? dotted : canonical}.${name}`) ??
      (isLibraryModule(full) ? libraryModule(`${dotted}.${name}`, importSource) : undefined);
    if (value !== undefined) {
      described.set(name, value);
      return value;
    }
    if (isOpaque(canonical)) return { ...unknown("data", full), named: full };
    const exporter = exportedFromParts.get(full)?.[context.keras];
    const source = exporter === undefined ? undefined : importSource(exporter);
    if (source?.kind === "module") return context.attribute(source, name) ?? unknown("not-modelled", full);
    return (isDescribed(full) ? undefined : importSource(full)) ?? unknown("not-modelled", full);
  };
  return {
    kind: "module",
    name: canonical,
    spelled: dotted,
    member,
    names: () => {
      const prefix = `${canonical}.`;
      const own = tables.flatMap((table) => [...table.keys()]).filter((n) => n.startsWith(prefix));
      return [...new Set(own.map((n) => n.slice(prefix.length).split(".")[0] ?? ""))].filter(
        (n) => !n.startsWith("_"),
      );
    },
  };
}
