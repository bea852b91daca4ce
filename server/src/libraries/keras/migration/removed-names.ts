/** Which names of Keras 2 are gone from Keras 3.15, as `keras` and as `tf.keras`; the lists are made from the packages. */
import { moduleInstead, nameInstead, operationInstead } from "./replacements";
import { lookup } from "../../../values/names/lookup";
import listed from "./removed-names.json";

interface GoneFromModule {
  /** What Python calls the module in its errors. */
  readonly module: string;
  readonly names: readonly string[];
  /** Those of the names that can be imported though they are no attributes, as `tensorflow.keras.saving`. */
  readonly submodules?: readonly string[];
}

const gone = (): Readonly<Record<"keras" | "tensorflow", Readonly<Record<string, GoneFromModule>>>> => listed;

/** A dotted name as written, without the `tensorflow.` in front; undefined where it is no name of Keras 3 at all. */
function spelling(
  dotted: string,
): { readonly of: "keras" | "tensorflow"; readonly name: string } | undefined {
  if (dotted === "keras" || dotted.startsWith("keras.")) return { of: "keras", name: dotted };
  const below = /^tensorflow\.(keras(?:\..*)?)$/.exec(dotted)?.[1];
  return below === undefined ? undefined : { of: "tensorflow", name: below };
}

/** A name that a module no longer has. */
export interface RemovedName {
  /** `keras.layers.CuDNNLSTM`. */
  readonly name: string;
  /** The same as it is told: what only `tf.keras` lacks, Keras itself has. */
  readonly shown: string;
  /** What `module.name` raises. */
  readonly attributeError: string;
  /** What `from module import name` raises. */
  readonly importError: string;
  /** The name in the same module that means the same. */
  readonly instead?: string;
  /** The function of `keras.ops` that takes the same and gives the same. */
  readonly operation?: string;
  /** Whether `tf.keras` still has it. */
  readonly isInTensorflow: boolean;
  /** Whether importing it works, which makes it an attribute for whoever asks afterwards. */
  readonly isSubmodule: boolean;
}

/** What is to be said of `module.name`, `module` as the program reaches it; undefined where it is there. */
export function removedName(module: string, name: string): RemovedName | undefined {
  const spelt = spelling(module);
  const entry = spelt && lookup(gone()[spelt.of], spelt.name);
  if (!spelt || !entry?.names.includes(name)) return undefined;
  const full = `${spelt.name}.${name}`;
  const isInKeras = lookup(gone().keras, spelt.name)?.names.includes(name) !== true;
  const isSubmodule = entry.submodules?.includes(name) === true;
  return {
    name: full,
    shown: isInKeras ? `tf.${full}` : full,
    attributeError: `AttributeError: module '${entry.module}' has no attribute '${name}'`,
    importError: `ImportError: cannot import name '${name}' from '${module}'`,
    instead: nameInstead(full),
    operation: spelt.name === "keras.backend" ? operationInstead(name) : undefined,
    isInTensorflow:
      spelt.of === "keras" && lookup(gone().tensorflow, spelt.name)?.names.includes(name) !== true,
    isSubmodule,
  };
}

/** A module that is gone. */
export interface RemovedModule {
  readonly name: string;
  readonly importError: string;
  /** The module that has its names now. */
  readonly instead?: string;
}

/** What is to be said of importing `dotted`; undefined where it is there. */
export function removedModule(dotted: string): RemovedModule | undefined {
  const parts = dotted.split(".");
  for (let i = 1; i < parts.length; i++) {
    const [parent, leaf] = [parts.slice(0, i).join("."), parts[i] ?? ""];
    const found = removedName(parent, leaf);
    if (!found || found.isSubmodule) continue;
    const spelt = spelling(dotted);
    const target = spelt && moduleInstead(spelt.name);
    const prefix = spelt?.of === "tensorflow" && target?.startsWith("keras") === true ? "tensorflow." : "";
    return {
      name: `${parent}.${leaf}`,
      importError: `ModuleNotFoundError: No module named '${parent}.${leaf}'`,
      instead: target === undefined ? undefined : prefix + target,
    };
  }
  return undefined;
}
