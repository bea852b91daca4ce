/** Packages that only gather names from their submodules: which of their imports can wait until a name is asked for. */
import type { Statement, Unit } from "../../../syntax/ast";

/** A statement that gathers or describes, and does nothing that later code could tell apart from not having run. */
function isGathering(statement: Statement): boolean {
  switch (statement.kind) {
    case "Import":
    case "ImportFrom":
    case "Pass":
      return true;
    case "Expression":
      return statement.value.kind === "Constant";
    case "Assign":
      return statement.targets.every((target) => target.kind === "Name" && /^__\w+__$/.test(target.id));
    default:
      return false;
  }
}

/**
 * The `from x import a as b` of a file that consists of imports, by the names they bind. A package of five hundred
 * files often is such a file; whoever imports it reads a handful of its names, and only those need to be run.
 */
export function deferredImports(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  const deferred = new Map<string, Unit>();
  if (!units.every(({ statement }) => isGathering(statement))) return deferred;
  for (const unit of units) {
    const { statement } = unit;
    if (statement.kind !== "ImportFrom" || statement.star) continue;
    for (const { name, alias } of statement.names) deferred.set(alias ?? name, unit);
  }
  return deferred;
}
