/** `if` and `match`: decided where that can be, both ways where not. */
import { evaluate } from "./evaluate";
import { executeBlock } from "./execute";
import { type Machine, ignorance } from "../machine";
import { matches } from "./patterns";
import { type Flow, type LoopScope, mayBranch, runBoth } from "../paths/undecided";
import type { If, Match } from "../../syntax/ast";
import { truthOf } from "../../libraries/builtins";

/** Runs the branch that the test decides, or both. */
export function executeIf(m: Machine, node: If, loop: LoopScope | undefined): Flow {
  const test = evaluate(m, node.test);
  const truth = truthOf(test, m.context);
  if (truth !== undefined) return executeBlock(m, truth ? node.body : node.orelse, loop);
  return runUndecided(
    m,
    loop,
    () => executeBlock(m, node.body, loop),
    () => executeBlock(m, node.orelse, loop),
  );
}

/** Both ways; beyond the budget only the second runs, silently, so that names stay bound. */
function runUndecided(m: Machine, loop: LoopScope | undefined, first: () => Flow, second: () => Flow): Flow {
  if (mayBranch(m)) return runBoth(m, loop, first, second);
  ignorance(m, { code: "budget", detail: "nested conditions" });
  m.frame.partial = true;
  return second();
}

/** Runs the first case that matches; where that can't be decided, this case or the following ones. */
export function executeMatch(m: Machine, node: Match, loop: LoopScope | undefined): Flow {
  const subject = evaluate(m, node.subject);
  const from = (index: number): Flow => {
    const option = node.cases[index];
    if (!option) return "normal";
    const matched = matches(m, option, subject);
    if (matched === false) return from(index + 1);
    if (matched === true) return executeBlock(m, option.body, loop);
    return runUndecided(
      m,
      loop,
      () => executeBlock(m, option.body, loop),
      () => from(index + 1),
    );
  };
  return from(0);
}
