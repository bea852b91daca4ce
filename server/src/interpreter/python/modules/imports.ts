/** Imports: library modules by their canonical names, everything else from source that the host hands in. */
import { IMPORTS_THAT_MAY_REGISTER, STEPS_PER_STATEMENT } from "../../budgets";
import { countingSteps, importedSoFar, mayImport } from "../../imported";
import { bindRead } from "../../paths/environment-decides";
import { deferredImports } from "./deferred-imports";
import { put } from "../../session/recordings";
import { isCertain, mayBeCaught, raiseMissingModule } from "../exceptions/raising";
import { noteModule, registeredModule } from "./registered-by-hand";
import { relativeName } from "./module-names";
import { runUnits } from "./module-units";
import { moduleMember } from "./replaced-members";
import { importRegisters } from "./registering-modules";
import { type ImportPlace, tellLackedName, tellMissingName } from "./lacking-names";
import { noteLoader, noteUnseenModule } from "./unseen-modules";
import { tellRemovedFrom, tellRemovedImport } from "./removed-names";
import {
  type FindModule,
  type Machine,
  type ModuleState,
  type Scope,
  type SourceModule,
  bind,
  ignorance,
  mainFolder,
  readName,
  spanOf,
  writeName,
  SCOPE_HOLDS,
} from "../../machine";
import { runShared } from "../../shared/keep-run";
import { noteMet } from "../../shared/module-runs";
import { reuseRun } from "../../shared/reuse-run";
import type { Import, ImportFrom, Unit } from "../../../syntax/ast";
import {
  addedFolders,
  canonicalName,
  isDescribed,
  isLibraryModule,
  isOpaque,
  libraryModule,
  libraryValue,
} from "../../../libraries";
import { moduleApart } from "../../../libraries/rules";
import type { Span } from "../../../values/records/span";
import { type ModuleValue, type Value, str, unknown } from "../../../values/value";

/** `import a.b.c` and `import a.b.c as d`. */
export function executeImport(m: Machine, node: Import): void {
  tellRemovedImport(m, node, (range) => spanOf(m, range));
  for (const { name, alias, ...range } of node.names) {
    const site = spanOf(m, range);
    if (alias !== undefined) {
      bindRead(m, alias, () => importModule(m, name, site));
      continue;
    }
    const [top = name] = name.split(".");
    if (top !== name) importModule(m, name, site);
    bindRead(m, top, () => importModule(m, top, site, [name.slice(top.length + 1)]));
  }
}

/** `from a.b import c as d` and `from a.b import *`. */
export function executeImportFrom(m: Machine, node: ImportFrom): void {
  const module = absoluteName(m, node);
  const site = spanOf(m, node);
  if (module === "__future__") {
    for (const { name, alias } of node.names)
      bind(m, m.frame.scope, alias ?? name, unknown("not-supported", module, site));
    return;
  }
  tellRemovedFrom(m, node, module, site);
  const below = node.names.map(({ name }) => name);
  const value = importModule(m, module, site, below);
  if (node.star) {
    importAll(m, value);
    return;
  }
  for (const written of node.names) {
    const { name, alias } = written;
    bindRead(m, alias ?? name, () => {
      noteModule(m, module);
      const named = node.level > 0 ? fileOfRelative(m, node) : undefined;
      return memberOf(m, module, value, name, { site, written }, named);
    });
  }
}

/** A name imported from a module: its attribute, else its submodule. `named` is the file that a relative import names. */
function memberOf(
  m: Machine,
  module: string,
  value: Value,
  name: string,
  place: ImportPlace,
  named: string | undefined,
): Value {
  const { site } = place;
  if (value.kind === "unknown") return unknown(value.reason);
  const member = value.kind === "module" ? moduleMember(m, value, name) : undefined;
  if (member && member.kind !== "unknown") return member;
  const isSubmodule = findSource(m, `${module}.${name}`) !== null;
  if (!isSubmodule && member && tellLackedName(m, value, name, place))
    return ignorance(m, { code: "already-reported", span: site });
  if (member && !isSubmodule) return member;
  if (!isSubmodule && tellMissingName(m, value, name, place, named))
    return ignorance(m, { code: "already-reported", span: site });
  const submodule = importModule(m, `${module}.${name}`, site);
  if (submodule.kind !== "unknown") return submodule;
  return member ?? submodule;
}

