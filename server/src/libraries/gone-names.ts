/** Names that a library had once: told with what is written today, unless the project's release still has them. */
import type { ImportedName, ImportedNames, LibraryRules, Removal } from "./library-rules";
import { isSince } from "./releases";
import { isInstalled, writtenToday } from "./removals";
import type { Context } from "../values/context";
import { lookup } from "../values/names/lookup";
import { templateModules } from "../values/names/template-modules";
import type { CallForm, ImportedToday } from "../values/records/call-form";
import type { Remedy } from "../values/records/finding";
import type { Raiser } from "../values/records/raiser";
import type { Span } from "../values/records/span";
import type { ClassValue, ModuleValue, ObjectValue } from "../values/value";

/** One way to write today what a name stood for; `unsafe` where it may mean something else. */
type FormToday = CallForm & { readonly unsafe?: boolean };

interface GoneSince {
  /** Attributes of modules and of classes by their dotted names, each with the forms of today, best first. */
  readonly names?: Readonly<Record<string, readonly FormToday[] | undefined>>;
  /** Modules, each with the one that has most of its names today. */
  readonly modules?: Readonly<Record<string, string | null | undefined>>;
  /** Names that are imported from another module today. */
  readonly moved?: Readonly<Record<string, string | undefined>>;
}

/** The names that a library no longer has, by the release from which on it has them no more. */
export interface GoneNames {
  readonly releases: Readonly<Record<string, GoneSince>>;
  /** What Python says of names of which the library says more than that they are not there. */
  readonly says?: Readonly<Record<string, string>>;
}

/** A library whose releases differ: its top module (Python's own have none in common), its name on PyPI and its name in sentences. */
export interface ReleasedLibrary {
  readonly module?: string;
  readonly distribution: string;
  readonly title: Raiser;
  /** The oldest release beside which Keras 3 runs at all, where that is not the oldest described. */
  readonly oldest?: string;
  /** Whether programs for several releases ask which one runs. */
  readonly isAskedFor?: boolean;
}

interface GoneName {
  readonly since: string;
  readonly forms: readonly FormToday[];
  readonly module?: string;
}

interface GoneModule {
  readonly since: string;
  readonly today?: string;
}

/** A table as it is asked: by dotted name. */
interface Index {
  readonly says: NonNullable<GoneNames["says"]>;
  readonly names: ReadonlyMap<string, GoneName>;
  readonly modules: ReadonlyMap<string, GoneModule>;
  /** The last parts of the names: most attributes of a program are none of them. */
  readonly last: ReadonlySet<string>;
}

const lastPart = (dotted: string): string => dotted.slice(dotted.lastIndexOf(".") + 1);
const firstParts = (dotted: string): string => dotted.slice(0, dotted.lastIndexOf("."));

function indexOf({ releases, says = {} }: GoneNames): Index {
  const names = new Map<string, GoneName>();
  const modules = new Map<string, GoneModule>();
  for (const [since, gone] of Object.entries(releases)) {
    for (const [name, forms] of Object.entries(gone.names ?? {}))
      names.set(name, { since, forms: forms ?? [], module: lookup(gone.moved ?? {}, name) });
    for (const [name, today] of Object.entries(gone.modules ?? {}))
      modules.set(name, { since, today: today ?? undefined });
  }
  return { says, names, modules, last: new Set([...names.keys(), ...modules.keys()].map(lastPart)) };
}

/**
 * Whether a name is told: as an error where the project's release lacks it, as a warning where nobody knows which release
 * there is, and not at all where it is an older one. Programs for Keras 2 run with packages of their time.
 */
export function severityOf(
  distribution: string,
  since: string,
  site: Span,
  context: Context,
  oldest?: string,
): "error" | "warning" | undefined {
  if (isInstalled(site)) return undefined;
  // What the oldest that may run lacks, all do; of what a later one lacks nobody knows.
  const isGoneInAll =
    context.keras === 3 &&
    oldest !== undefined &&
    isSince({ keras: 3, packages: { [distribution]: oldest } }, distribution, since) === true;
  const isGone = isSince(context, distribution, since) ?? (isGoneInAll || undefined);
  if (isGone === undefined) return context.keras === 3 ? "warning" : undefined;
  return isGone ? "error" : undefined;
}

/** The fixes of a name, in place of it or of its call. */
const formRemedies = (site: Span, name: string, forms: readonly FormToday[]): readonly Remedy[] =>
  forms.map((form, i): Remedy => ({
    ...writtenToday(site, name, form, form.unsafe !== true),
    preferred: i === 0,
  }));

