/**
 * Which statements of a file can have to do with some of them, told by their text: the rest may run later, whatever an
 * edit makes of it, and those will still be what they are when all has run.
 */
import type { Unit } from "../../syntax/ast";
import { type StatementFacts, statementFacts } from "../../syntax/names/statement-facts";

/** What a name of the module can be told to be. */
type Sort =
  /** Nobody changes it or what it stands for: an import, a plain function or class, a number. */
  | "fixed"
  /** It may be bound again, or stand for something that changes: all who use it have to do with one another. */
  | "shared";

export interface Neighbours {
  /** Whether a statement's imports ran source code, of which nobody can tell here what it does. */
  readonly runsSource: (index: number) => boolean;
  /** Words by which a program reaches what holds for all of it; see `LibraryRules.settingWords`. */
  readonly settingWords: ReadonlySet<string>;
}

/** With one of these a program reaches names that are not written where it does. */
const ANY_NAME: ReadonlySet<string> = new Set(
  "globals locals vars dir exec eval compile __import__ importlib __main__ __builtins__".split(" "),
);
const ANY_NAME_BY_WORD: ReadonlySet<string> = new Set(["__globals__", "importlib", "f_globals", "f_back"]);

/** With one of these a program asks for attributes whose names it may put together when it runs. */
const ANY_ATTRIBUTE: ReadonlySet<string> = new Set(
  "getattr __getattribute__ __getattr__ attrgetter methodcaller".split(" "),
);

export interface Needed {
  readonly units: ReadonlySet<number>;
  /** The names that stand in those. */
  readonly names: ReadonlySet<string>;
}

/**
 * The indices of the statements that those which `isWanted` picks may have to do with, those themselves included;
 * undefined where the text does not tell.
 */
export function neededUnits(
  units: readonly Unit[],
  isWanted: (unit: Unit, index: number) => boolean,
  { runsSource, settingWords }: Neighbours,
): Needed | undefined {
  const all = units.map(({ statement }) => statementFacts(statement));
  if (!all.every((facts, i) => tellsItsNames(facts) && !(facts.importsAll && runsSource(i))))
    return undefined;
  if (units.some(({ statement }) => statement.kind === "Gap")) return undefined;
  const { binders, users, sortOf } = namesOf(all, runsSource);

  const needed = new Set<number>();
  /** Those that run code of a needed one, or that such a one may share something with: their users are needed as well. */
  const followed = new Set<number>();
  const seen = new Set<string>();
  const waiting: { readonly unit: number; readonly withUsers: boolean }[] = [];
  const add = (unit: number, withUsers: boolean): void => {
    if (withUsers ? followed.has(unit) : needed.has(unit)) return;
    needed.add(unit);
    if (withUsers) followed.add(unit);
    waiting.push({ unit, withUsers });
  };
  all.forEach((facts, i) => {
    const unit = units[i];
    const isLoose =
      facts.setsAttributes || facts.importsInside || runsSource(i) || hasAny(facts.words, settingWords);
    if (isLoose) add(i, true);
    // What a library's module has is what it is, but a name that it takes may be one of the program's own.
    else if (facts.importsAll) add(i, true);
    // Who uses a number or a module runs no code that stands there.
    else if (unit && isWanted(unit, i)) add(i, facts.role === "code" || facts.role === "other");
  });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const facts = all[next.unit];
    if (!facts) continue;
    if (next.withUsers)
      for (const name of facts.binds) for (const user of users.get(name) ?? []) add(user, true);
    for (const name of facts.names) {
      if (seen.has(name)) continue;
      seen.add(name);
      for (const binder of binders.get(name) ?? []) add(binder, false);
      if (sortOf(name) === "shared") for (const user of users.get(name) ?? []) add(user, true);
    }
  }
  return { units: needed, names: seen };
}

const tellsItsNames = ({ names, words }: StatementFacts): boolean =>
  !hasAny(names, ANY_NAME) && !hasAny(words, ANY_NAME_BY_WORD);

/** Whether a statement has one of these words in it. */
export function hasWord({ statement }: Unit, among: ReadonlySet<string>): boolean {
  const { names, words } = statementFacts(statement);
  return hasAny(names, among) || hasAny(words, among);
}

/** Whether a statement may ask for attributes by names that do not stand in it. */
export const asksByName = (unit: Unit): boolean => hasWord(unit, ANY_ATTRIBUTE);

function hasAny(words: ReadonlySet<string>, among: ReadonlySet<string>): boolean {
  for (const word of words) if (among.has(word)) return true;
  return false;
}

interface Names {
  readonly binders: ReadonlyMap<string, readonly number[]>;
  readonly users: ReadonlyMap<string, readonly number[]>;
  readonly sortOf: (name: string) => Sort;
}

function namesOf(all: readonly StatementFacts[], runsSource: (index: number) => boolean): Names {
  const binders = new Map<string, number[]>();
  const users = new Map<string, number[]>();
  const globals = new Set<string>();
  all.forEach((facts, i) => {
    for (const name of facts.binds) put(binders, name, i);
    for (const name of facts.names) put(users, name, i);
    for (const name of facts.globals) globals.add(name);
  });
  const sorts = new Map<string, Sort>();
  const sortOf = (name: string): Sort => {
    const before = sorts.get(name);
    if (before) return before;
    // What goes in a circle is shared.
    sorts.set(name, "shared");
    const [binder, ...others] = binders.get(name) ?? [];
    const facts = binder === undefined ? undefined : all[binder];
    const isFixed =
      !globals.has(name) &&
      others.length === 0 &&
      (facts === undefined || binder === undefined || isFixedBy(facts, name, binder));
    const sort = isFixed ? "fixed" : "shared";
    sorts.set(name, sort);
    return sort;
  };
  const isFixedBy = (facts: StatementFacts, name: string, binder: number): boolean => {
    if (facts.role === "import") return !runsSource(binder);
    if (facts.role !== "constant") return facts.role === "code";
    return [...facts.names].every(
      (other) => other === name || facts.binds.has(other) || sortOf(other) === "fixed",
    );
  };
  return { binders, users, sortOf };
}

function put(map: Map<string, number[]>, key: string, value: number): void {
  const before = map.get(key);
  if (before) before.push(value);
  else map.set(key, [value]);
}
