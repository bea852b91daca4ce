/** What nothing can be assigned to, and what can't be deleted. */
import { refusal, type Refusal, type StatementRule } from "./refusal";
import type { Expression } from "../../../syntax/ast";

/** Python's word for an expression that is no target; undefined where it may be one. */
function kindOf(expression: Expression): string | undefined {
  switch (expression.kind) {
    case "Constant":
      switch (expression.value.type) {
        case "none":
          return "None";
        case "bool":
          return expression.value.value ? "True" : "False";
        case "ellipsis":
          return "ellipsis";
        default:
          return "literal";
      }
    case "Call":
      return "function call";
    case "BinaryOperation":
    case "UnaryOperation":
    case "BooleanOperation":
      return "expression";
    case "Comparison":
      return "comparison";
    case "Conditional":
      return "conditional expression";
    case "Dict":
      return "dict literal";
    case "Set":
      return "set display";
    case "Lambda":
      return "lambda";
    case "JoinedString":
      return "f-string expression";
    default:
      return undefined;
  }
}

const isDisplay = (expression: Expression): expression is Expression & { kind: "Tuple" | "List" } =>
  expression.kind === "Tuple" || expression.kind === "List";

/** Everything in a target of an assignment, a loop or a `with` that can't be one. */
function refusedIn(target: Expression, isItem = false): readonly Refusal[] {
  if (target.kind === "Starred") {
    if (!isItem) return [refusal(target, "starred assignment target must be in a list or tuple")];
    return refusedIn(target.value, true);
  }
  if (isDisplay(target)) {
    const starred = target.items.filter(({ kind }) => kind === "Starred");
    const inside = target.items.flatMap((item) => refusedIn(item, true));
    const [, second] = starred;
    return second ? [refusal(target, "multiple starred expressions in assignment"), ...inside] : inside;
  }
  const kind = kindOf(target);
  return kind === undefined ? [] : [refusal(target, `cannot assign to ${kind}`)];
}

function refusedDeletion(target: Expression): readonly Refusal[] {
  if (isDisplay(target)) return target.items.flatMap(refusedDeletion);
  const kind = target.kind === "Starred" ? "starred" : kindOf(target);
  return kind === undefined ? [] : [refusal(target, `cannot delete ${kind}`)];
}

/** Assignments, loops, `with` and `del` of what is no place to keep a value. */
export const targets: StatementRule = (statement) => {
  switch (statement.kind) {
    case "Assign":
      return statement.targets.flatMap((target) => refusedIn(target));
    case "For":
      return refusedIn(statement.target);
    case "With":
      return statement.items.flatMap(({ target }) => (target ? refusedIn(target) : []));
    case "AugmentedAssign": {
      const { target } = statement;
      if (!isDisplay(target)) return refusedIn(target);
      const word = target.kind === "Tuple" ? "tuple" : "list";
      return [refusal(target, `'${word}' is an illegal expression for augmented assignment`)];
    }
    case "AnnotatedAssign": {
      const { target } = statement;
      if (!isDisplay(target)) return [];
      const word = target.kind === "Tuple" ? "tuple" : "list";
      return [refusal(target, `only single target (not ${word}) can be annotated`)];
    }
    case "Delete":
      return statement.targets.flatMap(refusedDeletion);
    default:
      return [];
  }
};