/** A name of a module in a template. */
const FROM_MODULE = /^(?<module>@\w+)\.(?<name>\w+)$/;

/** How an imported name is imported today. */
function importedToday(module: string, { forms, module: moved }: GoneName): ImportedToday {
  const [first] = forms;
  const from = moved ?? module;
  if (!first || !("callee" in first)) return { forms, module: from };
  const besides = /^\{self\}\.(?<path>[\w.]+)$/.exec(first.callee)?.groups?.path;
  // What is written differently in each call, or hangs on an attribute of what is imported, is no other import.
  if (besides !== undefined && !besides.includes("."))
    return first.parameters ? { forms, module: from } : { name: besides, module: from };
  const other = FROM_MODULE.exec(first.callee)?.groups;
  const otherModule = lookup(templateModules, other?.module ?? "");
  return other && otherModule !== undefined ? { name: other.name, module: otherModule } : { forms };
}

/** A name of an import that is gone: from its module, or a submodule with the module that it is today. */
interface GoneImport {
  readonly name: string;
  readonly since: string;
  readonly today?: ImportedToday;
  readonly submodule?: string;
}

/** `from module import …` as of today; none where a name has nothing in its place. */
function importRemedies(
  { names, star }: ImportedNames,
  gone: readonly GoneImport[],
  target: string | undefined,
  site: Span,
): readonly Remedy[] {
  const [only, ...more] = names;
  const top = gone[0]?.submodule;
  if (only && more.length === 0 && top !== undefined && top !== "" && !top.includes(".")) {
    const bound = only.alias ?? only.name;
    const text = `import ${top}${bound === top ? "" : ` as ${bound}`}`;
    return [{ kind: "replaceText", span: site, text, preferred: true, isSafe: true }];
  }
  const today = gone.flatMap(
    ({ name, today, submodule = "" }): readonly (readonly [string, ImportedToday])[] => {
      if (today) return [[name, today]];
      return submodule.includes(".")
        ? [[name, { name: lastPart(submodule), module: firstParts(submodule) }]]
        : [];
    },
  );
  if (target === undefined || star || today.length < gone.length) return [];
  const isSafe = today.every(([, { forms = [] }]) => forms.every((form: FormToday) => form.unsafe !== true));
  const rewritten = Object.fromEntries(today);
  return [
    { kind: "rewriteImport", statement: site, module: target, names: rewritten, preferred: true, isSafe },
  ];
}

/** What a library adds to Python's rules by the names that it no longer has. `gone` is asked for its table when the library is met. */
export function goneNames(
  { module: root, distribution, title, oldest, isAskedFor }: ReleasedLibrary,
  gone: () => GoneNames,
): Required<
  Pick<
    LibraryRules,
    "removedAttribute" | "removedImport" | "removedMember" | "removedModule" | "removedOfClass"
  >
