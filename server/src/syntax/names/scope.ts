/** Says which names a piece of code binds, by Python's scoping rules. */
import type { ClassDef, Comprehension, Expression, FunctionDef, Lambda, Pattern, Statement } from "../ast";
import {
  blocksOf,
  eachExpressionOf,
  eachParameterExpression,
  eachSubexpression,
  subpatterns,
} from "../children";
import { foundOnce } from "../found-once";

/** The nodes that open a scope of their own. */
export type ScopeNode = FunctionDef | Lambda | ClassDef | Comprehension;

/** The names of a scope; the three sets share none. */
export interface Scope {
  /** Parameters and everything bound in the body. */
  readonly locals: ReadonlySet<string>;
  /** Declared `global`. */
  readonly globals: ReadonlySet<string>;
  /** Declared `nonlocal`. */
  readonly nonlocals: ReadonlySet<string>;
}

/** The scope that a node opens; worked out once per node. */
export const scopeOf = foundOnce(makeScope);

/** The names that are local to a node's scope. */
export function localNames(node: ScopeNode): ReadonlySet<string> {
  return scopeOf(node).locals;
}

function makeScope(node: ScopeNode): Scope {
  const locals = new Set<string>();
  const globals = new Set<string>();
  const nonlocals = new Set<string>();
  switch (node.kind) {
    case "Comprehension":
      for (const clause of node.clauses) addTargets(clause.target, locals);
      return { locals, globals, nonlocals };
    case "Lambda":
      for (const parameter of node.parameters) locals.add(parameter.name);
      addWalrus(node.body, locals);
      return { locals, globals, nonlocals };
    case "FunctionDef":
      for (const parameter of node.parameters) locals.add(parameter.name);
      break;
    case "ClassDef":
      break;
  }
  addBound(node.body, locals);
  addDeclared(node.body, globals, nonlocals);
  for (const name of [...globals, ...nonlocals]) locals.delete(name);
  return { locals, globals, nonlocals };
}

/** The names that a target binds. */
export function boundNames(target: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  addTargets(target, names);
  return names;
}

/**
 * The names that statements bind when they run, nested blocks included, the insides of functions and classes not.
 * What a loop must widen is this together with {@link mutatedNames}.
 */
export function assignedNames(statements: readonly Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  addBound(statements, names);
  return names;
}

function addBound(statements: readonly Statement[], names: Set<string>): void {
  for (const statement of statements) {
    addBoundByStatement(statement, names);
    eachExpressionOf(statement, (expression) => {
      addWalrus(expression, names);
    });
    if (statement.kind === "FunctionDef" || statement.kind === "ClassDef") continue;
    for (const block of blocksOf(statement)) addBound(block, names);
  }
}

/** The names that a statement itself binds, its blocks left out. */
export function addBoundByStatement(statement: Statement, names: Set<string>): void {
  switch (statement.kind) {
    case "Assign":
    case "Delete":
      for (const target of statement.targets) addTargets(target, names);
      return;
    case "AnnotatedAssign":
    case "AugmentedAssign":
    case "For":
      addTargets(statement.target, names);
      return;
    case "With":
      for (const item of statement.items) if (item.target) addTargets(item.target, names);
      return;
    case "Try":
      for (const handler of statement.handlers) if (handler.name !== undefined) names.add(handler.name);
      return;
    case "Match":
      for (const matchCase of statement.cases) addCaptured(matchCase.pattern, names);
      return;
    case "Import":
      // `import a.b` binds `a`.
      for (const { name, alias } of statement.names) names.add(alias ?? name.split(".", 1)[0] ?? name);
      return;
    case "ImportFrom":
      for (const { name, alias } of statement.names) names.add(alias ?? name);
      return;
    case "FunctionDef":
    case "ClassDef":
      names.add(statement.name);
      return;
    case "Gap":
      for (const name of statement.names) names.add(name);
      return;
    default:
      return;
  }
}

/** The names in an assignment target; `x[i]` and `x.a` bind none. */
function addTargets(target: Expression, names: Set<string>): void {
  if (target.kind === "Name") names.add(target.id);
  else if (target.kind === "Starred") addTargets(target.value, names);
  else if (target.kind === "Tuple" || target.kind === "List") {
    for (const item of target.items) addTargets(item, names);
  }
}

/** Walrus targets; those in a comprehension bind in the scope around it, those in a lambda inside it. */
function addWalrus(expression: Expression, names: Set<string>): void {
  if (expression.kind === "NamedExpression") names.add(expression.target.id);
  const visit = (inner: Expression): void => {
    addWalrus(inner, names);
  };
  if (expression.kind === "Lambda") eachParameterExpression(expression.parameters, visit);
  else eachSubexpression(expression, visit);
}

function addCaptured(pattern: Pattern, names: Set<string>): void {
  if (pattern.kind === "Capture" || pattern.kind === "As") names.add(pattern.name);
  if (pattern.kind === "Star" && pattern.name !== undefined) names.add(pattern.name);
  if (pattern.kind === "Mapping" && pattern.rest !== undefined) names.add(pattern.rest);
  for (const inner of subpatterns(pattern)) addCaptured(inner, names);
}

function addDeclared(statements: readonly Statement[], globals: Set<string>, nonlocals: Set<string>): void {
  for (const statement of statements) {
    if (statement.kind === "Global") {
      const names = statement.scope === "global" ? globals : nonlocals;
      for (const name of statement.names) names.add(name);
    }
    if (statement.kind === "FunctionDef" || statement.kind === "ClassDef") continue;
    for (const block of blocksOf(statement)) addDeclared(block, globals, nonlocals);
  }
}
