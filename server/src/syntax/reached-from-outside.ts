/** Says what the text of a function does to objects that it reaches by names which are not its own. */
import type { Expression, FunctionDef, Statement } from "./ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "./children";
import { foundOnce } from "./found-once";
import { targetsOf } from "./mutated-names";
import { assignedNames, localNames, scopeOf } from "./scope";

/** `root.path.name`, whose root is a name of somewhere else. */
export interface Reached {
  readonly root: string;
  readonly path: readonly string[];
  readonly name: string;
}

/** What a function may change outside of itself; functions inside of it may be called with it. */
export interface ReachedFromOutside {
  /** Names that it declares global or nonlocal, and binds. */
  readonly bound: ReadonlyMap<string, "global" | "nonlocal">;
  /** Attributes that it sets or deletes. */
  readonly set: readonly Reached[];
  /** Methods that it calls. */
  readonly called: readonly Reached[];
}

/** What the text of a function reaches. */
export const reachedFromOutside = foundOnce((definition: FunctionDef): ReachedFromOutside => {
  const found = { bound: new Map<string, "global" | "nonlocal">(), set: [], called: [] };
  addFunction(definition, new Set(), found);
  return found;
});

interface Found {
  readonly bound: Map<string, "global" | "nonlocal">;
  readonly set: Reached[];
  readonly called: Reached[];
}

function addFunction(definition: FunctionDef, around: ReadonlySet<string>, found: Found): void {
  const { globals, nonlocals } = scopeOf(definition);
  for (const name of assignedNames(definition.body)) {
    if (globals.has(name)) found.bound.set(name, "global");
    else if (nonlocals.has(name) && !around.has(name)) found.bound.set(name, "nonlocal");
  }
  addStatements(definition.body, new Set([...around, ...localNames(definition)]), found);
}

function addStatements(statements: readonly Statement[], own: ReadonlySet<string>, found: Found): void {
  const addCalled = (expression: Expression): void => {
    if (expression.kind === "Call") add(expression.callee, own, found.called);
    eachSubexpression(expression, addCalled);
  };
  for (const statement of statements) {
    for (const target of targetsOf(statement)) addTarget(target, own, found);
    eachExpressionOf(statement, addCalled);
    if (statement.kind === "FunctionDef") addFunction(statement, own, found);
    else for (const block of blocksOf(statement)) addStatements(block, own, found);
  }
}

function addTarget(target: Expression, own: ReadonlySet<string>, found: Found): void {
  if (target.kind === "Starred") addTarget(target.value, own, found);
  else if (target.kind === "Tuple" || target.kind === "List")
    for (const item of target.items) addTarget(item, own, found);
  else add(target, own, found.set);
}

/** An attribute whose chain of attributes begins with a name of somewhere else. */
function add(expression: Expression, own: ReadonlySet<string>, to: Reached[]): void {
  if (expression.kind !== "Attribute") return;
  const path: string[] = [];
  let current = expression.value;
  for (; current.kind === "Attribute"; current = current.value) path.unshift(current.name);
  if (current.kind === "Name" && !own.has(current.id))
    to.push({ root: current.id, path, name: expression.name });
}
