/**
 * Modules that do something to others when they are imported, as one whose classes and functions register themselves:
 * a package that only gathers names still has to run those at once.
 */
import { FILES_ASKED_WHETHER_THEY_REGISTER } from "../../budgets";
import { relativeName } from "./module-names";
import type { FindModule, SourceModule } from "../../machine";
import type { ClassDef, Expression, ImportFrom, Statement } from "../../../syntax/ast";
import { blocksOf } from "../../../syntax/children";
import { isDescribed, isLibraryModule, isOpaque } from "../../../libraries";

/** A module by its dotted name, and the source that it has. */
interface Named {
  readonly name: string;
  readonly source: SourceModule;
}

interface Search {
  readonly find: FindModule;
  readonly seen: Set<string>;
}

/** Where a name of a module comes from: `from .base import Block as B` gives B "pkg.base" and "Block". */
interface Origin {
  readonly module: string;
  readonly name: string;
}

/** Whether running this import of a package does more than bind its names. */
export function importRegisters(package_: Named, node: ImportFrom, find: FindModule): boolean {
  const search: Search = { find, seen: new Set([package_.source.file]) };
  return importedFrom(package_, node).some((module) => registers(module, package_.source.file, search));
}

/** Absolute names of the modules that an import runs or may run. */
function importedFrom(importer: Named, node: ImportFrom): readonly string[] {
  const module = absolute(importer, node);
  return [module, ...node.names.map(({ name }) => `${module}.${name}`)];
}

function absolute({ name, source }: Named, { level, module }: ImportFrom): string {
  return level === 0 ? module : relativeName(name, level - (source.isPackage ? 1 : 0) + 1, module);
}

/** Whether a module, or one that it imports, registers something. An installed package's own affairs are left to it. */
function registers(name: string, importer: string, search: Search): boolean {
  const source = sourceOf(name, importer, search);
  if (!source || source.isInstalled || search.seen.has(source.file)) return false;
  if (search.seen.size >= FILES_ASKED_WHETHER_THEY_REGISTER) return false;
  search.seen.add(source.file);
  const statements = source.syntax.units.map(({ statement }) => statement);
  const self: Named = { name, source };
  const origins = originsOf(self, statements);
  return (
    atTopLevel(statements).some((statement) => reachesOut(statement, origins, source.file, search)) ||
    statements.some(
      (statement) =>
        statement.kind === "ImportFrom" &&
        importedFrom(self, statement).some((module) => registers(module, source.file, search)),
    )
  );
}

function sourceOf(name: string, importer: string, { find }: Search): SourceModule | undefined {
  if (isLibraryModule(name) || isDescribed(name) || isOpaque(name)) return undefined;
  const found = find(name, importer);
  return found && found !== "unread" ? found : undefined;
}

function originsOf(self: Named, statements: readonly Statement[]): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const statement of atTopLevel(statements)) {
    if (statement.kind === "Import")
      for (const { name, alias } of statement.names)
        origins.set(alias ?? name.split(".")[0] ?? name, { module: name, name: "" });
    if (statement.kind !== "ImportFrom") continue;
    const module = absolute(self, statement);
    for (const { name, alias } of statement.names) origins.set(alias ?? name, { module, name });
  }
  return origins;
}

/** All statements that run when a module is imported, those inside functions and classes left out. */
function atTopLevel(statements: readonly Statement[]): readonly Statement[] {
  return statements.flatMap((statement) => {
    const isOwn = statement.kind === "FunctionDef" || statement.kind === "ClassDef";
    return isOwn ? [statement] : [statement, ...blocksOf(statement).flatMap(atTopLevel)];
  });
}

/** Whether a statement calls or changes what another module made, in a way that it may remember. */
function reachesOut(
  statement: Statement,
  origins: ReadonlyMap<string, Origin>,
  file: string,
  search: Search,
): boolean {
  const isOthers = (expression: Expression): boolean => {
    const origin = originOf(expression, origins);
    return (
      origin !== undefined &&
      [origin.module, `${origin.module}.${origin.name}`].some((module) => sourceOf(module, file, search))
    );
  };
  switch (statement.kind) {
    case "FunctionDef":
      return statement.decorators.some(isOthers);
    case "ClassDef":
      return (
        statement.decorators.some(isOthers) ||
        statement.bases.some(({ value }) => noticesSubclasses(originOf(value, origins), file, search))
      );
    case "Expression":
      return statement.value.kind === "Call" && isOthers(statement.value);
    case "Assign":
      return statement.targets.some((target) => target.kind !== "Name" && isOthers(target));
    default:
      return false;
  }
}

function originOf(expression: Expression, origins: ReadonlyMap<string, Origin>): Origin | undefined {
  switch (expression.kind) {
    case "Name":
      return origins.get(expression.id);
    case "Attribute":
    case "Subscript":
      return originOf(expression.value, origins);
    case "Call":
      return originOf(expression.callee, origins);
    default:
      return undefined;
  }
}

/** Whether a class of another module does something for each class that derives from it, or from a base of it. */
function noticesSubclasses(origin: Origin | undefined, file: string, search: Search): boolean {
  const source = origin && sourceOf(origin.module, file, search);
  if (!source) return false;
  const classes = source.syntax.units.flatMap(({ statement }) =>
    statement.kind === "ClassDef" ? [statement] : [],
  );
  const seen = new Set<string>();
  const notices = (name: string): boolean => {
    const found = classes.find((each) => each.name === name);
    if (!found || seen.has(name)) return false;
    seen.add(name);
    return hasHook(found) || found.bases.some(({ value }) => value.kind === "Name" && notices(value.id));
  };
  return notices(origin.name);
}

function hasHook({ bases, body }: ClassDef): boolean {
  return (
    bases.some(({ name }) => name === "metaclass") ||
    body.some((statement) => statement.kind === "FunctionDef" && statement.name === "__init_subclass__")
  );
}
