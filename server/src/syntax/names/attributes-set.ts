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

/** The attributes that lines set: on any object, and on the objects of one class alone, by its name. */
interface AttributesSet {
  readonly onAny: Set<string>;
  readonly onClasses: Map<string, Set<string>>;
}

/** What stands around a statement: the class, and the name by which a method of it knows its object. */
interface Around {
  readonly owner?: string;
  readonly self?: string;
}

function namesOn(found: AttributesSet, owner: string | undefined): Set<string> {
  if (owner === undefined) return found.onAny;
  const names = found.onClasses.get(owner) ?? new Set<string>();
  found.onClasses.set(owner, names);
  return names;
}

function addTarget(target: Expression, { owner, self }: Around, found: AttributesSet): void {
  if (target.kind === "Attribute") {
    const isOwn = self !== undefined && target.value.kind === "Name" && target.value.id === self;
    namesOn(found, isOwn ? owner : undefined).add(target.name);
  } else if (target.kind === "Starred") addTarget(target.value, { owner, self }, found);
  else if (target.kind === "Tuple" || target.kind === "List")
    for (const item of target.items) addTarget(item, { owner, self }, found);
}

/** What stands around the statements of a method; undefined where a function is none, or is given any object first. */
function insideOf(statement: Statement, around: Around): Around {
  if (statement.kind === "ClassDef") return { owner: statement.name };
  if (statement.kind !== "FunctionDef" || around.owner === undefined) return around;
  // A function inside a method sees the method's object, unless it has a parameter of that name itself.
  if (around.self !== undefined)
    return statement.parameters.some(({ name }) => name === around.self) ? {} : around;
  const isStatic = statement.decorators.some((each) => each.kind === "Name" && each.id === "staticmethod");
  const [first] = statement.parameters;
  return first && !isStatic ? { owner: around.owner, self: first.name } : {};
}

function addSet(statement: Statement, around: Around, found: AttributesSet): void {
  // What `+=` adds to must be there before.
  if (statement.kind !== "AugmentedAssign")
    for (const target of targetsOf(statement)) addTarget(target, around, found);
  if (statement.kind === "ClassDef") {
    const names = namesOn(found, statement.name);
    for (const inner of statement.body) {
      addBoundByStatement(inner, names);
      if (inner.kind === "AnnotatedAssign" && inner.target.kind === "Name") names.add(inner.target.id);
    }
  }
  const inside = insideOf(statement, around);
  for (const block of blocksOf(statement)) for (const inner of block) addSet(inner, inside, found);
}

/** The names; undefined where the text does not tell them all. */
const attributesSet = foundOnce((syntax: ModuleSyntax): AttributesSet | undefined => {
  const found: AttributesSet = { onAny: new Set(), onClasses: new Map() };
  for (const { statement } of syntax.units) {
    const facts = statementFacts(statement);
    if (SETTERS.some((word) => facts.names.has(word) || facts.words.has(word))) return undefined;
    addSet(statement, {}, found);
  }
  return syntax.gaps.length > 0 ? undefined : found;
});

/** Whether a line may give an attribute to an object of classes of these names, or to such a class. */
export function mayBeSet(syntax: ModuleSyntax, attribute: string, classes: readonly string[]): boolean {
  const found = attributesSet(syntax);
  return (
    !found ||
    found.onAny.has(attribute) ||
    classes.some((name) => found.onClasses.get(name)?.has(attribute) === true)
  );
}
