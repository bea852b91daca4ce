/** Names and modules that TensorFlow 1 had at its top level and TensorFlow 2 has not: told where they are used, with what is the same today. */
import inModules from "./names-of-tensorflow-1.json";
import listed from "./removed-names.json";
import type { ImportedName, ImportedNames, Removal } from "../library-rules";
import { isTold, nameToday, writtenToday } from "../removals";
import { once } from "../../values/bounds/once";
import type { Context } from "../../values/context";
import type { CallForm, ImportedToday } from "../../values/records/call-form";
import type { Remedy } from "../../values/records/finding";
import { lookup } from "../../values/names/lookup";
import { wordSet } from "../../values/names/words";
import type { Span } from "../../values/records/span";
import type { ModuleValue } from "../../values/value";

/** What a name is today. */
interface Today {
  /** Behind `tf.`: `compat.v1.Session`. */
  readonly name?: string;
  /** The dtype that the function cast to. */
  readonly cast?: string;
  /** It works in graphs only, of which Keras 3 makes none by itself. */
  readonly needsGraph?: boolean;
}

const names: Readonly<Record<string, Today>> = listed;

/** Names that TensorFlow 1 had in its modules, the top level `""` among them; all are below `compat.v1`. */
const namesByModule = once(
  (): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(Object.entries(inModules).map(([module, list]) => [module, wordSet(list)])),
);
/** Modules that are Keras's own in TensorFlow 2, and say so. */
const OF_KERAS: ReadonlySet<string> = new Set(["initializers", "losses", "metrics"]);

/** Where a name of TensorFlow 1 stood, as a module of today says that it has no such name; undefined where it was no such name. */
function goneFrom(
  spelled: string | undefined,
  name: string,
): { readonly path: string; readonly called: string } | undefined {
  if (spelled === undefined || !/^tensorflow(?:\.|$)/.test(spelled)) return undefined;
  const module = spelled.slice("tensorflow.".length);
  if (namesByModule().get(module)?.has(name) !== true) return undefined;
  const called = module === "" ? "tensorflow" : OF_KERAS.has(module) ? "…" : `tensorflow._api.v2.${module}`;
  return { path: module === "" ? name : `${module}.${name}`, called };
}

/** Modules of TensorFlow 1 that nothing stands for as a whole. */
const GONE_MODULES: readonly string[] = ["tensorflow.contrib", "tensorflow.examples"];

/** The module that is gone of a dotted name: itself, or the one that held it. */
const goneModule = (dotted: string): string | undefined =>
  GONE_MODULES.find((module) => dotted === module || dotted.startsWith(`${module}.`));

function told(
  name: string,
  says: string,
  span: Span,
  exception: Removal["exception"],
  remedies: readonly Remedy[],
): Removal {
  return {
    finding: {
      code: "only-in-tensorflow-1",
      severity: "error",
      span,
      facts: { name: `tensorflow.${name}` },
      kerasSays: `${exception}: ${says}`,
      raisedBy: "TensorFlow",
      remedies,
    },
    exception,
  };
}

function formOf({ name, cast }: Today): CallForm {
  return cast === undefined
    ? { callee: `{self}.${name ?? ""}` }
    : { parameters: ["x", "name"], call: `{self}.cast({x}, {self}.${cast}[[, name={name}]])` };
}

/** `tf.name` where TensorFlow 2 has no such name; see `LibraryRules`. What stands for it is what it was. */
export function removedAttribute(
  { spelled }: ModuleValue,
  name: string,
  site: Span,
  context: Context,
  tell: (removed: Removal) => void,
): undefined {
  const says = `module 'tensorflow' has no attribute '${name}'`;
  if (spelled === "tensorflow" && goneModule(`tensorflow.${name}`) !== undefined && isTold(site, context)) {
    tell(told(name, says, site, "AttributeError", []));
    return;
  }
  const today = nameToday(names, { spelled, module: "tensorflow", name, site }, context);
  const gone = today || !isTold(site, context) ? undefined : goneFrom(spelled, name);
  if (gone) {
    const { path, called } = gone;
    const remedy = writtenToday(site, name, { callee: `@tf.compat.v1.${path}` }, false);
    tell(told(path, `module '${called}' has no attribute '${name}'`, site, "AttributeError", [remedy]));
  }
  if (!today) return;
  const remedy = writtenToday(site, name, formOf(today), today.needsGraph !== true);
  tell(told(name, says, site, "AttributeError", [remedy]));
}

/** What is told of an import from a module that is gone. */
function toldOfModule(dotted: string, site: Span, context: Context): Removal | undefined {
  const gone = isTold(site, context) ? goneModule(dotted) : undefined;
  if (gone === undefined) return undefined;
  const removal = told(gone.slice("tensorflow.".length), "", site, "ImportError", []);
  const says = `ModuleNotFoundError: No module named '${gone}'`;
  return { ...removal, finding: { ...removal.finding, kerasSays: says } };
}

/** `import tensorflow.contrib.slim`; see `LibraryRules`. */
export const removedModule = ({ name }: ImportedName, site: Span, context: Context): Removal | undefined =>
  toldOfModule(name, site, context);

/** `from tensorflow import …` where TensorFlow 2 does not have all of the names. */
export function removedImport(
  { module, names: imported }: ImportedNames,
  site: Span,
  context: Context,
): Removal | undefined {
  if (module !== "tensorflow") return toldOfModule(module, site, context);
  if (!isTold(site, context)) return undefined;
  const whole = imported.find(({ name }) => goneModule(`tensorflow.${name}`) !== undefined)?.name;
  if (whole !== undefined)
    return told(whole, `cannot import name '${whole}' from 'tensorflow'`, site, "ImportError", []);
  const gone = imported.flatMap(({ name }) => {
    const today = lookup(names, name);
    return today ? [{ name, today }] : [];
  });
  const [first] = gone;
  if (!first) return undefined;
  const importedToday = ({ name = "" }: Today): ImportedToday => {
    const dot = name.lastIndexOf(".");
    return dot < 0 ? {} : { name: name.slice(dot + 1), module: `tensorflow.${name.slice(0, dot)}` };
  };
  const remedy: Remedy = {
    kind: "rewriteImport",
    statement: site,
    module,
    names: Object.fromEntries(gone.map(({ name, today }) => [name, importedToday(today)])),
    isSafe: gone.every(({ today }) => today.needsGraph !== true),
  };
  const says = `cannot import name '${first.name}' from 'tensorflow'`;
  return told(first.name, says, site, "ImportError", [remedy]);
}
