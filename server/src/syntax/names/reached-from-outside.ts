/** Says what the text of a function does to objects that it reaches by names which are not its own. */
import type { Argument, Expression, FunctionDef, Lambda, Reached, Statement } from "../ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../children";
import { foundOnce } from "../found-once";
import { targetsOf } from "./mutated-names";
import { assignedNames, localNames, scopeOf } from "./scope";

/** What a function may change outside of itself; functions inside of it may be called with it. */
export interface ReachedFromOutside {
  /** Names that it declares global or nonlocal, and binds, and those that it sets as `globals()["name"]`. */
  readonly bound: ReadonlyMap<string, "global" | "nonlocal">;
  /** Whether it sets or deletes a global name that its text does not say: `globals()[name]`. */
  readonly bindsAnyGlobal: boolean;
  /** Attributes that it sets or deletes, as `setattr(object, "name", value)` does too. */
  readonly set: readonly Reached[];
  /** Methods that it calls. */
  readonly called: readonly Reached[];
}

/** What the text of a function reaches. */
export const reachedFromOutside = foundOnce((definition: FunctionDef | Lambda): ReachedFromOutside => {
  const found: Found = { bound: new Map(), bindsAnyGlobal: false, set: [], called: [] };
  if (definition.kind === "Lambda") addCalls(definition.body, localNames(definition), found);
  else addFunction(definition, new Set(), found);
  return found;
});

interface Found {
  readonly bound: Map<string, "global" | "nonlocal">;
  bindsAnyGlobal: boolean;
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
  for (const statement of statements) {
    for (const target of targetsOf(statement)) addTarget(target, own, found);
    eachExpressionOf(statement, (expression) => {
      addCalls(expression, own, found);
    });
    if (statement.kind === "FunctionDef") addFunction(statement, own, found);
    else for (const block of blocksOf(statement)) addStatements(block, own, found);
  }
}

function addCalls(expression: Expression, own: ReadonlySet<string>, found: Found): void {
  if (expression.kind === "Call") {
    add(expression.callee, own, found.called);
    addSetByText(expression.callee, expression.arguments, own, found);
  }
  eachSubexpression(expression, (inner) => {
    addCalls(inner, own, found);
  });
}

function addTarget(target: Expression, own: ReadonlySet<string>, found: Found): void {
  if (target.kind === "Starred") addTarget(target.value, own, found);
  else if (target.kind === "Tuple" || target.kind === "List")
    for (const item of target.items) addTarget(item, own, found);
  else if (target.kind === "Subscript" && isGlobals(target.value)) addGlobal(textOf(target.index), found);
  else add(target, own, found.set);
}

/** `setattr(object, "name", value)`, `delattr(object, "name")` and `globals().update(name=value)`. */
function addSetByText(
  callee: Expression,
  given: readonly Argument[],
  own: ReadonlySet<string>,
  found: Found,
): void {
  if (callee.kind === "Name" && SETTERS.has(callee.id)) {
    const [object, name] = given;
    const text = textOf(name?.value);
    if (object) addAttribute(object.value, text, own, found.set);
  } else if (callee.kind === "Attribute" && isGlobals(callee.value)) {
    if (callee.name === "update") for (const { name } of given) addGlobal(name, found);
    else if (SETTERS_OF_DICTS.has(callee.name)) addGlobal(textOf(given[0]?.value), found);
  }
}

const SETTERS: ReadonlySet<string> = new Set(["setattr", "delattr"]);
const SETTERS_OF_DICTS: ReadonlySet<string> = new Set(["pop", "setdefault", "__setitem__", "__delitem__"]);

/** `globals()`; a function of the program's own that is called so is taken for it, which forgets too much at worst. */
const isGlobals = (expression: Expression): boolean =>
  expression.kind === "Call" && expression.callee.kind === "Name" && expression.callee.id === "globals";

const textOf = (expression: Expression | undefined): string | undefined =>
  expression?.kind === "Constant" && expression.value.type === "str" ? expression.value.value : undefined;

function addGlobal(name: string | undefined, found: Found): void {
  if (name === undefined) found.bindsAnyGlobal = true;
  else found.bound.set(name, "global");
}

/** An attribute whose chain of attributes begins with a name of somewhere else. */
function add(expression: Expression, own: ReadonlySet<string>, to: Reached[]): void {
  if (expression.kind === "Attribute") addAttribute(expression.value, expression.name, own, to);
}

function addAttribute(
  object: Expression,
  name: string | undefined,
  own: ReadonlySet<string>,
  to: Reached[],
): void {
  const path: string[] = [];
  let current = object;
  for (; current.kind === "Attribute"; current = current.value) path.unshift(current.name);
  if (current.kind === "Name" && !own.has(current.id)) to.push({ root: current.id, path, name });
}
