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
import { int } from "../../../values/value";

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

/** A name to which something may be added, as `i + 32`. */
interface Raised {
  readonly name: Name;
  readonly by?: Expression;
}

/** A name that a comparison, with what is added to it, holds below something, and whether it is never as much. */
interface Ended extends Raised {
  readonly end: Expression;
  readonly isBelow: boolean;
}

function raisedName(side: Expression): Raised | undefined {
  if (side.kind === "Name") return { name: side };
  if (side.kind !== "BinaryOperation" || side.operator !== "+") return undefined;
  const { left, right } = side;
  // What is added and can't be read here may be nothing.
  if (left.kind === "Name") return { name: left, by: isPlain(right) ? right : undefined };
  return right.kind === "Name" ? { name: right, by: isPlain(left) ? left : undefined } : undefined;
}

function endOf({ comparison: { operands, operators }, holds }: Decided): Ended | undefined {
  const [left, right] = operands;
  const [written] = operators;
  if (!holds || operators.length !== 1 || !left || !right || written === undefined) return undefined;
  const isInOrder = written === "<" || written === "<=";
  const [side, end, operator] = isInOrder ? [left, right, written] : [right, left, turned(written)];
  const raised = raisedName(side);
  if (!raised || !isPlain(end) || (operator !== "<" && operator !== "<=")) return undefined;
  return { ...raised, end, isBelow: operator === "<" };
}

/** Gives each number that the test of a loop holds below something its bounds, at the beginning of any of its rounds. */
export function boundByTest(m: Machine, { test, body }: Pick<While, "test" | "body">): void {
  const { names } = m.frame.scope;
  for (const decided of decidedIn(test, true)) {
    const ended = endOf(decided);
    if (!ended || m.frame.scope.redirected?.has(ended.name.id) || mayLeaveOut(ended.name, body)) continue;
    const { name, by, end, isBelow } = ended;
    const counter = readName(m, names, name.id);
    if (counter?.kind !== "int" || counter.dim.kind !== "symbolic" || hasBounds(counter.dim)) continue;
    const [limit, more] = [evaluate(m, end), by ? evaluate(m, by) : int(0)];
    if (limit.kind !== "int" || more.kind !== "int") continue;
    const last = subtract(limit.dim, more.dim);
    const between = boundsOf(known(0), isBelow ? subtract(last, known(1)) : last);
    const dim = { ...unknownDim(reason("loop")), between };
    writeName(m, names, name.id, calledBy({ kind: "int", dim }, name.id, spanOf(m, name)));
  }
}
