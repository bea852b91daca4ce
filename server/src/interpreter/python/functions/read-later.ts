/** What code reads that Python runs only later: whether it is still as it was when it was run here. */
import { PLACES_READ_LATER } from "../../budgets";
import { type Machine, type Scope, lookUp } from "../../machine";
import type { Closure } from "./functions";
import { ownersOf } from "../../paths/escape";
import { localNames } from "../../../syntax/names/scope";
import { readNames } from "../../../syntax/names/read-names";
import type { FunctionValue, Value } from "../../../values/value";

/** A place that is read, and what was there. */
interface Place {
  readonly read: () => unknown;
  readonly was: unknown;
}

/** Names of a scope that code reads, and values that it is given. */
export interface ReadByCode {
  readonly scope?: Scope;
  readonly names?: Iterable<string>;
  readonly values?: readonly Value[];
}

/**
 * Tells later whether the code would read the same as now: names by what they stand for, containers by what they hold,
 * objects of the program's own classes by their attributes, functions by what they read themselves.
 */
export function standing(m: Machine, { scope, names = [], values = [] }: ReadByCode): () => boolean {
  const places: Place[] = [];
  const seen = new Set<unknown>();
  const note = (read: () => unknown): void => {
    places.push({ read, was: read() });
  };
  const noteName = (within: Scope, name: string): void => {
    if (places.length >= PLACES_READ_LATER) return;
    note(() => lookUp(m, within, name));
    noteContent(lookUp(m, within, name));
  };
  const noteFunction = (fn: FunctionValue): void => {
    for (const owner of ownersOf(fn)) noteContent(owner);
    const closure = fn.closure as Closure | undefined;
    if (!closure) return;
    const own = localNames(closure.definition);
    for (const name of readNames(closure.definition)) if (!own.has(name)) noteName(closure.scope, name);
  };
  const noteContent = (value: Value | undefined): void => {
    if (value === undefined || seen.has(value) || places.length >= PLACES_READ_LATER) return;
    seen.add(value);
    switch (value.kind) {
      case "list":
        note(() => value.items);
        note(() => value.grown);
        break;
      case "dict":
        note(() => value.entries);
        break;
      case "set":
        note(() => value.members);
        break;
      case "function":
        noteFunction(value);
        break;
      case "object":
        // What a library keeps of its own objects changes for many reasons that no code reads.
        if (value.native) return;
        note(() => value.attributes.size);
        for (const name of value.attributes.keys()) note(() => value.attributes.get(name));
        break;
      default:
    }
  };
  for (const name of names) if (scope) noteName(scope, name);
  for (const value of values) noteContent(value);
  // What was not compared may be different.
  if (places.length >= PLACES_READ_LATER) return () => false;
  return () => places.every(({ read, was }) => read() === was);
}
