/** Prints lowered code in a short form with every grouping explicit, so that tests can say what they expect. */
import type {
  Argument,
  Constant,
  Expression,
  ModuleSyntax,
  Parameter,
  Pattern,
  Statement,
} from "../../src/syntax/ast";

function showConstant(value: Constant["value"]): string {
  switch (value.type) {
    case "int":
      return typeof value.value === "bigint" ? `${String(value.value)}n` : String(value.value);
    case "float":
      return `float(${value.value})`;
    case "str":
      return JSON.stringify(value.value);
    case "bytes":
      return `b${JSON.stringify(value.value)}`;
    case "bool":
      return value.value ? "True" : "False";
    case "none":
      return "None";
    case "ellipsis":
      return "...";
    case "complex":
      return "complex";
  }
}

function showArgument(argument: Argument): string {
  const value = show(argument.value);
  return argument.name !== undefined ? `${argument.name}=${value}` : `${argument.spread ?? ""}${value}`;
}

function showParameter(parameter: Parameter): string {
  const annotation = parameter.annotation ? `: ${show(parameter.annotation)}` : "";
  const value = parameter.default ? ` = ${show(parameter.default)}` : "";
  return `${parameter.passing} ${parameter.name}${annotation}${value}`;
}

function list(expressions: readonly Expression[]): string {
  return expressions.map(show).join(", ");
}

function optional(expression: Expression | undefined): string {
  return expression ? show(expression) : "";
}

export function show(expression: Expression): string {
  switch (expression.kind) {
    case "Name":
      return expression.id;
    case "Constant":
      return showConstant(expression.value);
    case "JoinedString":
      return `f[${expression.parts
        .map((part) =>
          typeof part === "string"
            ? JSON.stringify(part)
            : `{${show(part.value)}${part.conversion ? `!${part.conversion}` : ""}${part.format === undefined ? "" : `:${part.format}`}}`,
        )
        .join(" ")}]`;
    case "Attribute":
      return `${show(expression.value)}.${expression.name}`;
    case "Subscript":
      return `${show(expression.value)}[${show(expression.index)}]`;
    case "Slice":
      return `slice(${optional(expression.lower)}:${optional(expression.upper)}:${optional(expression.step)})`;
    case "Call":
      return `${show(expression.callee)}(${expression.arguments.map(showArgument).join(", ")})`;
    case "BinaryOperation":
      return `(${show(expression.left)} ${expression.operator} ${show(expression.right)})`;
    case "UnaryOperation":
      return `(${expression.operator} ${show(expression.operand)})`;
    case "BooleanOperation":
      return `(${expression.operands.map(show).join(` ${expression.operator} `)})`;
    case "Comparison":
      return `(${expression.operands.map((operand, i) => `${i > 0 ? `${expression.operators[i - 1] ?? "?"} ` : ""}${show(operand)}`).join(" ")})`;
    case "Conditional":
      return `(${show(expression.body)} if ${show(expression.test)} else ${show(expression.orelse)})`;
    case "Tuple":
    case "List":
    case "Set":
      return `${expression.kind}(${list(expression.items)})`;
    case "Dict":
      return `Dict(${expression.entries.map(({ key, value }) => (key ? `${show(key)}: ${show(value)}` : `**${show(value)}`)).join(", ")})`;
    case "Comprehension": {
      const element = `${show(expression.element)}${expression.value ? `: ${show(expression.value)}` : ""}`;
      const clauses = expression.clauses.map(
        (clause) =>
          ` for ${show(clause.target)} in ${show(clause.iterable)}${clause.conditions.map((test) => ` if ${show(test)}`).join("")}`,
      );
      return `${expression.produces}(${element}${clauses.join("")})`;
    }
    case "Lambda":
      return `lambda(${expression.parameters.map(showParameter).join(", ")} -> ${show(expression.body)})`;
    case "Starred":
      return `*${show(expression.value)}`;
    case "NamedExpression":
      return `(${expression.target.id} := ${show(expression.value)})`;
    case "Yield":
      return `yield${expression.isFrom ? " from" : ""}(${optional(expression.value)})`;
    case "Await":
      return `await ${show(expression.value)}`;
    case "Missing":
      return "<missing>";
  }
}

