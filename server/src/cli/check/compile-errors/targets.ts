/** What nothing can be assigned to, and what can't be deleted. */
import type { Code, StatementRule } from "./refusal";
import type { Expression } from "../../../syntax/ast";
import { targetsOf } from "../../../syntax/names/mutated-names";

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

/** Refuses everything in a target of an assignment, a loop or a `with` that can't be one. */
function refuseIn(target: Expression, code: Code, isItem = false): void {
  if (target.kind === "Starred") {
    if (isItem) refuseIn(target.value, code, true);
    else code.refuse(target, "starred assignment target must be in a list or tuple");
    return;
  }
  if (isDisplay(target)) {
    if (target.items.filter(({ kind }) => kind === "Starred").length > 1)
      code.refuse(target, "multiple starred expressions in assignment");
    for (const item of target.items) refuseIn(item, code, true);
    return;
  }
  const kind = kindOf(target);
  if (kind !== undefined) code.refuse(target, `cannot assign to ${kind}`);
}

function refuseDeletion(target: Expression, code: Code): void {
  if (isDisplay(target)) {
    for (const item of target.items) refuseDeletion(item, code);
    return;
  }
  const kind = target.kind === "Starred" ? "starred" : kindOf(target);
  if (kind !== undefined) code.refuse(target, `cannot delete ${kind}`);
}

/** Assignments, loops, `with` and `del` of what is no place to keep a value. */
export const targets: StatementRule = (statement, code) => {
  if (statement.kind === "AugmentedAssign" || statement.kind === "AnnotatedAssign") {
    const { target } = statement;
    const isAugmented = statement.kind === "AugmentedAssign";
    if (isDisplay(target)) {
      const word = target.kind === "Tuple" ? "tuple" : "list";
      code.refuse(
        target,
        isAugmented
          ? `'${word}' is an illegal expression for augmented assignment`
          : `only single target (not ${word}) can be annotated`,
      );
    } else if (isAugmented) refuseIn(target, code);
    return;
  }
  const refuse = statement.kind === "Delete" ? refuseDeletion : refuseIn;
  for (const target of targetsOf(statement)) refuse(target, code);
};
