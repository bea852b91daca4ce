/** What a top-level statement says by its text alone: which names of the module it may use, and what it may do to others. */
import type { Comprehension, Expression, FunctionDef, Lambda, Parameter, Statement } from "../ast";
import { blocksOf, eachExpressionOf, eachParameterExpression, eachSubexpression } from "../children";
import { foundOnce } from "../found-once";
import { targetsOf } from "./mutated-names";
import { assignedNames, scopeOf } from "./scope";

/** What a statement of the module is to those that use its names. */
export type StatementRole =
  /** It binds names to modules and what they have. */
  | "import"
  /** It defines a function or class that holds nothing of its own that a program can change. */
  | "code"
  /** It binds names to what nobody can change, if the names that it uses are bound to such. */
  | "constant"
  | "other";

export interface StatementFacts {
  readonly role: StatementRole;
  /** Names of the module that it binds or removes when it runs. */
  readonly binds: ReadonlySet<string>;
  /** Names of the module that functions in it declare `global`, and so may bind whenever they are called. */
  readonly globals: ReadonlySet<string>;
  /** Names that may be the module's wherever they stand in it, those that it binds included. */
  readonly names: ReadonlySet<string>;
  /** Every other word: attributes, names of arguments, what imports name, and texts. */
  readonly words: ReadonlySet<string>;
  /** Whether it sets attributes of anything but a method's own object, which may be a class or a module. */
  readonly setsAttributes: boolean;
  /** Whether code in it imports when it runs. */
  readonly importsInside: boolean;
  /** Whether it imports names that are not written in it. */
  readonly importsAll: boolean;
}

/** Functions of Python's own that set attributes of whatever they are given. */
const SETTERS: ReadonlySet<string> = new Set(["setattr", "delattr"]);
const SETTER_WORDS: ReadonlySet<string> = new Set(["__setattr__", "__delattr__", "__dict__", "__class__"]);

/** Texts up to this length may be names that are asked for, as in `getattr(os, "environ")`. */
const LONGEST_NAME = 60;

/** Worked out once per statement, which stays the same node while its text does. */
export const statementFacts = foundOnce(makeFacts);

/** What a walk gathers. */
interface Gathered {
  readonly globals: Set<string>;
  readonly names: Set<string>;
  readonly words: Set<string>;
  setsAttributes: boolean;
  importsInside: boolean;
  importsAll: boolean;
}

/** Where a walk is: the names of the functions around it, and the one by which a method calls its own object. */
interface Place {
  readonly locals: readonly ReadonlySet<string>[];
  readonly self: string | undefined;
  readonly isInside: boolean;
}

const TOP: Place = { locals: [], self: undefined, isInside: false };

function makeFacts(statement: Statement): StatementFacts {
  const found: Gathered = {
    globals: new Set(),
    names: new Set(),
    words: new Set(),
    setsAttributes: false,
    importsInside: false,
    importsAll: false,
  };
  inStatement(found, statement, TOP);
  const binds = assignedNames([statement]);
  for (const name of [...binds, ...found.globals]) found.names.add(name);
  return { role: roleOf(statement), binds, ...found };
}

function inBlock(found: Gathered, statements: readonly Statement[], place: Place): void {
  for (const statement of statements) inStatement(found, statement, place);
}

function inStatement(found: Gathered, statement: Statement, place: Place): void {
  for (const target of targetsOf(statement)) inTarget(found, target, place);
  eachExpressionOf(statement, (expression) => {
    inExpression(found, expression, place);
  });
  switch (statement.kind) {
    case "FunctionDef":
      inBlock(found, statement.body, inside(found, statement, place, undefined));
      return;
    case "ClassDef":
      inClass(found, statement.body, place);
      return;
    case "Import":
    case "ImportFrom":
      if (place.isInside) found.importsInside = true;
      if (statement.kind === "ImportFrom") {
        addParts(found.words, statement.module);
        if (statement.star) found.importsAll = true;
      }
      for (const { name } of statement.names) addParts(found.words, name);
      return;
    default:
      for (const block of blocksOf(statement))
        inBlock(found, block, place.isInside ? place : { ...place, isInside: true });
  }
}

const addParts = (words: Set<string>, dotted: string): void => {
  for (const part of dotted.split(".")) words.add(part);
};

/** Names in the body of a class are looked for in the module as well, and its methods don't see them. */
function inClass(found: Gathered, body: readonly Statement[], place: Place): void {
  const around = { ...place, isInside: true };
  for (const statement of body) {
    if (statement.kind !== "FunctionDef") {
      inStatement(found, statement, around);
      continue;
    }
    eachExpressionOf(statement, (expression) => {
      inExpression(found, expression, around);
    });
    inBlock(found, statement.body, inside(found, statement, place, selfOf(statement)));
  }
}

/** The parameter that is a method's own object; none where its decorators or its body may make it something else. */
function selfOf({ decorators, parameters, body }: FunctionDef): string | undefined {
  const [first] = parameters;
  if (!first || first.passing === "star" || !decorators.every(isOfProperty)) return undefined;
  return assignedNames(body).has(first.name) ? undefined : first.name;
}

