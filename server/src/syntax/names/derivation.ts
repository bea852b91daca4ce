/** Says which names and attributes an expression looks at, and which those were computed from. */
import type { Expression, Statement } from "../ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../children";
import { targetsOf } from "./mutated-names";

/** `a`, `self.a` or `options.a` (also for `options["a"]`): a name with the attributes behind it. */
export type Chain = readonly string[];

/** More chains than this say no more than that everything hangs together. */
const MOST_CHAINS = 200;

/** The chain that an expression is; undefined where it is none. */
function chainOf(expression: Expression): Chain | undefined {
  if (expression.kind === "Name") return [expression.id];
  if (expression.kind === "Attribute") {
    const holder = chainOf(expression.value);
    return holder && [...holder, expression.name];
  }
  if (expression.kind !== "Subscript") return undefined;
  const holder = chainOf(expression.value);
  const { index } = expression;
  const key = index.kind === "Constant" && index.value.type === "str" ? index.value.value : undefined;
  return holder && key !== undefined ? [...holder, key] : undefined;
}

/** The longest chains in an expression, bodies of lambdas included. */
export function chainsIn(expression: Expression, found: Chain[] = []): readonly Chain[] {
  const chain = chainOf(expression);
  if (chain) found.push(chain);
  else
    eachSubexpression(expression, (inner) => {
      chainsIn(inner, found);
    });
  return found;
}

/** What is assigned to each chain in some statements, functions and classes inside left out. */
export type Assigned = ReadonlyMap<string, readonly Expression[]>;

const remembered = new WeakMap<readonly Statement[], Assigned>();

function assignedIn(statements: readonly Statement[]): Assigned {
  const known = remembered.get(statements);
  if (known) return known;
  const assigned = new Map<string, Expression[]>();
  addAssigned(statements, assigned);
  remembered.set(statements, assigned);
  return assigned;
}

/** What a statement gives to its targets. */
function sourcesOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case "Assign":
    case "AugmentedAssign":
      return [statement.value];
    case "AnnotatedAssign":
      return statement.value ? [statement.value] : [];
    case "For":
      return [statement.iterable];
    case "With":
      return statement.items.map(({ context }) => context);
    default:
      return [];
  }
}

function addAssigned(statements: readonly Statement[], assigned: Map<string, Expression[]>): void {
  for (const statement of statements) {
    if (statement.kind === "FunctionDef" || statement.kind === "ClassDef") continue;
    const sources = sourcesOf(statement);
    for (const target of targetsOf(statement)) addTarget(target, sources, assigned);
    eachExpressionOf(statement, (expression) => {
      addComprehensions(expression, assigned);
    });
    for (const block of blocksOf(statement)) addAssigned(block, assigned);
  }
}

function addComprehensions(expression: Expression, assigned: Map<string, Expression[]>): void {
  if (expression.kind === "Comprehension") {
    for (const { target, iterable } of expression.clauses) addTarget(target, [iterable], assigned);
  }
  eachSubexpression(expression, (inner) => {
    addComprehensions(inner, assigned);
  });
}

function addTarget(
  target: Expression,
  sources: readonly Expression[],
  assigned: Map<string, Expression[]>,
): void {
  for (const chain of targetChains(target)) {
    const key = chain.join(".");
    assigned.set(key, [...(assigned.get(key) ?? []), ...sources]);
  }
}

function targetChains(target: Expression): readonly Chain[] {
  if (target.kind === "Starred") return targetChains(target.value);
  if (target.kind === "Tuple" || target.kind === "List") return target.items.flatMap(targetChains);
  const chain = chainOf(target) ?? (target.kind === "Subscript" ? chainOf(target.value) : undefined);
  return chain ? [chain] : [];
}

/** The chains of some expressions, and those that they were computed from in `statements`. */
export function derivedFrom(
  expressions: readonly Expression[],
  statements: readonly Statement[],
): readonly Chain[] {
  const assigned = assignedIn(statements);
  const found = new Map<string, Chain>();
  const pending = expressions.flatMap((expression) => chainsIn(expression));
  for (let chain = pending.pop(); chain && found.size < MOST_CHAINS; chain = pending.pop()) {
    const key = chain.join(".");
    if (found.has(key)) continue;
    found.set(key, chain);
    for (let length = 1; length <= chain.length; length++) {
      for (const source of assigned.get(chain.slice(0, length).join(".")) ?? [])
        pending.push(...chainsIn(source));
    }
  }
  return [...found.values()];
}

/** The expressions in a statement itself, what it assigns to left out. */
export function readExpressions(statement: Statement): readonly Expression[] {
  const read: Expression[] = [];
  const targets = new Set(targetsOf(statement));
  eachExpressionOf(statement, (expression) => {
    if (!targets.has(expression)) read.push(expression);
  });
  return read;
}