function showPattern(pattern: Pattern): string {
  switch (pattern.kind) {
    case "Wildcard":
      return "_";
    case "Capture":
      return `capture ${pattern.name}`;
    case "Value":
      return show(pattern.value);
    case "Sequence":
      return `[${pattern.items.map(showPattern).join(", ")}]`;
    case "Star":
      return `*${pattern.name ?? "_"}`;
    case "Or":
      return `(${pattern.alternatives.map(showPattern).join(" | ")})`;
    case "As":
      return `(${showPattern(pattern.pattern)} as ${pattern.name})`;
    case "Mapping": {
      const entries = pattern.entries.map(({ key, value }) => `${show(key)}: ${showPattern(value)}`);
      return `{${[...entries, ...(pattern.rest === undefined ? [] : [`**${pattern.rest}`])].join(", ")}}`;
    }
    case "Class": {
      const keywords = pattern.keywords.map(({ name, pattern: inner }) => `${name}=${showPattern(inner)}`);
      return `${show(pattern.type)}(${[...pattern.positional.map(showPattern), ...keywords].join(", ")})`;
    }
    case "Opaque":
      return "<opaque>";
  }
}

function block(statements: readonly Statement[]): string {
  return `{ ${statements.map(showStatement).join("; ")} }`;
}

function orelse(statements: readonly Statement[], word = "else"): string {
  return statements.length > 0 ? ` ${word} ${block(statements)}` : "";
}

function decorated(decorators: readonly Expression[]): string {
  return decorators.map((decorator) => `@${show(decorator)} `).join("");
}

function showStatement(statement: Statement): string {
  switch (statement.kind) {
    case "Expression":
      return show(statement.value);
    case "Assign":
      return `${statement.targets.map((target) => `${show(target)} = `).join("")}${show(statement.value)}`;
    case "AnnotatedAssign":
      return `${show(statement.target)}: ${show(statement.annotation)}${statement.value ? ` = ${show(statement.value)}` : ""}`;
    case "AugmentedAssign":
      return `${show(statement.target)} ${statement.operator}= ${show(statement.value)}`;
    case "Return":
      return `return ${optional(statement.value)}`;
    case "Raise":
      return `raise ${optional(statement.exception)}`;
    case "Delete":
      return `del ${list(statement.targets)}`;
    case "Assert":
      return `assert ${show(statement.test)}`;
    case "Global":
      return `${statement.scope} ${statement.names.join(", ")}`;
    case "Import":
      return `import ${statement.names.map(({ name, alias }) => (alias ? `${name} as ${alias}` : name)).join(", ")}`;
    case "ImportFrom":
      return `from ${".".repeat(statement.level)}${statement.module} import ${statement.star ? "*" : statement.names.map(({ name, alias }) => (alias ? `${name} as ${alias}` : name)).join(", ")}`;
    case "If":
    case "While":
      return `${statement.kind.toLowerCase()} ${show(statement.test)} ${block(statement.body)}${orelse(statement.orelse)}`;
    case "For":
      return `for ${show(statement.target)} in ${show(statement.iterable)} ${block(statement.body)}${orelse(statement.orelse)}`;
    case "Try":
      return `try ${block(statement.body)}${statement.handlers
        .map(
          (handler) =>
            ` except ${optional(handler.type)}${handler.name ? ` as ${handler.name}` : ""} ${block(handler.body)}`,
        )
        .join("")}${orelse(statement.orelse)}${orelse(statement.finalbody, "finally")}`;
    case "With":
      return `with ${statement.items.map((item) => `${show(item.context)}${item.target ? ` as ${show(item.target)}` : ""}`).join(", ")} ${block(statement.body)}`;
    case "Match":
      return `match ${show(statement.subject)} ${statement.cases
        .map(
          ({ pattern, guard, body }) =>
            `case ${showPattern(pattern)}${guard ? ` if ${show(guard)}` : ""} ${block(body)}`,
        )
        .join(" ")}`;
    case "FunctionDef":
      return `${decorated(statement.decorators)}${statement.isAsync ? "async " : ""}${statement.isGenerator ? "generator " : ""}def ${statement.name}(${statement.parameters.map(showParameter).join(", ")}) ${block(statement.body)}`;
    case "ClassDef":
      return `${decorated(statement.decorators)}class ${statement.name}(${statement.bases.map(showArgument).join(", ")}) ${block(statement.body)}`;
    case "Gap":
      return `<gap ${statement.names.join(", ")}>`;
    case "Pass":
    case "Break":
    case "Continue":
      return statement.kind.toLowerCase();
  }
}

/** One line per unit. */
export function showModule(module: ModuleSyntax): string[] {
  return module.units.map((unit) => showStatement(unit.statement));
}