function importAll(m: Machine, value: Value): void {
  if (value.kind !== "module") return;
  for (const name of value.names?.() ?? []) {
    const member = moduleMember(m, value, name);
    if (member) bind(m, m.frame.scope, name, member);
  }
}

/** The file that `from ..a import b` means, where `a` is no package. */
function fileOfRelative(m: Machine, { level, module }: ImportFrom): string {
  const parts = m.frame.file.split("/").slice(0, -level);
  return `${[...parts, ...module.split(".")].join("/")}.py`;
}

/** `from ..a import b` in package p.q.r: level 1 is p.q, level 2 is p. */
function absoluteName(m: Machine, node: ImportFrom): string {
  if (node.level === 0) return node.module;
  const state = m.modules.get(m.frame.file);
  const up = node.level - (state?.isPackage ? 1 : 0);
  return relativeName(state?.name ?? "", up + 1, node.module);
}

/** Whether an `except ImportError` (or a bare one) waits for this import to fail. */
const isTried = (m: Machine): boolean => mayBeCaught(m, "ModuleNotFoundError");

/**
 * The module of an absolute dotted name: a library's, or one read from source; an unknown with its reason else.
 * `below` are names, dotted ones too, that are wanted from it: a folder that holds one of them is a namespace package.
 */
export function importModule(m: Machine, name: string, site: Span, below: readonly string[] = []): Value {
  const registered = registeredModule(m, name);
  if (registered) return registered;
  noteLoader(m, name);
  const apart = moduleApart(name, site, m.context);
  if (apart) return apart;
  if (isLibraryModule(name)) return libraryModule(name, (submodule) => importSource(m, submodule, site));
  const member = libraryValue(name);
  if (member) return member;
  if (isOpaque(name)) return ignorance(m, { code: "data", detail: name, span: site });
  if (isDescribed(name))
    return ignorance(m, { code: "not-modelled", detail: canonicalName(name), span: site });
  // A part of a library may stand under the name that it is asked for, or under its canonical one.
  return (
    importSource(m, name, site) ??
    importSource(m, canonicalName(name), site) ??
    (isNamespace(m, name, below) ? namespaceModule(m, name, site, below) : missingModule(m, name, site))
  );
}

/** Whether a module of this name is described here or found in source. */
export const isAtHand = (m: Machine, name: string): boolean =>
  isLibraryModule(name) || libraryValue(name) !== undefined || (findSource(m, name) ?? null) !== null;

/** Whether a module is a file that is run by its path, as IPython's `%run` does: its main part runs, too. */
const isScript = (name: string): boolean => name.includes("/");

function isNamespace(m: Machine, name: string, below: readonly string[]): boolean {
  return below.some((part) => (findSource(m, `${name}.${part}`) ?? null) !== null);
}

/** A package without an initialiser: what is in it is found when it is asked for. */
function namespaceModule(m: Machine, name: string, site: Span, below: readonly string[]): ModuleValue {
  return {
    kind: "module",
    name,
    member: (member) => {
      const deeper = below.flatMap((part) =>
        part.startsWith(`${member}.`) ? [part.slice(member.length + 1)] : [],
      );
      return (
        importSource(m, `${name}.${member}`, site) ??
        (deeper.length > 0 ? namespaceModule(m, `${name}.${member}`, site, deeper) : undefined)
      );
    },
  };
}

function missingModule(m: Machine, name: string, site: Span): Value {
  if (isTried(m)) raiseMissingModule(m, name, site);
  return ignorance(m, { code: "module-not-found", detail: name, span: site });
}

