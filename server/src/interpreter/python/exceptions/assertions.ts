/** `assert`: when one that fails is proof of a mistake, and when it rather shows that we know a library badly. */
import { raiseForTruth } from "./asked-values";
import { raise, raiseBuiltin, builtinException } from "./raising";
import { evaluate } from "../evaluate";
import { type Machine, lookUp, spanOf } from "../../machine";
import type { Assert, Expression } from "../../../syntax/ast";
import { eachSubexpression } from "../../../syntax/children";
import { textOf, truthOf } from "../../../libraries/builtins";

/** A failing `assert` raises; one that can't be decided is taken to hold, since the program goes on only then. */
export function evaluateAssertion(m: Machine, node: Assert): void {
  const test = evaluate(m, node.test);
  raiseForTruth(m, test, spanOf(m, node.test));
  if (truthOf(test, m.context) !== false) return;
  const message = node.message && textOf(evaluate(m, node.message));
  const span = spanOf(m, node);
  if (isAboutProgram(m, node.test)) raiseBuiltin(m, "AssertionError", message, span);
  raise(m, builtinException(m, "AssertionError", message, span), span, { isProven: false });
}

/** Attributes by which a tensor, an array or a model tells its shape: what is computed here is held to the real library. */
const ofShapes: ReadonlySet<string> = new Set([
  "shape",
  "ndim",
  "rank",
  "size",
  "input_shape",
  "output_shape",
]);

/** Built-in functions of which nothing is guessed. */
const plainFunctions: ReadonlySet<string> = new Set(
  "len int float abs max min sum all any sorted set list tuple range round bool str".split(" "),
);

/** Whether a test asks of numbers, shapes and what the program set itself, and of nothing that a library made. */
function isAboutProgram(m: Machine, test: Expression): boolean {
  if (test.kind === "Attribute") {
    if (ofShapes.has(test.name)) return isAboutProgram(m, test.value);
    return test.value.kind === "Name" && isSetByProgram(m, test.value.id, test.name);
  }
  if (test.kind === "Call") {
    const { callee } = test;
    return (
      callee.kind === "Name" &&
      plainFunctions.has(callee.id) &&
      test.arguments.every(({ value }) => isAboutProgram(m, value))
    );
  }
  if (test.kind === "Lambda" || test.kind === "Await" || test.kind === "Yield") return false;
  let isPlain = true;
  eachSubexpression(test, (inner) => {
    isPlain &&= isAboutProgram(m, inner);
  });
  return isPlain;
}

function isSetByProgram(m: Machine, name: string, attribute: string): boolean {
  const object = lookUp(m, m.frame.scope, name);
  return (
    object?.kind === "object" && object.class.canonical === undefined && object.attributes.has(attribute)
  );
}
