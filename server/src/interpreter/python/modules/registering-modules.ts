/**
 * Modules that do something to others when they are imported, as one whose classes and functions register themselves:
 * a package that only gathers names still has to run those at once.
 */
import { FILES_ASKED_WHETHER_THEY_REGISTER } from "../../budgets";
import { type Imported, mayImport, withParsed } from "../../imported";
import { relativeName } from "./module-names";
import type { FindModule, SourceModule } from "../../machine";
import type { ClassDef, Expression, ImportFrom, ModuleSyntax, Statement } from "../../../syntax/ast";
import { blocksOf, statementsOf } from "../../../syntax/children";
import { isDescribed, isLibraryModule, isOpaque } from "../../../libraries";

/** A module by its dotted name, and the source that it has. */
interface Named {
  readonly name: string;
  readonly source: SourceModule;
}

/** What is asked of several imports of a package, one after the other. */
export interface Asking {
  readonly find: FindModule;
  /** Files that were parsed so far, with how long their texts are. */
  readonly parsed: Map<string, number>;
  /** What the program had imported before. */
  readonly before: Imported;
}

interface Search extends Asking {
  readonly seen: Set<string>;
}

/** Where a name of a module comes from: `from .base import Block as B` gives B "pkg.base" and "Block". */
interface Origin {
  readonly module: string;
  readonly name: string;
}

/** Whether running this import of a package does more than bind its names. */
export function importRegisters(package_: Named, node: ImportFrom, asking: Asking): boolean {
  const search: Search = { ...asking, seen: new Set([package_.source.file]) };
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
  const outline = outlineOf(source, search);
  if (!outline) return false;
  const self: Named = { name, source };
  const origins = originsOf(self, outline.imports);
  return (
    outline.doing.some((statement) => reachesOut(statement, origins, source.file, search)) ||
    outline.gathering.some((statement) =>
      importedFrom(self, statement).some((module) => registers(module, source.file, search)),
    )
  );
}

/** What there is to ask of a file: every import of a package may ask again, and the text alone decides. */
interface Outline {
  /** Imports that run when it is imported, and of these the ones that no block holds and that name what they import. */
  readonly imports: readonly Statement[];
  readonly gathering: readonly ImportFrom[];
  /** What else runs then and may call or change something. */
  readonly doing: readonly Statement[];
  readonly classes: readonly ClassDef[];
}

const outlines = new WeakMap<ModuleSyntax, Outline>();

/** The outline of a file; undefined where too much has been imported to parse it as well. */
function outlineOf(source: SourceModule, { parsed, before }: Search): Outline | undefined {
  if (!parsed.has(source.file) && !mayImport(withParsed(before, parsed))) return undefined;
  parsed.set(source.file, source.characters);
  const known = outlines.get(source.syntax);
  if (known) return known;
  const statements = statementsOf(source.syntax);
  const running = atTopLevel(statements);
  const outline: Outline = {
    imports: running.filter(({ kind }) => kind === "Import" || kind === "ImportFrom"),
    gathering: statements.filter((statement) => statement.kind === "ImportFrom"),
    doing: running.filter(mayReachOut),
    classes: statements.filter((statement) => statement.kind === "ClassDef"),
  };
  outlines.set(source.syntax, outline);
  return outline;
}

function sourceOf(name: string, importer: string, { find }: Search): SourceModule | undefined {
  if (isLibraryModule(name) || isDescribed(name) || isOpaque(name)) return undefined;
  const found = find(name, importer);
  return found && found !== "unread" ? found : undefined;
}

function originsOf(self: Named, imports: readonly Statement[]): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const statement of imports) {
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

/** Whether a statement is of a kind that can call or change what another module made. */
function mayReachOut(statement: Statement): boolean {
  switch (statement.kind) {
    case "FunctionDef":
      return statement.decorators.length > 0;
    case "ClassDef":
      return statement.decorators.length > 0 || statement.bases.length > 0;
    case "Expression":
      return statement.value.kind === "Call";
    case "Assign":
      return statement.targets.some((target) => target.kind !== "Name");
    default:
      return false;
  }
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
  const classes = outlineOf(source, search)?.classes ?? [];
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
