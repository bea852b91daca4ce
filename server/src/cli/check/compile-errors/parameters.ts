/** Lists of parameters and of arguments that Python's compiler refuses. */
import type { Code, ExpressionRule, StatementRule } from "./refusal";
import type { Argument, Parameter } from "../../../syntax/ast";

function refuseParameters(parameters: readonly Parameter[], { refuse }: Code): void {
  if (parameters.length < 2) return;
  const names = new Set<string>();
  let hasDefault = false;
  let hasStar = false;
  let hasDoubleStar = false;
  for (const parameter of parameters) {
    const { name, passing } = parameter;
    if (names.has(name)) refuse(parameter, `duplicate argument '${name}' in function definition`);
    names.add(name);
    if (hasDoubleStar) refuse(parameter, "arguments cannot follow var-keyword argument");
    else if (passing === "star" && hasStar) refuse(parameter, "* argument may appear only once");
    else if ((passing === "positional" || passing === "positionalOnly") && hasDefault && !parameter.default)
      refuse(parameter, "non-default argument follows default argument");
    hasStar ||= passing === "star";
    hasDoubleStar ||= passing === "doubleStar";
    hasDefault ||= parameter.default !== undefined;
  }
}

function refuseArguments(given: readonly Argument[], { refuse }: Code): void {
  if (given.length < 2) return;
  const names = new Set<string>();
  let hasKeyword = false;
  let hasMapping = false;
  for (const argument of given) {
    const { name, spread } = argument;
    if (name !== undefined) {
      if (names.has(name)) refuse(argument, `keyword argument repeated: ${name}`);
      names.add(name);
      hasKeyword = true;
    } else if (spread === "**") hasMapping = true;
    else if (hasMapping)
      refuse(
        argument,
        spread === "*"
          ? "iterable argument unpacking follows keyword argument unpacking"
          : "positional argument follows keyword argument unpacking",
      );
    else if (hasKeyword && spread === undefined)
      refuse(argument, "positional argument follows keyword argument");
  }
}

export const definitions: StatementRule = (statement, code) => {
  if (statement.kind === "FunctionDef") refuseParameters(statement.parameters, code);
  if (statement.kind === "ClassDef") refuseArguments(statement.bases, code);
};

export const calls: ExpressionRule = (expression, code) => {
  if (expression.kind === "Call") refuseArguments(expression.arguments, code);
  if (expression.kind === "Lambda") refuseParameters(expression.parameters, code);
};
