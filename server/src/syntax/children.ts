/** Enumerates the parts of a node, so that walks over the tree need not know every kind. */
import type {
  Argument,
  Expression,
  FormattedValue,
  ModuleSyntax,
  Parameter,
  Pattern,
  Statement,
} from "./ast";

type Present = (expression: Expression) => void;

function each(expressions: readonly (Expression | undefined)[], visit: Present): void {
  for (const expression of expressions) if (expression) visit(expression);
}

function eachArgument(args: readonly Argument[], visit: Present): void {
  for (const argument of args) visit(argument.value);
}

/** The defaults and annotations of a parameter list. */
export function eachParameterExpression(parameters: readonly Parameter[], visit: Present): void {
  for (const parameter of parameters) each([parameter.default, parameter.annotation], visit);
}

function isFormatted(part: string | FormattedValue): part is FormattedValue {
  return typeof part !== "string";
}

/** Calls `visit` for every expression directly beneath `expression`, in the order of the source. */
export function eachSubexpression(expression: Expression, visit: Present): void {
  switch (expression.kind) {
    case "Name":
    case "Constant":
    case "Missing":
      return;
    case "JoinedString":
      for (const part of expression.parts.filter(isFormatted)) visit(part.value);
      return;
    case "Attribute":
    case "Starred":
    case "Await":
      visit(expression.value);
      return;
    case "Subscript":
      each([expression.value, expression.index], visit);
      return;
    case "Slice":
      each([expression.lower, expression.upper, expression.step], visit);
      return;
    case "Call":
      visit(expression.callee);
      eachArgument(expression.arguments, visit);
      return;
    case "BinaryOperation":
      each([expression.left, expression.right], visit);
      return;
    case "UnaryOperation":
      visit(expression.operand);
      return;
    case "BooleanOperation":
    case "Comparison":
      each(expression.operands, visit);
      return;
    case "Conditional":
      each([expression.body, expression.test, expression.orelse], visit);
      return;
    case "Tuple":
    case "List":
    case "Set":
      each(expression.items, visit);
      return;
    case "Dict":
      for (const entry of expression.entries) each([entry.key, entry.value], visit);
      return;
    case "Comprehension":
      each([expression.element, expression.value], visit);
      for (const clause of expression.clauses)
        each([clause.target, clause.iterable, ...clause.conditions], visit);
      return;
    case "Lambda":
      eachParameterExpression(expression.parameters, visit);
      visit(expression.body);
      return;
    case "NamedExpression":
      each([expression.target, expression.value], visit);
      return;
    case "Yield":
      each([expression.value], visit);
      return;
  }
}

/** Calls `visit` for every expression that stands in a statement itself, not in its blocks. */
export function eachExpressionOf(statement: Statement, visit: Present): void {
  switch (statement.kind) {
    case "Expression":
      visit(statement.value);
      return;
    case "Assign":
      each([...statement.targets, statement.value], visit);
      return;
    case "AnnotatedAssign":
      each([statement.target, statement.annotation, statement.value], visit);
      return;
    case "AugmentedAssign":
      each([statement.target, statement.value], visit);
      return;
    case "Return":
      each([statement.value], visit);
      return;
    case "Raise":
      each([statement.exception], visit);
      return;
    case "Delete":
      each(statement.targets, visit);
      return;
    case "Assert":
      each([statement.test, statement.message], visit);
      return;
    case "If":
    case "While":
      visit(statement.test);
      return;
    case "For":
      each([statement.target, statement.iterable], visit);
      return;
    case "Try":
      each(
        statement.handlers.map((handler) => handler.type),
        visit,
      );
      return;
    case "With":
      for (const item of statement.items) each([item.context, item.target], visit);
      return;
    case "Match":
      visit(statement.subject);
      for (const { pattern, guard } of statement.cases) {
        eachPatternExpression(pattern, visit);
        each([guard], visit);
      }
      return;
    case "FunctionDef":
      each(statement.decorators, visit);
      eachParameterExpression(statement.parameters, visit);
      return;
    case "ClassDef":
      each(statement.decorators, visit);
      eachArgument(statement.bases, visit);
      return;
    case "Pass":
    case "Break":
    case "Continue":
    case "Global":
    case "Import":
    case "ImportFrom":
    case "Gap":
      return;
  }
}

/** The patterns directly beneath a pattern. */
export function subpatterns(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case "Sequence":
      return pattern.items;
    case "Or":
      return pattern.alternatives;
    case "As":
      return [pattern.pattern];
    case "Mapping":
      return pattern.entries.map((entry) => entry.value);
    case "Class":
      return [...pattern.positional, ...pattern.keywords.map((keyword) => keyword.pattern)];
    case "Wildcard":
    case "Capture":
    case "Value":
    case "Star":
    case "Opaque":
      return [];
  }
}

function eachPatternExpression(pattern: Pattern, visit: Present): void {
  if (pattern.kind === "Value") visit(pattern.value);
  if (pattern.kind === "Class") visit(pattern.type);
  if (pattern.kind === "Mapping") for (const entry of pattern.entries) visit(entry.key);
  for (const inner of subpatterns(pattern)) eachPatternExpression(inner, visit);
}

/** The blocks of a statement, in order. */
export function blocksOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case "If":
    case "For":
    case "While":
      return [statement.body, statement.orelse];
    case "Try":
      return [
        statement.body,
        ...statement.handlers.map((handler) => handler.body),
        statement.orelse,
        statement.finalbody,
      ];
    case "Match":
      return statement.cases.map((matchCase) => matchCase.body);
    case "With":
    case "FunctionDef":
    case "ClassDef":
      return [statement.body];
    default:
      return [];
  }
}

/** Calls `visit` for every expression in statements and their blocks, inner ones behind those that hold them, in the order of the text. */
export function eachExpressionWithin(statements: readonly Statement[], visit: Present): void {
  const look = (expression: Expression): void => {
    visit(expression);
    eachSubexpression(expression, look);
  };
  for (const statement of statements) {
    eachExpressionOf(statement, look);
    for (const block of blocksOf(statement)) eachExpressionWithin(block, visit);
  }
}

/** The statements of a file. */
export const statementsOf = ({ units }: Pick<ModuleSyntax, "units">): readonly Statement[] =>
  units.map(({ statement }) => statement);
