/** Branches that are one condition too deep to be run: everything that they may change becomes unknown. */
import { markUncertain } from "./undecided";
import type { Flow, LoopScope } from "./undecided";
import { type Machine, bind, ignorance, lookUp } from "../machine";
import { noteRaised, someException } from "../python/exceptions/raising";
import { setElements } from "../../libraries/tensor-functions";
import type { Statement } from "../../syntax/ast";
import { blocksOf } from "../../syntax/children";
import { mutatedNames } from "../../syntax/names/mutated-names";
import { assignedNames } from "../../syntax/names/scope";
import type { Reason } from "../../values/records/reason";
import { NONE, type Value, unknown } from "../../values/value";

const tooDeep: Reason = { code: "budget", detail: "nested conditions" };

/** Goes on behind blocks of which one may have run, or none: what they assign, change in place or leave is not known. */
export function widenBlocks(
  m: Machine,
  loop: LoopScope | undefined,
  blocks: readonly (readonly Statement[])[],
  why = tooDeep,
): Flow {
  ignorance(m, why);
  const { scope } = m.frame;
  const statements = blocks.flat();
  for (const name of mutatedNames(statements)) {
    const value = lookUp(m, scope, name);
    if (value) widenContent(m, value, why);
  }
  for (const name of assignedNames(statements)) bind(m, scope, name, unknown(why));
  const kinds = leavingKinds(statements);
  if (kinds.has("Return")) {
    m.frame.returns.push({ value: unknown(why), effects: m.heap.effectsSince(m.frame.mark) });
    m.frame.partial = true;
  }
  if (loop && (kinds.has("Break") || kinds.has("Continue"))) {
    loop.departures.push(m.heap.effectsSince(loop.mark));
    if (kinds.has("Break")) loop.isBroken = true;
    m.frame.partial = true;
  }
  if (kinds.has("Raise")) noteRaised(m, someException);
  return "normal";
}

/** The kinds of statement in a block, its functions and classes left out. */
export function leavingKinds(
  statements: readonly Statement[],
  kinds = new Set<Statement["kind"]>(),
): ReadonlySet<Statement["kind"]> {
  for (const statement of statements) {
    kinds.add(statement.kind);
    if (statement.kind === "FunctionDef" || statement.kind === "ClassDef") continue;
    for (const block of blocksOf(statement)) leavingKinds(block, kinds);
  }
  return kinds;
}

/** Forgets what a container or an object holds. */
export function widenContent(m: Machine, value: Value, why: Reason): void {
  switch (value.kind) {
    case "list":
      m.heap.write(value, "items", undefined);
      m.heap.write(value, "grown", undefined);
      m.heap.write(value, "why", why);
      return;
    case "dict":
      m.heap.write(value, "entries", undefined);
      if (value.each) m.heap.write(value, "each", undefined);
      m.heap.write(value, "why", why);
      return;
    case "set":
      m.heap.write(value, "members", undefined);
      m.heap.write(value, "why", why);
      return;
    case "tensor":
      setElements(value, undefined, NONE, m.context);
      return;
    case "object":
      for (const name of value.attributes.keys()) m.heap.set(value.attributes, name, unknown(why));
      if (value.native) markUncertain(m, value.native);
      return;
    default:
      return;
  }
}
