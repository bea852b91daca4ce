/** Gives every place in a file a statement of its own, where the cache of lowered texts gave two places the same. */
import type { ModuleSyntax, Statement, Unit } from "../ast";

/**
 * Copies for the second and further places at which a statement stands. Each is made once, so that an edit elsewhere
 * finds the places as they were.
 */
const copies = new WeakMap<Statement, Statement[]>();

/**
 * The same syntax, in which functions and classes that are written twice, word for word, are two: which of them was
 * called is told by their nodes.
 */
export function withOwnStatements(syntax: ModuleSyntax): ModuleSyntax {
  const { units } = syntax;
  if (new Set(units.map(({ statement }) => statement)).size === units.length) return syntax;
  const places = new Map<Statement, number>();
  const own = (unit: Unit): Unit => {
    if (!("body" in unit.statement)) return unit;
    const place = places.get(unit.statement) ?? 0;
    places.set(unit.statement, place + 1);
    return place === 0 ? unit : { ...unit, statement: copyOf(unit.statement, place - 1) };
  };
  return { ...syntax, units: units.map(own) };
}

function copyOf(statement: Statement, index: number): Statement {
  const made = copies.get(statement) ?? [];
  copies.set(statement, made);
  return (made[index] ??= structuredClone(statement));
}
