/** What code reads that Python runs only later: whether it is still as it was when it was run here. */
import { PLACES_READ_LATER } from "../../budgets";
import { type Machine, type Scope, lookUp } from "../../machine";
import type { Closure } from "./functions";
import { ownersOf } from "../../paths/escape";
import type { FunctionDef, Lambda } from "../../../syntax/ast";
import { foundOnce } from "../../../syntax/found-once";
import { localNames } from "../../../syntax/names/scope";
import { readNames } from "../../../syntax/names/read-names";
import type { FunctionValue, Value } from "../../../values/value";

/** A place that is read, what was there, and whose it is. */
interface Place {
  readonly read: () => unknown;
  readonly was: unknown;
  readonly holder: object | undefined;
  readonly key: string;
}

/** The names that a function reads of its surroundings. */
export const namesOfOthers = foundOnce((definition: FunctionDef | Lambda): readonly string[] => {
  const own = localNames(definition);
  return [...readNames(definition)].filter((name) => !own.has(name));
});

/** Names of a scope that code reads, and values that it is given. */
export interface ReadByCode {
  readonly scope?: Scope;
  readonly names?: Iterable<string>;
  readonly values?: readonly Value[];
}

/** What the code has put in a place itself once it was asked for so many items, if it has. */
export type WrittenByCode = (
  holder: object,
  key: string,
  told: number,
) => { readonly after: unknown } | undefined;

/**
 * Tells later whether the code would read the same as now, or what it has written itself since: names by what they stand for,
 * containers by what they hold, objects of the program's own classes by their attributes, functions by what they read
 * themselves.
 */
export function standing(
  m: Machine,
  { scope, names = [], values = [] }: ReadByCode,
  written?: WrittenByCode,
): (told?: number) => boolean {
  const places: Place[] = [];
  const objects: { readonly attributes: ReadonlyMap<string, Value>; readonly names: ReadonlySet<string> }[] =
    [];
  const seen = new Set<unknown>();
  const note = (read: () => unknown, key = "", holder?: object): void => {
    places.push({ read, was: read(), holder, key });
  };
  const noteName = (within: Scope, name: string): void => {
    if (places.length >= PLACES_READ_LATER) return;
    note(() => lookUp(m, within, name), name, namesWith(within, name));
    noteContent(lookUp(m, within, name));
  };
  const noteFunction = (fn: FunctionValue): void => {
    for (const owner of ownersOf(fn)) noteContent(owner);
    const closure = fn.closure as Closure | undefined;
    if (!closure) return;
    for (const name of namesOfOthers(closure.definition)) noteName(closure.scope, name);
  };
  const noteContent = (value: Value | undefined): void => {
    if (value === undefined || seen.has(value) || places.length >= PLACES_READ_LATER) return;
    seen.add(value);
    switch (value.kind) {
      case "list":
        note(() => value.items, "items", value);
        note(() => value.grown, "grown", value);
        break;
      case "dict":
        note(() => value.entries, "entries", value);
        break;
      case "set":
        note(() => value.members, "members", value);
        break;
      case "function":
        noteFunction(value);
        break;
      case "object":
        // What a library keeps of its own objects changes for many reasons that no code reads.
        if (value.native) return;
        objects.push({ attributes: value.attributes, names: new Set(value.attributes.keys()) });
        for (const name of value.attributes.keys())
          note(() => value.attributes.get(name), name, value.attributes);
        break;
      default:
    }
  };
  for (const name of names) if (scope) noteName(scope, name);
  for (const value of values) noteContent(value);
  // What was not compared may be different.
  if (places.length >= PLACES_READ_LATER) return () => false;
  return (told = 0) =>
    places.every(({ read, was, holder, key }) => {
      const own = holder && written?.(holder, key, told);
      return read() === (own ? own.after : was);
    }) &&
    objects.every(({ attributes, names: there }) =>
      [...attributes.keys()].every((name) => there.has(name) || written?.(attributes, name, told)),
    );
}

/** The names among which a scope finds one. */
function namesWith(scope: Scope, name: string): object | undefined {
  for (let around: Scope | undefined = scope; around; around = around.parent)
    if (around.names.has(name)) return around.names;
  return undefined;
}