/**
 * Where a module is found: beside the file that imports it, then in the folders that the program has added to those that
 * are searched, then wherever else it may be.
 */
function findSource(m: Machine, name: string): ReturnType<FindModule> {
  const importer = m.frame.file;
  const found = m.findModule(name, importer);
  const folders = addedFolders(m.settings, mainFolder(m));
  if (folders.length === 0 || isIn(importer.slice(0, importer.lastIndexOf("/")), name, found)) return found;
  for (const folder of folders) {
    const there = m.findModule(name, `${folder}/__main__.py`);
    if (there === undefined || isIn(folder, name, there)) return there;
  }
  return found;
}

function isIn(folder: string, name: string, found: ReturnType<FindModule>): boolean {
  if (!found || found === "unread") return false;
  const path = `${folder}/${name.replaceAll(".", "/")}`;
  return found.file === `${path}.py` || found.file === `${path}/__init__.py`;
}

/** A module read from source; undefined where there is none. What that takes is not of the steps that the statement around it has. */
function importSource(m: Machine, name: string, site: Span, isParent = false): Value | undefined {
  const { steps } = m;
  const value = runSource(m, name, site, isParent);
  m.statementBegan = { ...m.statementBegan, steps: m.statementBegan.steps + m.steps - steps };
  return value;
}

function runSource(m: Machine, name: string, site: Span, isParent: boolean): Value | undefined {
  if (name === "") return undefined;
  const found = findSource(m, name);
  if (found === null) return undefined;
  if (found === undefined) return ignorance(m, { code: "module-not-read", detail: name, span: site });
  if (found === "unread") {
    noteUnseenModule(m);
    return ignorance(m, { code: "module-not-read", detail: name.split(".")[0], span: site });
  }
  importParent(m, name, site);
  const loaded = m.modules.get(found.file);
  noteImport(m, found.file, loaded);
  // What a script does where it is run differs from what it did where it was imported.
  if (loaded && isScript(loaded.name) !== isScript(name))
    return ignorance(m, { code: "not-modelled", detail: name, span: site });
  if (loaded) {
    noteMet(m, found.file, isParent ? name : undefined);
    return loaded.value;
  }
  if (!found.isInstalled) noteFirstImport(m, found.file, name, site);
  if (reuseRun(m, found.file, name)) return m.modules.get(found.file)?.value;
  if (!mayImport(importedSoFar(m))) {
    noteUnseenModule(m);
    return ignorance(m, { code: "budget", detail: "imported files", span: site });
  }
  const { units } = found.syntax;
  runShared(m, found.file, name, () => {
    // Asked inside, so that the run is done again only where the files that were looked at are the same.
    const parsed = new Map([[found.file, found.characters]]);
    const deferred = whatMayWait(m, found, name, parsed);
    const waiting = new Set(deferred.values());
    const state = makeModule(m, { ...found, parsed }, name, deferred, found);
    runUnits(
      m,
      state,
      units.filter((unit) => !waiting.has(unit)),
      (run) => {
        countingSteps(m, state, run);
      },
    );
  });
  return m.modules.get(found.file)?.value;
}

/** Which imports of a file can wait until a name of theirs is asked for; adds the files that are parsed to find out. */
function whatMayWait(
  m: Machine,
  source: SourceModule,
  name: string,
  parsed: Map<string, number>,
): ReadonlyMap<string, Unit> {
  const gathered = deferredImports(source.syntax.units);
  const units = new Set(gathered.values());
  if (units.size === 0 || units.size > IMPORTS_THAT_MAY_REGISTER || source.isInstalled) return gathered;
  const self = { name, source };
  const asking = { find: m.findModule, parsed, before: importedSoFar(m) };
  const atOnce = new Set(
    [...units].filter(
      ({ statement }) => statement.kind === "ImportFrom" && importRegisters(self, statement, asking),
    ),
  );
  return new Map([...gathered].filter(([, unit]) => !atOnce.has(unit)));
}

