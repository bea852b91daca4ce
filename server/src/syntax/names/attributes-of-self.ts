/** Says which attributes of its object the text of a method may change, and whether a method is left to subclasses. */
import type { Expression, FunctionDef, Statement } from "../ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../children";
import { foundOnce } from "../found-once";
import { targetsOf } from "./mutated-names";

/**
 * The names `a` in `self.a = …`, `self.a[i] = …`, `self.a += …`, `del self.a` and `self.a.append(…)` for each method
 * `append` that `isMutator` tells, whatever the first parameter is called.
 */
export function attributesChanged(
  method: FunctionDef,
  isMutator: (method: string) => boolean,
): ReadonlySet<string> {
  const names = new Set<string>();
  const [self] = method.parameters;
  if (self?.passing.startsWith("positional")) addChanged(method.body, { self: self.name, names, isMutator });
  return names;
}

/** The names `a` of the attributes of its object that the text of a method reads, `self.a`. */
export const attributesRead = foundOnce((method: FunctionDef) =>
  namesOfSelf(method, (expression) => expression),
);

/** The names `m` of the methods of its object that the text of a method calls, `self.m(…)`. */
export const methodsCalled = foundOnce((method: FunctionDef) =>
  namesOfSelf(method, (expression) => (expression.kind === "Call" ? expression.callee : undefined)),
);

/** The attributes of `self` among what `part` gives of each expression in a method. */
function namesOfSelf(
  method: FunctionDef,
  part: (expression: Expression) => Expression | undefined,
): ReadonlySet<string> {
  const names = new Set<string>();
  const [self] = method.parameters;
  const add = (expression: Expression): void => {
    const asked = part(expression);
    if (asked?.kind === "Attribute" && asked.value.kind === "Name" && asked.value.id === self?.name)
      names.add(asked.name);
    eachSubexpression(expression, add);
  };
  const addAll = (statements: readonly Statement[]): void => {
    for (const statement of statements) {
      eachExpressionOf(statement, add);
      blocksOf(statement).forEach(addAll);
    }
  };
  addAll(method.body);
  return names;
}

interface Search {
  readonly self: string;
  readonly names: Set<string>;
  readonly isMutator: (method: string) => boolean;
}

function addChanged(statements: readonly Statement[], search: Search): void {
  for (const statement of statements) {
    for (const target of targetsOf(statement)) addTarget(target, search);
    eachExpressionOf(statement, (expression) => {
      addCalls(expression, search);
    });
    for (const block of blocksOf(statement)) addChanged(block, search);
  }
}

function addTarget(target: Expression, search: Search): void {
  if (target.kind === "Starred") addTarget(target.value, search);
  else if (target.kind === "Tuple" || target.kind === "List")
    for (const item of target.items) addTarget(item, search);
  else addAttribute(target, search);
}

/** The attribute of `self` at the start of a chain of attributes and subscripts. */
function addAttribute(expression: Expression, { self, names }: Search): void {
  let current = expression;
  while (current.kind === "Attribute" || current.kind === "Subscript") {
    if (current.kind === "Attribute" && current.value.kind === "Name" && current.value.id === self)
      names.add(current.name);
    current = current.value;
  }
}

function addCalls(expression: Expression, search: Search): void {
  if (
    expression.kind === "Call" &&
    expression.callee.kind === "Attribute" &&
    search.isMutator(expression.callee.name)
  )
    addAttribute(expression.callee.value, search);
  eachSubexpression(expression, (inner) => {
    addCalls(inner, search);
  });
}

/**
 * Whether a method does nothing itself: its body is a text, `pass`, `...`, `raise NotImplementedError` or the return of
 * nothing, zero or something empty. So is what `@abstractmethod` marks, whatever it gives.
 */
export const isLeftToSubclasses = (method: FunctionDef): boolean =>
  method.body.every(doesNothing) || method.decorators.some(isAbstract);

function doesNothing(statement: Statement): boolean {
  if (statement.kind === "Pass") return true;
  if (statement.kind === "Expression") return statement.value.kind === "Constant";
  if (statement.kind === "Return") return statement.value === undefined || isNothing(statement.value);
  if (statement.kind !== "Raise" || !statement.exception) return false;
  const { exception } = statement;
  const raised = exception.kind === "Call" ? exception.callee : exception;
  return raised.kind === "Name" && raised.id === "NotImplementedError";
}

/** Whether this stands for a value that is still to come: `None`, zero, an empty text or an empty display. */
function isNothing(expression: Expression): boolean {
  switch (expression.kind) {
    case "Constant": {
      const { value } = expression;
      if (value.type === "none") return true;
      return "value" in value && (value.value === 0 || value.value === "");
    }
    case "Tuple":
    case "List":
      return expression.items.length === 0;
    case "Dict":
      return expression.entries.length === 0;
    default:
      return false;
  }
}

/** Whether this is the decorator `abstractmethod`, whichever way it is imported. */
const isAbstract = (decorator: Expression): boolean =>
  (decorator.kind === "Name" && decorator.id === "abstractmethod") ||
  (decorator.kind === "Attribute" && decorator.name === "abstractmethod");
