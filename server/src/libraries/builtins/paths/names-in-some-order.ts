/**
 * Names of files in a folder, whose order Python leaves open. Each stands for itself, in alphabetical order, so that a
 * loop over all of them counts and sorts right; what the file behind it holds is told only where its neighbours agree.
 */
import { fromListing, isFromListing } from "./listed-paths";
import { isOneOfSeveral, noteOneOfSeveral, pathHolder, pathState, pathTextOf } from "./file-paths";
import type { Context } from "../../../values/context";
import type { FileAnswers, FileQuestion } from "../../../values/contents/data-file";
import { type StrValue, type Value, str } from "../../../values/value";

/** All names that one of them is of, with the text that the program put before and behind it. */
interface Neighbours {
  readonly names: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** By the text or the state of a path. None of them ever changes once it is made. */
const neighbours = new WeakMap<object, Neighbours>();

/** Files that are asked before their header is taken for that of all: enough to meet one that differs. */
const MOST_ASKED = 24;

/** One text for each name, or what `make` makes of it, each of which may be any of them. */
export function namesInSomeOrder<T extends Value = StrValue>(
  names: readonly string[],
  make: (name: string) => T | StrValue = str,
): readonly (T | StrValue)[] {
  const sorted = [...names].sort();
  return sorted.map((name) => {
    const value = make(name);
    const holder = pathHolder(value);
    if (holder) neighbours.set(holder, { names: sorted, before: "", after: "" });
    return value;
  });
}

/** One of several names that the program picks by a place that it writes down: nobody knows which stands there. */
export function pickedName(item: Value): Value {
  const holder = pathHolder(item);
  const all = holder && neighbours.get(holder);
  if (!all || all.names.length < 2) return item;
  const picked = copyOf(item);
  const own = pathHolder(picked);
  if (own) neighbours.set(own, all);
  noteOneOfSeveral(picked);
  return picked;
}

function copyOf(item: Value): Value {
  const copy =
    item.kind === "str"
      ? str(item.value)
      : item.kind === "object"
        ? { ...item, native: pathState(pathTextOf(item)) }
        : item;
  return isFromListing(item) ? fromListing(copy) : copy;
}

/** The same text or path where its place among the others is known. */
export function placedName(item: Value): Value {
  const holder = pathHolder(item);
  return holder && neighbours.has(holder) ? copyOf(item) : item;
}

/** A path or text that was put together of parts, of which one may be one of several names. */
export function putTogether<T extends Value>(made: T, parts: readonly (Value | undefined)[]): T {
  const text = pathTextOf(made);
  const holder = pathHolder(made);
  if (parts.some(isFromListing)) fromListing(made);
  for (const part of parts) {
    const own = part && pathHolder(part);
    const all = own && neighbours.get(own);
    const name = all && pathTextOf(part);
    if (!all || name === undefined || name === "" || text === undefined || !holder) continue;
    const at = text.lastIndexOf(name);
    if (at < 0) continue;
    neighbours.set(holder, {
      names: all.names,
      before: text.slice(0, at) + all.before,
      after: all.after + text.slice(at + name.length),
    });
    if (isOneOfSeveral(part)) noteOneOfSeveral(made);
    return made;
  }
  return made;
}

/**
 * The texts of items that are all names of a folder, each once, with whatever the program put round them: which they
 * are is known, whatever order they stand in. Undefined for any others.
 */
export function wholeFolder(items: readonly Value[]): readonly string[] | undefined {
  const [first] = items;
  const holder = first && pathHolder(first);
  const all = holder && neighbours.get(holder);
  if (all?.names.length !== items.length) return undefined;
  const wanted = new Set(all.names.map((name) => all.before + name + all.after));
  const texts = items.flatMap((item) => (isOneOfSeveral(item) ? [] : (pathTextOf(item) ?? [])));
  return new Set(texts).size === items.length && texts.every((text) => wanted.has(text)) ? texts : undefined;
}

/** The other paths that a path may as well be, `MOST_ASKED` of them spread over all. */
function otherPaths(value: Value): readonly string[] {
  const holder = pathHolder(value);
  const all = holder && neighbours.get(holder);
  if (!all) return [];
  const step = Math.max(1, Math.ceil(all.names.length / MOST_ASKED));
  return all.names.flatMap((name, i) => (i % step === 0 ? [all.before + name + all.after] : []));
}

/** What all files agree on that stand in some order with one; what they differ in is undefined. */
export interface Agreed<As extends "picture" | "sound"> {
  readonly facts: { [Name in keyof FileAnswers[As]]: FileAnswers[As][Name] | undefined };
  readonly file: string;
}

/** What a file says that is the same in all files that stand in some order with it; files of other kinds say nothing. */
export function agreedFile<As extends "picture" | "sound">(
  value: Value | undefined,
  as: As,
  context: Context,
): Agreed<As> | undefined {
  const path = pathTextOf(value);
  if (value === undefined || path === undefined) return undefined;
  const question = { as } as FileQuestion & { readonly as: As };
  const found = context.dataFile(path, question);
  if (!found) return undefined;
  const facts: Agreed<As>["facts"] = { ...found.facts };
  const names = Object.keys(facts) as (keyof FileAnswers[As])[];
  for (const other of otherPaths(value)) {
    const others = context.dataFile(other, question)?.facts;
    for (const name of names) if (others && others[name] !== facts[name]) facts[name] = undefined;
  }
  return { facts, file: found.file };
}
