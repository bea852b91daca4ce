/** Names that no release of a library has in a module of its own, and the names that may be meant by them. */
import table from "./module-names.json";
import { isSince } from "./releases";
import { isInstalled } from "./removals";
import type { Context } from "../values/context";
import { lookup } from "../values/names/lookup";
import { shortName } from "../values/names/short-name";
import { editDistance, nearestNames } from "../values/names/nearest-names";
import type { Span } from "../values/records/span";
import type { ModuleValue } from "../values/value";

interface NamesOfModule {
  /** Names of the release that is described here, apart by blanks. */
  readonly today: string;
  /** Names that other releases have besides. */
  readonly elsewhere: string;
  /** How the module names itself, where it is not as programs do. */
  readonly called?: string;
}

const modules: Readonly<Record<string, NamesOfModule>> = table.modules;
const releases: Readonly<Record<string, string>> = table.releases;

/** The names of a module taken apart, since every attribute that a program reads of it is looked for. */
interface NamesAsked {
  readonly all: ReadonlySet<string>;
  /** What those that it lacks may stand for; a loop reads the same one many times. */
  readonly meant: Map<string, readonly string[]>;
}

const namesAsked = new Map<string, NamesAsked>();

function namesAskedOf(key: string, { today, elsewhere }: NamesOfModule): NamesAsked {
  const before = namesAsked.get(key);
  if (before) return before;
  const asked = {
    all: new Set([...today.split(" "), ...elsewhere.split(" ")]),
    meant: new Map<string, readonly string[]>(),
  };
  namesAsked.set(key, asked);
  return asked;
}

/** Lacking names of one module whose meanings are kept: a program has a few, and an editor is open for weeks. */
const MOST_KEPT = 256;

/** What a name that the module lacks may stand for. */
function meantIn({ meant }: NamesAsked, { today }: NamesOfModule, name: string): readonly string[] {
  const before = meant.get(name);
  if (before) return before;
  if (meant.size >= MOST_KEPT) meant.clear();
  const found = meantBy(name, today.split(" "));
  meant.set(name, found);
  return found;
}

/** A name that its module does not have. */
export interface LackedName {
  readonly severity: "error" | "warning";
  /** The module as the program names it, and as Python's own words do. */
  readonly module: string;
  readonly called: string;
  /** The release up to which the names are known. */
  readonly release: string;
  /** Names of the module that it may stand for, best first. */
  readonly meant: readonly string[];
}

/** The package of a module, whose releases decide; none for Python's own. */
function packageOf(module: string): string | undefined {
  const [top = module] = module.split(".");
  const name = top === "sklearn" ? "scikit-learn" : top;
  return lookup(releases, name) === undefined ? undefined : name;
}

const TITLES: Readonly<Record<string, string>> = {
  keras: "Keras",
  numpy: "NumPy",
  pandas: "pandas",
  "scikit-learn": "scikit-learn",
  tensorflow: "TensorFlow",
};

/** Shorter names are near many others: `ops.fmax` may come with a later release beside `ops.max`. */
const SHORTEST_SLIP = 5;

/** Whether one name is a slip of another: one letter more, less, other or swapped. A digit makes another name of a family. */
function isSlip(name: string, meant: string): boolean {
  if (Math.max(name.length, meant.length) < SHORTEST_SLIP || /\d/.test(name) || /\d/.test(meant))
    return false;
  return editDistance(name.toLowerCase(), meant.toLowerCase()) <= 1;
}

/** Whether a module has a class of its own name (`datetime.datetime`) on which a method of this name is called. */
function isOfClass(module: string, name: string, context: Context): boolean {
  const type = context.library(`${module}.${shortName(module)}`);
  const member = type.kind === "class" ? type.attributes.get(name) : undefined;
  return member?.kind === "function" && member.binding === "class";
}

/** How sure it is that the release which the program runs with lacks a name that none described here has. */
function severityOf(
  module: string,
  name: string,
  nearest: string | undefined,
  context: Context,
): LackedName["severity"] | undefined {
  const distribution = packageOf(module);
  const slip = nearest !== undefined && isSlip(name, nearest) ? "error" : undefined;
  // Python's own modules grow with every release, and which one runs is not known.
  if (distribution === undefined) return slip;
  // Programs for Keras 2 run with packages of their time, of which some are older than the oldest described here.
  if (context.keras !== 3) return undefined;
  const release = lookup(releases, distribution);
  const isLater = release === undefined || isSince(context, distribution, `${release}.1`);
  if (isLater === undefined) return slip ?? "warning";
  return isLater ? undefined : "error";
}

/**
 * The names that one may stand for: those that are nearly the same, those that it abbreviates (`concat`), and the one that
 * it says more than (`reduce_mean`).
 */
function meantBy(name: string, today: readonly string[]): readonly string[] {
  const longer = today.filter((each) => each.startsWith(name));
  const last = today.filter((each) => each.length > 2 && name.endsWith(`_${each}`));
  return [...new Set([...nearestNames(name, today), ...longer, ...last])].slice(0, 3);
}

/** Whether a module of a library certainly, or as far as anybody knows, lacks a name that the program asks it for. */
export function lackedName(
  module: ModuleValue,
  name: string,
  site: Span,
  context: Context,
): LackedName | undefined {
  const { spelled } = module;
  if (spelled === undefined || name.startsWith("_") || isInstalled(site)) return undefined;
  const isOfTensorFlow = spelled.startsWith("tensorflow.keras");
  const key = isOfTensorFlow ? spelled.slice("tensorflow.".length) : spelled;
  const names = lookup(modules, key);
  if (!names) return undefined;
  const asked = namesAskedOf(key, names);
  if (asked.all.has(name)) return undefined;
  const ofClass = isOfClass(key, name, context) ? `${key}.${name}` : undefined;
  const meant = ofClass === undefined ? meantIn(asked, names, name) : [ofClass];
  const severity = ofClass === undefined ? severityOf(key, name, meant[0], context) : "error";
  if (!severity) return undefined;
  const distribution = packageOf(key);
  const release =
    distribution === undefined
      ? "Python 3.14"
      : `${lookup(TITLES, distribution) ?? distribution} ${lookup(releases, distribution) ?? ""}`;
  // The modules of `tf.keras` are two, of which it hangs on the way there which one is found.
  const called = isOfTensorFlow ? "…" : (names.called ?? key);
  return { severity, module: spelled, called, release, meant };
}

/** The first of some modules that has a name today; undefined where none has it. */
export const firstModuleWith = (name: string, among: readonly string[]): string | undefined =>
  among.find((module) => ` ${lookup(modules, module)?.today ?? ""} `.includes(` ${name} `));

/** Whether a module certainly lacks a name, for code that only asks. */
export const isLackedForCertain = (
  module: ModuleValue,
  name: string,
  site: Span,
  context: Context,
): boolean => lackedName(module, name, site, context)?.severity === "error";