> {
  let index: Index | undefined;
  const table = (): Index => (index ??= indexOf(gone()));
  const saysOf = (dotted: string, otherwise: string): string => lookup(table().says, dotted) ?? otherwise;
  const isOfLibrary = (module: string): boolean =>
    root === undefined || module === root || module.startsWith(`${root}.`);

  const removal = (
    { name, since, says }: { name: string; since: string; says: string },
    exception: NonNullable<Removal["exception"]>,
    site: Span,
    context: Context,
    remedies: readonly Remedy[],
  ): Removal | undefined => {
    const severity = severityOf(distribution, since, site, context, oldest);
    if (!severity) return undefined;
    const facts = { library: title, name, since };
    const finding = { code: "gone-from-library", severity, span: site, facts, raisedBy: title } as const;
    return { finding: { ...finding, kerasSays: says, remedies }, exception, isAskedFor };
  };

  /** The module that is gone of a dotted name: itself, or the first that holds it. */
  const goneModule = (dotted: string): (GoneModule & { readonly name: string }) | undefined => {
    if (!isOfLibrary(dotted)) return undefined;
    const { modules } = table();
    const parts = dotted.split(".");
    for (let count = root === undefined ? 1 : 2; count <= parts.length; count++) {
      const name = parts.slice(0, count).join(".");
      const found = modules.get(name);
      if (found) return { name, since: found.since, today: modules.get(dotted)?.today };
    }
    return undefined;
  };

  /** A name that objects of a class had; none where a class of the program's own gives it. */
  const goneFrom = (type: ClassValue, name: string): GoneName | undefined => {
    const isLibrarys = type.mro.some(({ canonical }) => canonical !== undefined && isOfLibrary(canonical));
    if (!isLibrarys || !table().last.has(name)) return undefined;
    const { names } = table();
    const isOwn = type.mro.some(
      (each) =>
        each.canonical === undefined && (each.attributes.has(name) || each.attributes.has("__getattr__")),
    );
    const owner = type.mro.find(({ canonical }) => names.has(`${canonical}.${name}`))?.canonical;
    return isOwn ? undefined : names.get(`${owner}.${name}`);
  };

  const noModule = (name: string): string => `ModuleNotFoundError: No module named '${name}'`;

  return {
    removedAttribute: (
      { spelled = "" }: ModuleValue,
      name: string,
      site: Span,
      context: Context,
      tell: (removed: Removal) => void,
    ) => {
      if (!isOfLibrary(spelled)) return undefined;
      const dotted = `${spelled}.${name}`;
      const { names, modules, last } = table();
      const found = last.has(name) ? (names.get(dotted) ?? modules.get(dotted)) : undefined;
      if (!found) return undefined;
      const says = saysOf(dotted, `module '${spelled}' has no attribute '${name}'`);
      const remedies = "forms" in found && !found.module ? formRemedies(site, name, found.forms) : [];
      const facts = { name, since: found.since, says: `AttributeError: ${says}` };
      const removed = removal(facts, "AttributeError", site, context, remedies);
      if (removed) tell(removed);
      return undefined;
    },

    removedMember: ({ class: type, attributes }: ObjectValue, name: string, site: Span, context: Context) => {
      const found = attributes.has(name) ? undefined : goneFrom(type, name);
      if (!found) return undefined;
      const says = `AttributeError: '${type.name}' object has no attribute '${name}'`;
      const facts = { name: `${type.name}.${name}`, since: found.since, says };
      return removal(facts, "AttributeError", site, context, formRemedies(site, name, found.forms));
    },

    removedOfClass: (type: ClassValue, name: string, site: Span, context: Context) => {
      const found = goneFrom(type, name);
      if (!found) return undefined;
      const says = `AttributeError: type object '${type.name}' has no attribute '${name}'`;
      const facts = { name: `${type.name}.${name}`, since: found.since, says };
      // What stands before the name is the class, and no object that another form could be made of.
      const forms = found.forms.filter((form) => !JSON.stringify(form).includes("{self}"));
      return removal(facts, "AttributeError", site, context, formRemedies(site, name, forms));
    },

    removedModule: ({ name, alias }: ImportedName, site: Span, context: Context) => {
      const found = goneModule(name);
      if (!found) return undefined;
      // `import a.b` binds `a`, which another import would not.
      const bound = alias ?? (name.includes(".") ? undefined : name);
      const text = found.today === bound ? found.today : `${found.today ?? ""} as ${bound ?? ""}`;
      const remedies: readonly Remedy[] =
        found.today === undefined || bound === undefined || text === undefined
          ? []
          : [{ kind: "replaceText", span: site, text, preferred: true, isSafe: true }];
      const facts = { name: found.name, since: found.since, says: noModule(found.name) };
      return removal(facts, "ImportError", site, context, remedies);
    },

    removedImport: (imported: ImportedNames, site: Span, context: Context) => {
      const { module } = imported;
      if (!isOfLibrary(module)) return undefined;
      const { names, modules } = table();
      const whole = goneModule(module);
      const inNames = (name: string): GoneName | undefined =>
        names.get(`${whole ? (whole.today ?? module) : module}.${name}`);
      const gone = imported.names.flatMap(({ name }): readonly GoneImport[] => {
        const found = inNames(name);
        if (found) return [{ name, since: found.since, today: importedToday(whole?.today ?? module, found) }];
        const submodule = whole ? undefined : modules.get(`${module}.${name}`);
        return submodule ? [{ name, since: submodule.since, submodule: submodule.today ?? "" }] : [];
      });
      const told = whole ?? gone[0];
      if (!told) return undefined;
      const missing = `cannot import name '${told.name}' from '${module}'`;
      const says = whole ? noModule(whole.name) : `ImportError: ${saysOf(`${module}.${told.name}`, missing)}`;
      const remedies = importRemedies(imported, gone, whole ? whole.today : module, site);
      return removal({ name: told.name, since: told.since, says }, "ImportError", site, context, remedies);
    },
  };
}
