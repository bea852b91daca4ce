/** Code that is not looked into although it may run: what it may change, in place or by what it calls, is not known. */
import { markEscaped } from "./escape";
import type { Flow, LoopScope } from "./undecided";
import { widenBlocks } from "./unvisited";
import { type Machine, ignorance, lookUp } from "../machine";
import type { Expression, Statement } from "../../syntax/ast";
import { namesIn, namesOf } from "../../syntax/names/read-names";
import type { Reason } from "../../values/records/reason";
import type { Value } from "../../values/value";

/** Goes on behind blocks of which one may have run, or none. */
export function passOver(
  m: Machine,
  loop: LoopScope | undefined,
  blocks: readonly (readonly Statement[])[],
  why?: Reason,
): Flow {
  markNames(m, namesIn(blocks.flat()));
  return widenBlocks(m, loop, blocks, why);
}

/** What expressions give that are one condition too deep to be evaluated. */
export function notLookedInto(m: Machine, expressions: readonly Expression[]): Value {
  markNames(m, new Set(expressions.flatMap((each) => [...namesOf(each)])));
  return ignorance(m, { code: "budget", detail: "nested conditions" });
}

/** Marks what these names stand for as given to code that can't be seen. */
export function markNames(m: Machine, names: Iterable<string>): void {
  for (const name of names) {
    const value = lookUp(m, m.frame.scope, name);
    if (value) markEscaped(m, value);
  }
}
