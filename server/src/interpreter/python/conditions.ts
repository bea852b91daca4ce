/** `if` and `match`: decided where that can be, every way where not. */
import { raiseForTruth } from "./exceptions/asked-values";
import { evaluate } from "./evaluate";
import { executeBlock } from "./execute";
import { matches } from "./patterns";
import { type Machine, spanOf } from "../machine";
import { step } from "../steps";
import { runByDefault, runByVariable } from "../paths/assumed";
import { inDoubt, keepDoubt } from "../paths/doubts";
import { withTestedLengths } from "../paths/tested-lengths";
import { type Flow, type LoopScope, mayBranch, runBoth } from "../paths/undecided";
import { passOver } from "../paths/passed-over";
import { leavingKinds } from "../paths/unvisited";
import type { If, Match, Statement } from "../../syntax/ast";
import { truthOf } from "../../libraries/builtins";

/** Runs the branch that the test decides, or all that may be taken. */
export function executeIf(m: Machine, node: If, loop: LoopScope | undefined): Flow {
  return executeChain(m, node, loop, undefined);
}

/** The `if` that an `elif` is: it stands alone in the `else` of another. */
function elifOf(node: If): If | undefined {
  const [only, ...more] = node.orelse;
  return only?.kind === "If" && more.length === 0 ? only : undefined;
}

function lengthOfChain(node: If): number {
  let length = 1;
  for (let next = elifOf(node); next; next = elifOf(next)) length++;
  return length;
}

/** What takes one way out of a block, so that what follows it is behind the condition as well. */
const leaves = ["Return", "Continue", "Break", "Raise"] as const;

/** `n` ways are as much work as so many conditions inside one another, each of two ways. */
const weightOf = (ways: number): number => Math.ceil(Math.log2(ways));

/** Runs an `if` with its `elif`s. `weight` is what the rest of an undecided chain still adds, which its start counted. */
function executeChain(m: Machine, node: If, loop: LoopScope | undefined, weight: number | undefined): Flow {
  const { defaultsRead, readSoFar } = m;
  const test = evaluate(m, node.test);
  raiseForTruth(m, test, spanOf(m, node.test));
  const truth = truthOf(test, m.context);
  const elif = elifOf(node);
  const orelse = (rest: number | undefined): Flow => {
    if (!elif) return executeBlock(m, node.orelse, loop);
    step(m);
    return executeChain(m, elif, loop, rest);
  };
  const isOfEnvironment = m.readSoFar.sources > readSoFar.sources;
  if (truth !== undefined && (isOfEnvironment || m.defaultsRead > defaultsRead)) {
    const ways = [() => executeBlock(m, node.body, loop), () => orelse(weight)] as const;
    const run = isOfEnvironment ? runByVariable : runByDefault;
    return truth ? run(m, loop, ...ways) : run(m, loop, ways[1], ways[0]);
  }
  if (truth === true) return executeBlock(m, node.body, loop);
  if (truth === false) return orelse(weight);
  const added = weight ?? weightOf(lengthOfChain(node) + 1);
  if (!mayBranch(m, added)) return passOver(m, loop, [node.body, node.orelse]);
  const flow = runBoth(
    m,
    loop,
    () =>
      inDoubt(m, node.test, () =>
        withTestedLengths(m, node.test, true, node.orelse, () => executeBlock(m, node.body, loop)),
      ),
    () => inDoubt(m, node.test, () => withTestedLengths(m, node.test, false, node.body, () => orelse(0))),
    added,
  );
  const leaving = leavingKinds([...node.body, ...node.orelse]);
  if (leaves.some((kind) => leaving.has(kind))) keepDoubt(m, node.test);
  return flow;
}

/** Runs the first case that matches; where that can't be decided, this case or the following ones. */
export function executeMatch(m: Machine, node: Match, loop: LoopScope | undefined): Flow {
  const subject = evaluate(m, node.subject);
  const from = (index: number, weight: number | undefined): Flow => {
    const option = node.cases[index];
    if (!option) return "normal";
    const matched = matches(m, option, subject);
    if (matched === false) return from(index + 1, weight);
    if (matched === true) return executeBlock(m, option.body, loop);
    const added = weight ?? weightOf(node.cases.length - index + 1);
    if (!mayBranch(m, added)) {
      const blocks: (readonly Statement[])[] = node.cases.slice(index).map(({ body }) => body);
      return passOver(m, loop, blocks);
    }
    return inDoubt(m, node.subject, () =>
      runBoth(
        m,
        loop,
        () => executeBlock(m, option.body, loop),
        () => from(index + 1, 0),
        added,
      ),
    );
  };
  return from(0, undefined);
}
