/** Which attributes the lines of a module may give to any object, as far as its own text tells. */
import type { Expression, ModuleSyntax, Statement } from "../ast";
import { blocksOf } from "../children";
import { foundOnce } from "../found-once";
import { targetsOf } from "./mutated-names";
import { addBoundByStatement } from "./scope";
import { statementFacts } from "./statement-facts";
import { words } from "../../values/names/words";

/** Names by which code sets attributes whose names do not stand in its text. */
const SETTERS = words(
  "setattr __setattr__ __dict__ __getattr__ __getattribute__ vars exec eval update_wrapper",
);

function addTarget(target: Expression, names: Set<string>): void {
  if (target.kind === "Attribute") names.add(target.name);
  else if (target.kind === "Starred") addTarget(target.value, names);
  else if (target.kind === "Tuple" || target.kind === "List")
    for (const item of target.items) addTarget(item, names);
}

function addSet(statement: Statement, names: Set<string>): void {
  // What `+=` adds to must be there before.
  if (statement.kind !== "AugmentedAssign")
    for (const target of targetsOf(statement)) addTarget(target, names);
  if (statement.kind === "ClassDef")
    for (const inner of statement.body) {
      addBoundByStatement(inner, names);
      if (inner.kind === "AnnotatedAssign" && inner.target.kind === "Name") names.add(inner.target.id);
    }
  for (const block of blocksOf(statement)) for (const inner of block) addSet(inner, names);
}

/** The names; undefined where the text does not tell them all. */
export const attributesSet = foundOnce((syntax: ModuleSyntax): ReadonlySet<string> | undefined => {
  const names = new Set<string>();
  for (const { statement } of syntax.units) {
    const facts = statementFacts(statement);
    if (SETTERS.some((word) => facts.names.has(word) || facts.words.has(word))) return undefined;
    addSet(statement, names);
  }
  return syntax.gaps.length > 0 ? undefined : names;
});
