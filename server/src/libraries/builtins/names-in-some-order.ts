/**
 * Names of files in a folder, whose order Python leaves open. Each stands for itself, in alphabetical order, so that a
 * loop over all of them counts and sorts right; what the file behind it holds is told only where its neighbours agree.
 */
import { pathOf, pathStateOf } from "./file-paths";
import type { Context } from "../../values/context";
import type { DataFile, FileQuestion } from "../../values/data-file";
import { type StrValue, type Value, str } from "../../values/value";

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

const holderOf = (value: Value): object | undefined => (value.kind === "str" ? value : pathStateOf(value));

/** One text for each name, each of which may be any of them. */
export function namesInSomeOrder(names: readonly string[]): readonly StrValue[] {
  const sorted = [...names].sort();
  return sorted.map((name) => {
    const value = str(name);
    neighbours.set(value, { names: sorted, before: "", after: "" });
    return value;
  });
}

/** A path or text that was put together of parts, of which one may be one of several names. */
export function putTogether<T extends Value>(made: T, parts: readonly (Value | undefined)[]): T {
  const text = pathOf(made);
  const holder = holderOf(made);
  for (const part of parts) {
    const own = part && holderOf(part);
    const all = own && neighbours.get(own);
    const name = all && pathOf(part);
    if (!all || name === undefined || name === "" || text === undefined || !holder) continue;
    const at = text.lastIndexOf(name);
    if (at < 0) continue;
    neighbours.set(holder, {
      names: all.names,
      before: text.slice(0, at) + all.before,
      after: all.after + text.slice(at + name.length),
    });
    return made;
  }
  return made;
}

/** The other paths that a path may as well be, `MOST_ASKED` of them spread over all. */
function otherPaths(value: Value): readonly string[] {
  const holder = holderOf(value);
  const all = holder && neighbours.get(holder);
  if (!all) return [];
  const step = Math.max(1, Math.ceil(all.names.length / MOST_ASKED));
  return all.names.flatMap((name, i) => (i % step === 0 ? [all.before + name + all.after] : []));
}

/** What a file says that is the same in all files that stand in some order with it; files of other kinds say nothing. */
export function agreedFile<As extends "picture" | "sound">(
  value: Value | undefined,
  as: As,
  context: Context,
): DataFile<As> | undefined {
  const path = pathOf(value);
  if (value === undefined || path === undefined) return undefined;
  const question = { as } as FileQuestion & { readonly as: As };
  const found = context.dataFile(path, question);
  if (!found) return undefined;
  const own = JSON.stringify(found.facts);
  const agree = otherPaths(value).every((other) => {
    const facts = context.dataFile(other, question)?.facts;
    return facts === undefined || JSON.stringify(facts) === own;
  });
  return agree ? found : undefined;
}
