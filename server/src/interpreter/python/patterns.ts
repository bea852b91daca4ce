/** Structural matching of `case` patterns, which binds captures as it goes. */
import { evaluate } from "./evaluate";
import { type Machine, bind, spanOf } from "../machine";
import { compareValues } from "./operators";
import type { MatchCase, Pattern } from "../../syntax/ast";
import { isInstance, isInstanceOrAlike, itemsOf, truthOf } from "../../libraries/builtins";
import { hashKey } from "../../values/hash-key";
import { type Value, list, unknown } from "../../values/value";

/** Whether a case applies; undefined where that can't be decided. */
export function matches(m: Machine, option: MatchCase, subject: Value): boolean | undefined {
  const matched = matchPattern(m, option.pattern, subject);
  if (matched === false || !option.guard) return matched;
  const guard = truthOf(evaluate(m, option.guard), m.context);
  return guard === false ? false : matched === undefined ? undefined : guard;
}

function matchPattern(m: Machine, pattern: Pattern, subject: Value): boolean | undefined {
  switch (pattern.kind) {
    case "Wildcard":
      return true;
    case "Capture":
      bind(m, m.frame.scope, pattern.name, subject);
      return true;
    case "As": {
      const matched = matchPattern(m, pattern.pattern, subject);
      bind(m, m.frame.scope, pattern.name, subject);
      return matched;
    }
    case "Value": {
      const value = evaluate(m, pattern.value);
      // `case True` asks for the value itself: 1 is none.
      const how = value.kind === "bool" || value.kind === "none" ? "is" : "==";
      return truthOf(compareValues(m, how, subject, value, spanOf(m, pattern.value)), m.context);
    }
    case "Or": {
      let any: boolean | undefined = false;
      for (const alternative of pattern.alternatives) {
        const matched = matchPattern(m, alternative, subject);
        if (matched) return true;
        if (matched === undefined) any = undefined;
      }
      return any;
    }
    case "Sequence":
      return matchSequence(m, pattern.items, subject);
    case "Mapping":
      return matchMapping(m, pattern, subject);
    case "Class":
      return matchClass(m, pattern, subject);
    case "Star":
    case "Opaque":
      return undefined;
  }
}

function matchMapping(
  m: Machine,
  pattern: Pattern & { kind: "Mapping" },
  subject: Value,
): boolean | undefined {
  if (subject.kind !== "dict") return subject.kind === "unknown" ? undefined : false;
  const { entries } = subject;
  if (!entries) return undefined;
  const taken = new Set<string>();
  const results = pattern.entries.map(({ key, value }) => {
    const hash = hashKey(evaluate(m, key));
    if (hash === undefined) return undefined;
    taken.add(hash);
    const entry = entries.get(hash);
    return entry ? matchPattern(m, value, entry.value) : false;
  });
  if (pattern.rest !== undefined) {
    const rest = new Map([...entries].filter(([hash]) => !taken.has(hash)));
    bind(m, m.frame.scope, pattern.rest, { kind: "dict", entries: rest });
  }
  return all(results);
}

/** Types whose only positional pattern is matched against the subject itself, as Python's data model lists them. */
const selfMatching = new Set(
  ["bool", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"].map(
    (name) => `builtins.${name}`,
  ),
);

function matchClass(m: Machine, pattern: Pattern & { kind: "Class" }, subject: Value): boolean | undefined {
  const type = evaluate(m, pattern.type);
  const isOne = isInstanceOrAlike(subject, type, spanOf(m, pattern.type), m.context);
  if (isOne === false || type.kind !== "class") return isOne;
  const results: (boolean | undefined)[] = [isOne];
  const { positional } = pattern;
  if (positional.length === 1 && positional[0] && selfMatching.has(type.canonical ?? "")) {
    results.push(matchPattern(m, positional[0], subject));
  } else if (positional.length > 0) {
    const names = m.context.attribute(type, "__match_args__");
    for (const [i, inner] of positional.entries()) {
      const name = names?.kind === "tuple" ? names.items[i] : undefined;
      const value =
        name?.kind === "str" && name.value !== undefined ? attribute(m, subject, name.value) : undefined;
      // A name that nobody knows may be any, as may a class's own if nothing is said of it.
      const isOpen =
        names === undefined || names.kind === "unknown" || (name !== undefined && value === undefined);
      results.push(matchAttribute(m, inner, value, isOpen));
    }
  }
  for (const { name, pattern: inner } of pattern.keywords) {
    results.push(matchAttribute(m, inner, attribute(m, subject, name), false));
  }
  return all(results);
}

const attribute = (m: Machine, subject: Value, name: string): Value | undefined =>
  subject.kind === "unknown" ? unknown(subject.reason) : m.context.attribute(subject, name);

/** A missing attribute does not match; where it isn't known which one is meant, nothing is. */
function matchAttribute(
  m: Machine,
  pattern: Pattern,
  value: Value | undefined,
  isOpen: boolean,
): boolean | undefined {
  if (value) return matchPattern(m, pattern, value);
  if (!isOpen) return false;
  matchPattern(m, pattern, unknown("not-supported", "__match_args__"));
  return undefined;
}

/** What sequence patterns match; texts, iterators and arrays are none for them. */
const sequences: ReadonlySet<Value["kind"]> = new Set(["tuple", "list", "range"]);

function matchSequence(m: Machine, patterns: readonly Pattern[], subject: Value): boolean | undefined {
  if (subject.kind === "unknown") return undefined;
  if (subject.kind === "object") return isInstance(subject, m.context.library("collections.abc.Sequence"));
  if (!sequences.has(subject.kind)) return false;
  const items = itemsOf(subject, m.context);
  if (!items) return undefined;
  const star = patterns.findIndex((p) => p.kind === "Star");
  if (star < 0 ? items.length !== patterns.length : items.length < patterns.length - 1) return false;
  const after = patterns.length - star - 1;
  const results = patterns.map((p, i) => {
    if (p.kind === "Star") {
      if (p.name !== undefined) bind(m, m.frame.scope, p.name, list(items.slice(star, items.length - after)));
      return true;
    }
    const item = star < 0 || i < star ? items[i] : items[items.length - (patterns.length - i)];
    return item ? matchPattern(m, p, item) : false;
  });
  return all(results);
}

function all(results: readonly (boolean | undefined)[]): boolean | undefined {
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}
