/** What the program itself makes instances of its classes with: an instance that nobody calls a method of is best made of the same. */
import { CONSTRUCTIONS_PER_CLASS } from "../budgets";
import type { Machine } from "../machine";
import { type Recordings, put } from "./recordings";
import { hashKey } from "../../values/hash-key";
import type { Arguments, ClassValue, Value } from "../../values/value";

/** Notes that the program makes an instance of a class that the checked file defines. */
export function noteConstruction(m: Machine, type: ClassValue, args: Arguments): void {
  if (m.openWorld || m.silent > 0 || args.rest || type.definedAt?.file !== m.mainFile) return;
  const { constructed } = m.recordings;
  const before = constructed.get(type) ?? [];
  if (before.length > CONSTRUCTIONS_PER_CLASS || before.some((other) => isAlike(other, args))) return;
  m.recordings.constructed = put(constructed, type, [...before, args]);
}

/** The different arguments that a program makes instances of a class with; none where it does so in too many ways. */
export function constructionsOf(pieces: readonly Recordings[], type: ClassValue): readonly Arguments[] {
  const all: Arguments[] = [];
  for (const { constructed } of pieces)
    for (const args of constructed.get(type) ?? [])
      if (!all.some((other) => isAlike(other, args))) all.push(args);
  return all.length > CONSTRUCTIONS_PER_CLASS ? [] : all;
}

function isAlike(a: Arguments, b: Arguments): boolean {
  return (
    a.positional.length === b.positional.length &&
    a.keywords.size === b.keywords.size &&
    a.positional.every((value, i) => isSame(value, b.positional[i])) &&
    [...a.keywords].every(([name, value]) => isSame(value, b.keywords.get(name)))
  );
}

/** Whether two values are one, or numbers and texts that are equal. */
function isSame(a: Value, b: Value | undefined): boolean {
  if (a === b || b === undefined) return a === b;
  const key = hashKey(a);
  return key !== undefined && key === hashKey(b);
}
