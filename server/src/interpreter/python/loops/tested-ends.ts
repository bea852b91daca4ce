/**
 * `while i < len(x)`: what a round begins with is no further than the test says, so that `x[i : i + 32]` may be cut at the
 * end of `x` as it may be in a `for` over a range.
 */
import { mayLeaveOut } from "./tested-counters";
import { evaluate } from "../evaluate";
import { type Machine, readName, spanOf, writeName } from "../../machine";
import { type Decided, decidedIn, turned } from "../../paths/decided-comparisons";
import type { Expression, Name, While } from "../../../syntax/ast";
import { known, unknownDim } from "../../../values/dimensions/dimension";
import { boundsOf, hasBounds } from "../../../values/dimensions/between";
import { subtract } from "../../../values/dimensions/arithmetic";
import { calledBy } from "../../../values/dimensions/symbols";
import { reason } from "../../../values/records/reason";

/** Reading these runs no code of the program's. */
function isPlain(expression: Expression): boolean {
  switch (expression.kind) {
    case "Name":
    case "Constant":
      return true;
    case "Attribute":
      return expression.name === "shape" && isPlain(expression.value);
    case "Subscript":
      return isPlain(expression.value) && isPlain(expression.index);
    case "BinaryOperation":
      return isPlain(expression.left) && isPlain(expression.right);
    case "Call": {
      const [only, ...more] = expression.arguments;
      const isLength = expression.callee.kind === "Name" && expression.callee.id === "len";
      return isLength && more.length === 0 && only?.value.kind === "Name";
    }
    default:
      return false;
  }
}

/** A name that a comparison holds below something, and whether it is never as much. */
interface Ended {
  readonly name: Name;
  readonly end: Expression;
  readonly isBelow: boolean;
}

function endOf({ comparison: { operands, operators }, holds }: Decided): Ended | undefined {
  const [left, right] = operands;
  const [written] = operators;
  if (!holds || operators.length !== 1 || !left || !right || written === undefined) return undefined;
  const [name, end, operator] =
    left.kind === "Name" && isPlain(right) ? [left, right, written] : [right, left, turned(written)];
  if (name.kind !== "Name" || !isPlain(end) || (operator !== "<" && operator !== "<=")) return undefined;
  return { name, end, isBelow: operator === "<" };
}

/** Gives each number that the test of a loop holds below something its bounds, at the beginning of any of its rounds. */
export function boundByTest(m: Machine, { test, body }: Pick<While, "test" | "body">): void {
  const { names } = m.frame.scope;
  for (const decided of decidedIn(test, true)) {
    const ended = endOf(decided);
    if (!ended || m.frame.scope.redirected?.has(ended.name.id) || mayLeaveOut(ended.name, body)) continue;
    const { name, end, isBelow } = ended;
    const counter = readName(m, names, name.id);
    if (counter?.kind !== "int" || counter.dim.kind !== "symbolic" || hasBounds(counter.dim)) continue;
    const limit = evaluate(m, end);
    if (limit.kind !== "int") continue;
    const between = boundsOf(known(0), isBelow ? subtract(limit.dim, known(1)) : limit.dim);
    const dim = { ...unknownDim(reason("loop")), between };
    writeName(m, names, name.id, calledBy({ kind: "int", dim }, name.id, spanOf(m, name)));
  }
}
