/**
 * Names that a module of the program certainly lacks: no line of it binds them. That holds only where it is certain which
 * file an import finds, and the text of the file tells all that it binds.
 */
import { fail } from "../exceptions/certain-exceptions";
import { isOfProgram, mayBeCaught, raiseBuiltin } from "../exceptions/raising";
import { insteadAt } from "../../../values/records/texts-instead";
import { report } from "../exceptions/reporting";
import { type Machine, type ModuleState, mainFolder, spanOf } from "../../machine";
import type { Range } from "../../../syntax/ast";
import { bindableNames } from "../../../syntax/names/module-bindings";
import { isSearchPathUsed } from "../../../libraries";
import { type LackedName, isRemoved, lackedName } from "../../../libraries/rules";
import { nearestNames } from "../../../values/names/nearest-names";
import { type Span, endOf } from "../../../values/records/span";
import type { Remedy } from "../../../values/records/finding";
import type { Value } from "../../../values/value";

/** Folders above the program's in which another file of the same name may stand, for whoever runs it from there. */
const FOLDERS_ABOVE = 8;

const stateOf = (m: Machine, value: Value): ModuleState | undefined =>
  [...m.modules.values()].find((state) => state.value === value);

/**
 * Whether it is certain that an import finds this file. `named` is the file that a relative import names; an absolute one
 * finds it for certain where it stands beside the program and nowhere else.
 */
function isFoundForCertain(m: Machine, { file, name }: ModuleState, named: string | undefined): boolean {
  if (named !== undefined) return named === file;
  const folder = mainFolder(m);
  if (isSearchPathUsed(m.settings) || file !== `${folder}/${name.replaceAll(".", "/")}.py`) return false;
  // Whoever imports the program as a part of a package starts from elsewhere.
  if (m.modules.get(m.mainFile)?.name.includes(".") || m.findModule("__init__", m.mainFile) !== null)
    return false;
  const top = name.split(".")[0] ?? name;
  let above = folder;
  for (let i = 0; i < FOLDERS_ABOVE && above.includes("/"); i++) {
    above = above.slice(0, above.lastIndexOf("/"));
    const found = m.findModule(top, `${above}/__main__.py`);
    const isOther =
      found !== null &&
      (found === undefined || found === "unread" || !found.file.startsWith(`${folder}/${top}`));
    if (isOther) return false;
  }
  return true;
}

/** The module, where it is certain that it never has such a name, whenever it is asked. */
function lacking(m: Machine, value: Value, name: string, named: string | undefined): ModuleState | undefined {
  if (value.kind !== "module" || name.startsWith("__")) return undefined;
  const state = stateOf(m, value);
  const source = state?.source;
  if (!state || !source || state.isPackage || source.isInstalled || state.file === m.mainFile)
    return undefined;
  // A notebook may write the files beside it, or run others in its place.
  if (!state.file.endsWith(".py") || !m.mainFile.endsWith(".py")) return undefined;
  const names = bindableNames(source.syntax);
  return names && !names.has(name) && isFoundForCertain(m, state, named) ? state : undefined;
}

/** The statement that imports a name, and the name in it. */
export interface ImportPlace {
  readonly site: Span;
  readonly written: Range;
}

/** Names of the module that one may stand for, best first. */
const meantBy = ({ source }: ModuleState, name: string): readonly string[] =>
  nearestNames(name, (source && bindableNames(source.syntax)) ?? []);

/** The names that may be meant, in the place of the one that is imported. */
const asImported = (span: Span, meant: readonly string[]): readonly Remedy[] =>
  meant.map((name, i) => ({ kind: "respellImported", span, name, preferred: i === 0 }));

/** Reports `from module import name` where the module certainly has no such name. Returns whether it did. */
export function tellMissingName(
  m: Machine,
  value: Value,
  name: string,
  { site, written }: ImportPlace,
  named: string | undefined,
): boolean {
  const state = lacking(m, value, name, named);
  if (!state) return false;
  const message = `cannot import name '${name}' from '${state.name}' (…)`;
  const facts = { name, module: state.name };
  const remedies = asImported(spanOf(m, written), meantBy(state, name));
  return fail(
    m,
    { exception: "ImportError", message, code: "no-such-name", facts, isProven: true, remedies },
    site,
  );
}

/** Reports `module.name` where the module certainly has no such name. Returns whether it did. */
export function tellMissingMember(m: Machine, value: Value, name: string, site: Span): boolean {
  const state = lacking(m, value, name, undefined);
  if (!state) return false;
  const message = `module '${state.name}' has no attribute '${name}'`;
  const facts = { name, module: state.name };
  const span = endOf(site, name.length);
  const remedies = insteadAt(span, meantBy(state, name));
  return fail(
    m,
    { exception: "AttributeError", message, code: "no-such-name", facts, isProven: true, remedies },
    site,
  );
}

/** Tells a name that a library's module lacks, or raises the exception where a `try` waits for it. Returns whether it is told. */
function tellLacked(
  m: Machine,
  lacked: LackedName,
  name: string,
  { exception, message, remedies }: { exception: string; message: string; remedies: readonly Remedy[] },
  site: Span,
): boolean {
  const { module, release, severity } = lacked;
  const facts = { module, name, release };
  const pythonSays = `${exception}: ${message}`;
  const finding = { code: "not-in-library", severity, span: site, facts, pythonSays, remedies } as const;
  const isAwaited = mayBeCaught(m, exception);
  if (isAwaited && severity === "error") raiseBuiltin(m, exception, message, site, finding);
  // What a condition leads to may have been asked for first: a later release may have such a name.
  if (isAwaited || (severity === "warning" && !isOfProgram(m))) return false;
  report(m, finding, true);
  return true;
}

/** A name that a library's module of which all names are known has not got; one that it had once is told by its own rule. */
function lackedOf(m: Machine, value: Value, name: string, site: Span): LackedName | undefined {
  if (value.kind !== "module" || value.scope !== undefined) return undefined;
  const lacked = lackedName(value, name, site, m.context);
  return lacked && !isRemoved(value, name, site, m.context) ? lacked : undefined;
}

/** Tells `module.name` where no release of the module's library has such a name. Returns whether it did. */
export function tellLackedMember(m: Machine, value: Value, name: string, site: Span): boolean {
  const lacked = lackedOf(m, value, name, site);
  if (!lacked) return false;
  const remedies = insteadAt(endOf(site, name.length), lacked.meant);
  const message = `module '${lacked.called}' has no attribute '${name}'`;
  return tellLacked(m, lacked, name, { exception: "AttributeError", message, remedies }, site);
}

/** Tells `from module import name` where no release of the module's library has such a name. Returns whether it did. */
export function tellLackedName(
  m: Machine,
  value: Value,
  name: string,
  { site, written }: ImportPlace,
): boolean {
  const lacked = lackedOf(m, value, name, site);
  if (!lacked) return false;
  const span = spanOf(m, written);
  const remedies = asImported(span, lacked.meant);
  const message = `cannot import name '${name}' from '${lacked.called}' (…)`;
  return tellLacked(m, lacked, name, { exception: "ImportError", message, remedies }, span);
}