/** Runs the package around a module first, as Python does: what it imports may need the module whole. */
function importParent(m: Machine, name: string, site: Span): void {
  const parent = name.slice(0, Math.max(0, name.lastIndexOf(".")));
  if (parent !== "" && !isDescribed(parent)) importSource(m, parent, site, true);
}

/**
 * A fresh module, known under its file so that cyclic imports see what is there so far. Statements in `deferred` run
 * when one of their names is asked for.
 */
export function makeModule(
  m: Machine,
  { file, isPackage, parsed }: Pick<ModuleState, "file" | "isPackage" | "parsed">,
  name: string,
  deferred: ReadonlyMap<string, Unit> = new Map(),
  source?: SourceModule,
): ModuleState {
  const names = new Map<string, Value>();
  names.set("__name__", str(file === m.mainFile || isScript(name) ? "__main__" : name));
  names.set("__file__", str(file));
  names.set("__doc__", str(undefined));
  const scope: Scope = { holds: SCOPE_HOLDS, kind: "module", names, parent: undefined };
  if (deferred.size > 0) m.shared?.waiting.add(names);
  const running = new Set<Unit>();
  const partOf = (unit: Unit): string => `${file}\0${unit.base}`;
  const value: ModuleValue = {
    kind: "module",
    name,
    member: (member) => {
      const own = readName(m, names, member);
      const waiting = deferred.get(member);
      if (own !== undefined) {
        if (waiting) noteMet(m, partOf(waiting));
        return own;
      }
      // `from nets import blocks` in `nets` itself asks for the name that it is about to bind.
      if (waiting && !running.has(waiting)) {
        running.add(waiting);
        try {
          const part = partOf(waiting);
          if (!reuseRun(m, part, name))
            runShared(m, part, name, () => {
              // It is a part of what the package is.
              noteMet(m, file);
              runUnits(m, state, [waiting], (run) => {
                run(STEPS_PER_STATEMENT);
              });
            });
        } finally {
          running.delete(waiting);
        }
        return readName(m, names, member);
      }
      // An attribute of a package may be a submodule that someone imports; ask for it quietly.
      const submodule = isPackage ? m.findModule(`${name}.${member}`, file) : null;
      if (submodule && submodule !== "unread")
        return importSource(m, `${name}.${member}`, { file, start: 0, end: 0 });
      const dynamic = names.get("__getattr__");
      return dynamic ? unknown("not-supported", "a module's __getattr__") : undefined;
    },
    setMember: (member, next) => {
      if (deferred.size > 0) m.heap.isTouched = true;
      writeName(m, names, member, next);
    },
    names: () => publicNames(names, deferred),
    scope,
  };
  const state: ModuleState = { file, name, isPackage, scope, value, source, parsed, steps: 0 };
  m.heap.set(m.modules, file, state);
  return state;
}

/** Notes which run of an imported file the running piece met first. */
function noteImport(m: Machine, file: string, loaded: ModuleState | undefined): void {
  const { imports } = m.recordings;
  if (!imports.has(file)) m.recordings.imports = put(imports, file, loaded?.scope);
}

/** Notes an import that nothing keeps from raising what the file raises. IPython goes on behind a script that it ran. */
function noteFirstImport(m: Machine, file: string, name: string, site: Span): void {
  if (site.end === 0 || isScript(name) || m.tries.length > 0 || m.silent > 0 || !isCertain(m)) return;
  m.recordings.firstImports = [...m.recordings.firstImports, { file, site }];
}

function publicNames(
  names: ReadonlyMap<string, Value>,
  deferred: ReadonlyMap<string, Unit>,
): readonly string[] {
  const all = names.get("__all__");
  if (all?.kind === "list" || all?.kind === "tuple") {
    return (all.items ?? []).flatMap((item) =>
      item.kind === "str" && item.value !== undefined ? [item.value] : [],
    );
  }
  return [...new Set([...names.keys(), ...deferred.keys()])].filter((name) => !name.startsWith("_"));
}
