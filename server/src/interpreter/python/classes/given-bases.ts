/** What stands between the parentheses of a `class` statement: classes, and values that say themselves which classes they stand for. */
import { classAttribute } from "./attributes";
import { callFunction } from "../functions/calls";
import type { Machine } from "../../machine";
import { type Reason, reason } from "../../../values/records/reason";
import type { Span } from "../../../values/records/span";
import { type ClassValue, type Value, argumentsOf, tuple } from "../../../values/value";

/** The classes that bases stand for, and why others may be among them. */
export interface Bases {
  readonly classes: readonly ClassValue[];
  readonly open?: Reason;
}

/** The classes that one base stands for. Hints of types and functions that make classes are no class of ours, and add nothing. */
export function basesOf(m: Machine, given: Value, site: Span): Bases {
  if (given.kind === "class") return { classes: [given] };
  if (given.kind === "unknown") return { classes: [], open: given.reason };
  if (given.kind !== "object") return { classes: [] };
  // An object stands for what its `__mro_entries__` gives; without one its own class makes the new one.
  const method = classAttribute(given.class, "__mro_entries__");
  if (method?.kind !== "function")
    return { classes: [], open: reason("not-supported", "an object as a base") };
  const made = callFunction(m, method, argumentsOf(site, [tuple([given])]), given);
  const classes = made.kind === "tuple" ? made.items : undefined;
  return classes?.every((each) => each.kind === "class")
    ? { classes }
    : { classes: [], open: reason("not-supported", "__mro_entries__") };
}
