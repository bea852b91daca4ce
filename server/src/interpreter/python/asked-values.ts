/** Exceptions of values that a library lets Python take for no truth, number or length, wherever Python asks them for one. */
import type { Asked } from "../../libraries/library-rules";
import { taken } from "../../libraries/rules";
import { lookup } from "../../values/names/lookup";
import type { Span } from "../../values/records/span";
import type { Arguments, Value } from "../../values/value";
import type { Machine } from "../machine";
import { fail } from "./certain-exceptions";

/** Raises where a library does not let Python ask a value for its truth; `operation` is what asks, where it is no `if`. */
export function raiseForTruth(m: Machine, value: Value, site: Span, operation?: string): void {
  raiseForTaking(m, value, "bool", site, operation);
}

function raiseForTaking(m: Machine, value: Value, as: Asked, site: Span, operation?: string): void {
  if (value.kind !== "tensor") return;
  const refusal = taken(value, as, m.context, operation);
  if (refusal) fail(m, { ...refusal, isProven: true }, site);
}

/** What a function of Python's asks of its only argument. */
const OF_ONE: Readonly<Record<string, Asked>> = {
  "builtins.bool": "bool",
  "builtins.float": "float",
  "builtins.int": "int",
  "builtins.len": "len",
};

/** Functions that compare what they are given, one with another. */
const COMPARING: ReadonlySet<string> = new Set(["builtins.max", "builtins.min", "builtins.sorted"]);

/** Functions that ask the items of what they are given for their truths, until they know. */
const OF_TRUTHS: ReadonlySet<string> = new Set(["builtins.all", "builtins.any"]);

const ofList = (value: Value | undefined): readonly Value[] =>
  (value?.kind === "list" || value?.kind === "tuple" ? value.items : undefined) ?? [];

/**
 * The same of `x in (3, 4)`, which asks whether `x == 3` is true. Of lists whose first item is a number alone: `x` is in a list
 * that holds it, and equals no `None`.
 */
export function raiseForMembership(m: Machine, value: Value, container: Value, site: Span): void {
  const [first] = ofList(container);
  if (first?.kind === "int" || first?.kind === "float") raiseForTaking(m, value, "member", site);
}

/** The same of `int(x)`, `range(x)`, `min(x, 3)`, `math.sqrt(x)` and all that ask their arguments for what these do. */
export function raiseForConversion(m: Machine, callee: Value, args: Arguments): void {
  const name = callee.kind === "class" || callee.kind === "function" ? callee.canonical : undefined;
  const { positional, keywords, rest, site } = args;
  const [value] = positional;
  if (name === undefined || value === undefined || rest || keywords.size > 0) return;
  const operation = `${name.replace(/^builtins\./, "")}()`;
  if (name === "builtins.range") {
    for (const each of positional) raiseForTaking(m, each, "index", site);
    return;
  }
  if (name.startsWith("math.")) {
    for (const each of positional) raiseForTaking(m, each, "real", site, operation);
    return;
  }
  if (COMPARING.has(name)) {
    const compared = positional.length > 1 ? positional : ofList(value);
    const numbers = compared.length > 1 ? compared.find(({ kind }) => kind === "tensor") : undefined;
    if (numbers) raiseForTaking(m, numbers, "bool", site, operation);
    return;
  }
  if (OF_TRUTHS.has(name)) {
    const [first] = ofList(value);
    if (first) raiseForTaking(m, first, "bool", site, operation);
    return;
  }
  const as = positional.length === 1 ? lookup(OF_ONE, name) : undefined;
  if (as) raiseForTaking(m, value, as, site);
}