const isOfProperty = (decorator: Expression): boolean =>
  decorator.kind === "Name"
    ? decorator.id === "property"
    : decorator.kind === "Attribute" && /^(setter|getter|deleter)$/.test(decorator.name);

/** The place in a function or comprehension. */
function inside(
  found: Gathered,
  node: FunctionDef | Lambda | Comprehension,
  { locals, self }: Place,
  own: string | undefined,
): Place {
  const scope = scopeOf(node);
  for (const name of scope.globals) found.globals.add(name);
  const isHidden = self !== undefined && scope.locals.has(self);
  return { locals: [...locals, scope.locals], self: own ?? (isHidden ? undefined : self), isInside: true };
}

/** Notes what is set or removed; names and the parts of it are met as expressions. */
function inTarget(found: Gathered, target: Expression, { self }: Place): void {
  if (target.kind === "Starred") inTarget(found, target.value, { self, locals: [], isInside: true });
  else if (target.kind === "Tuple" || target.kind === "List")
    for (const item of target.items) inTarget(found, item, { self, locals: [], isInside: true });
  else if (target.kind === "Attribute") {
    const isOwn = target.value.kind === "Name" && target.value.id === self;
    if (!isOwn) found.setsAttributes = true;
  }
}

function inExpression(found: Gathered, expression: Expression, place: Place): void {
  switch (expression.kind) {
    case "Name":
      if (place.locals.some((names) => names.has(expression.id))) return;
      found.names.add(expression.id);
      if (SETTERS.has(expression.id)) found.setsAttributes = true;
      return;
    case "Attribute":
      found.words.add(expression.name);
      if (SETTER_WORDS.has(expression.name)) found.setsAttributes = true;
      break;
    case "Constant": {
      const { value } = expression;
      if (value.type === "str" && value.value.length <= LONGEST_NAME) found.words.add(value.value);
      return;
    }
    case "Call":
      for (const { name } of expression.arguments) if (name !== undefined) found.words.add(name);
      break;
    case "Lambda":
      eachParameterExpression(expression.parameters, (inner) => {
        inExpression(found, inner, place);
      });
      inExpression(found, expression.body, inside(found, expression, place, undefined));
      return;
    case "Comprehension": {
      // Python works out the first of what is gone through outside.
      const [first] = expression.clauses;
      if (first) inExpression(found, first.iterable, place);
      const within = inside(found, expression, place, undefined);
      eachSubexpression(expression, (inner) => {
        if (inner !== first?.iterable) inExpression(found, inner, within);
      });
      return;
    }
    default:
  }
  eachSubexpression(expression, (inner) => {
    inExpression(found, inner, place);
  });
}

function roleOf(statement: Statement): StatementRole {
  switch (statement.kind) {
    case "Import":
      return "import";
    case "ImportFrom":
      return statement.star ? "other" : "import";
    case "FunctionDef":
      return statement.decorators.length === 0 && arePlain(statement.parameters) ? "code" : "other";
    case "ClassDef":
      return statement.decorators.length === 0 &&
        statement.bases.every(({ name, spread, value }) => name === undefined && !spread && isPath(value)) &&
        statement.body.every(isPlainMember)
        ? "code"
        : "other";
    case "Assign":
      return statement.targets.every(({ kind }) => kind === "Name") && isUnchanging(statement.value)
        ? "constant"
        : "other";
    default:
      return "other";
  }
}

/** Whether no default makes something of its own, which calls would share. */
const arePlain = (parameters: readonly Parameter[]): boolean =>
  parameters.every(({ default: value }) => !value || isPath(value) || isUnchanging(value));

/** `a.b.c`. */
const isPath = (value: Expression): boolean =>
  value.kind === "Name" || (value.kind === "Attribute" && isPath(value.value));

/** Whether a statement in the body of a class leaves nothing in the class that a program can change. */
function isPlainMember(statement: Statement): boolean {
  switch (statement.kind) {
    case "Pass":
      return true;
    case "Expression":
      return statement.value.kind === "Constant";
    case "FunctionDef":
      return statement.decorators.every(isOfMethod) && arePlain(statement.parameters);
    case "Assign":
      return (
        statement.targets.every(({ kind }) => kind === "Name") &&
        (isUnchanging(statement.value) || isPath(statement.value))
      );
    case "AnnotatedAssign":
      return (
        statement.target.kind === "Name" &&
        (!statement.value || isUnchanging(statement.value) || isPath(statement.value))
      );
    default:
      return false;
  }
}

const isOfMethod = (decorator: Expression): boolean =>
  isOfProperty(decorator) ||
  (decorator.kind === "Name" && (decorator.id === "staticmethod" || decorator.id === "classmethod"));

/** Whether an expression gives what nobody can change, if the names in it stand for such. */
function isUnchanging(expression: Expression): boolean {
  switch (expression.kind) {
    case "Constant":
    case "Name":
      return true;
    case "Tuple":
    case "BinaryOperation":
    case "UnaryOperation":
    case "BooleanOperation":
    case "Comparison":
    case "Conditional":
    case "JoinedString": {
      let isSo = true;
      eachSubexpression(expression, (inner) => {
        isSo &&= isUnchanging(inner);
      });
      return isSo;
    }
    default:
      return false;
  }
}
