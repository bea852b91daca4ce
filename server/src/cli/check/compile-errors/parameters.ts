/** Lists of parameters and of arguments that Python's compiler refuses. */
import { refusal, type ExpressionRule, type Refusal, type StatementRule } from "./refusal";
import type { Argument, Parameter } from "../../../syntax/ast";

function refusedParameters(parameters: readonly Parameter[]): readonly Refusal[] {
  const refused: Refusal[] = [];
  const names = new Set<string>();
  let hasDefault = false;
  let hasStar = false;
  let hasDoubleStar = false;
  for (const parameter of parameters) {
    const { name, passing } = parameter;
    if (names.has(name))
      refused.push(refusal(parameter, `duplicate argument '${name}' in function definition`));
    names.add(name);
    if (hasDoubleStar) refused.push(refusal(parameter, "arguments cannot follow var-keyword argument"));
    else if (passing === "star" && hasStar)
      refused.push(refusal(parameter, "* argument may appear only once"));
    else if ((passing === "positional" || passing === "positionalOnly") && hasDefault && !parameter.default)
      refused.push(refusal(parameter, "non-default argument follows default argument"));
    hasStar ||= passing === "star";
    hasDoubleStar ||= passing === "doubleStar";
    hasDefault ||= parameter.default !== undefined;
  }
  return refused;
}

function refusedArguments(given: readonly Argument[]): readonly Refusal[] {
  const refused: Refusal[] = [];
  const names = new Set<string>();
  let hasKeyword = false;
  let hasMapping = false;
  for (const argument of given) {
    const { name, spread } = argument;
    if (name !== undefined) {
      if (names.has(name)) refused.push(refusal(argument, `keyword argument repeated: ${name}`));
      names.add(name);
      hasKeyword = true;
    } else if (spread === "**") hasMapping = true;
    else if (hasMapping)
      refused.push(
        refusal(
          argument,
          spread === "*"
            ? "iterable argument unpacking follows keyword argument unpacking"
            : "positional argument follows keyword argument unpacking",
        ),
      );
    else if (hasKeyword && spread === undefined)
      refused.push(refusal(argument, "positional argument follows keyword argument"));
  }
  return refused;
}

export const definitions: StatementRule = (statement) => {
  if (statement.kind === "FunctionDef") return refusedParameters(statement.parameters);
  return statement.kind === "ClassDef" ? refusedArguments(statement.bases) : [];
};

export const calls: ExpressionRule = (expression) => {
  if (expression.kind === "Call") return refusedArguments(expression.arguments);
  return expression.kind === "Lambda" ? refusedParameters(expression.parameters) : [];
};
